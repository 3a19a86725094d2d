import type { CalendarDay, Momentum } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { momentum, momentumStart } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";
import { day, dayOrNull } from "../../sql/storedDay";

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

export const readMomentum = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Momentum> => {
  const from = momentumStart(today);
  const [met, done] = await Promise.all([
    selectMet(tx, accountId, { from }),
    selectDone(tx, accountId, { from }),
  ]);
  return momentum(
    {
      met: met.flatMap(({ metOn, firstTouchOn, people }) => {
        const one = { metOn: day(metOn), firstTouchOn: dayOrNull(firstTouchOn) };
        return Array.from({ length: people }, () => one);
      }),
      done: done.flatMap(({ promisedOn, closedOn, steps }) => {
        const one = { promisedOn: day(promisedOn), closedOn: day(closedOn) };
        return Array.from({ length: steps }, () => one);
      }),
    },
    today,
  );
};
