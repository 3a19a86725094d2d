import type { CalendarDay, Momentum } from "@followthrough/contract";
import type { TallyKind, Tx } from "@followthrough/db";
import { momentum, momentumStart } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";
import { day, dayOrNull } from "../../sql/storedDay";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

/** What was counted by two days as it was written: whatever the number of rows, these are few. */
const selectTallies = statement((db, { kind, from }: Given<{ kind: string; from: string }>) =>
  db
    .selectFrom("Tally as t")
    .where("t.kind", "=", kind)
    .where("t.onDay", ">=", from)
    .select(["t.onDay", "t.otherDay", "t.count"]),
);

const readTallies = (tx: Tx, accountId: string, kind: TallyKind, from: CalendarDay) =>
  selectTallies(tx, accountId, { kind, from });

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
    readTallies(tx, accountId, "met", from),
    readTallies(tx, accountId, "done", from),
    selectDropped(tx, accountId, { from }),
    selectOpen(tx, accountId, { from, today }),
  ]);
  return momentum(
    {
      met: met.map(({ onDay, otherDay, count }) => ({
        metOn: day(onDay),
        firstTouchOn: dayOrNull(otherDay || null),
        times: count,
      })),
      promises: [
        ...done.map(({ onDay, otherDay, count }) => ({
          promisedOn: day(otherDay),
          state: "done" as const,
          closedOn: day(onDay),
          times: count,
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
