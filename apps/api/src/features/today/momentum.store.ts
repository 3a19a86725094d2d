import type { CalendarDay, Momentum } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { momentum, momentumStart } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";
import { day, dayOrNull } from "../../sql/storedDay";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

// Grouped, so that an index alone answers it and thousands met come back as few rows.
const selectMet = statement((db, { from }: Given<{ from: string }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.metOn", ">=", from)
    .select((eb) => [
      eb.ref("c.metOn").$notNull().as("metOn"),
      "c.firstTouchOn",
      eb.fn.countAll<number>().as("people"),
    ])
    .groupBy(["c.metOn", "c.firstTouchOn"]),
);

const selectDone = statement((db, { from }: Given<{ from: string }>) =>
  db
    .selectFrom("FollowUp as f")
    .where("f.state", "=", "done")
    .where("f.closedOn", ">=", from)
    .select((eb) => [
      "f.promisedOn",
      eb.ref("f.closedOn").$notNull().as("closedOn"),
      eb.fn.countAll<number>().as("steps"),
    ])
    .groupBy(["f.promisedOn", "f.closedOn"]),
);

const selectDropped = statement((db, { from }: Given<{ from: string }>) =>
  db
    .selectFrom("FollowUp as f")
    .where("f.state", "=", "dropped")
    // What was theirs to do, and let go, was no promise of mine.
    .where("f.waitingSinceOn", "is", null)
    .where("f.closedOn", ">=", from)
    .select((eb) => ["f.promisedOn", eb.ref("f.closedOn").$notNull().as("closedOn")]),
);

const selectOpen = statement((db, { from, today }: Given<{ from: string; today: string }>) =>
  stepsWithPerson(db)
    .where("f.state", "=", "open")
    // None that is open has been closed; by this the index leads to those promised then, and not to all that are open.
    .where("f.closedOn", "is", null)
    .where("f.promisedOn", ">=", from)
    .where("f.promisedOn", "<", today)
    .select((eb) => ["f.promisedOn", eb.fn.countAll<number>().as("steps")])
    .groupBy("f.promisedOn"),
);

export const readMomentum = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Momentum> => {
  const from = momentumStart(today);
  const [met, done, dropped, open] = await Promise.all([
    selectMet(tx, accountId, { from }),
    selectDone(tx, accountId, { from }),
    selectDropped(tx, accountId, { from }),
    selectOpen(tx, accountId, { from, today }),
  ]);
  return momentum(
    {
      met: met.map(({ metOn, firstTouchOn, people }) => ({
        metOn: day(metOn),
        firstTouchOn: dayOrNull(firstTouchOn),
        times: people,
      })),
      promises: [
        ...done.map(({ promisedOn, closedOn, steps }) => ({
          promisedOn: day(promisedOn),
          state: "done" as const,
          closedOn: day(closedOn),
          times: steps,
        })),
        ...dropped.map(({ promisedOn, closedOn }) => ({
          promisedOn: day(promisedOn),
          state: "dropped" as const,
          closedOn: day(closedOn),
        })),
        ...open.map(({ promisedOn, steps }) => ({
          promisedOn: day(promisedOn),
          state: "open" as const,
          closedOn: null,
          times: steps,
        })),
      ],
    },
    today,
  );
};
