import type { CalendarDay, FollowUp } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type Given, statement } from "../../sql/statement";
import { followUps, toFollowUp } from "./followUpRow";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

interface Span {
  readonly from: string;
  readonly today: string;
}

const selectDone = statement((db, { from, today, most }: Given<Span & { readonly most: number }>) =>
  followUps(db)
    .where("f.state", "=", "done")
    .where("f.closedOn", ">=", from)
    .where("f.closedOn", "<=", today)
    .orderBy("f.closedOn", "desc")
    .orderBy("f.closedAt", "desc")
    .orderBy("f.id", "desc")
    .limit(most),
);

const selectCount = statement((db, { from, today }: Given<Span>) =>
  stepsWithPerson(db)
    .where("f.state", "=", "done")
    .where("f.closedOn", ">=", from)
    .where("f.closedOn", "<=", today)
    .select((eb) => eb.fn.countAll<number>().as("total")),
);

/** The steps done from one day to another, the latest first, and how many there are of them. */
export const readDoneSteps = async (
  tx: Tx,
  accountId: string,
  { from, today, most }: { from: CalendarDay; today: CalendarDay; most: number },
): Promise<{ steps: FollowUp[]; total: number }> => {
  const rows = await selectDone(tx, accountId, { from, today, most });
  const steps = rows.map((row) => toFollowUp(row, today));
  if (rows.length < most) return { steps, total: rows.length };
  const [counted] = await selectCount(tx, accountId, { from, today });
  return { steps, total: counted?.total ?? rows.length };
};
