import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type Given, statement } from "../../sql/statement";
import { day } from "../../sql/storedDay";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

const selectOpenByDay = statement((db, { fromOn }: Given<{ fromOn: string }>) =>
  stepsWithPerson(db)
    .where("f.state", "=", "open")
    .where("f.dueOn", ">=", fromOn)
    .select((eb) => ["f.dueOn as on", eb.fn.countAll<number>().as("count")])
    .groupBy("f.dueOn"),
);

/** How many open follow-ups are due on each day from one on, as Today lists them: who is in the trash takes up no room. Days without any are left out. */
export const dueCounts = async (
  tx: Tx,
  accountId: string,
  fromOn: CalendarDay,
): Promise<ReadonlyMap<CalendarDay, number>> => {
  const rows = await selectOpenByDay(tx, accountId, { fromOn });
  return new Map(rows.map(({ on, count }) => [day(on), count]));
};
