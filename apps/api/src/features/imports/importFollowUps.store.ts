import type { Action, CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type PlacedStep, spreadOverDays } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { dueCounts } from "../follow-ups/dueCounts.store";
import { inChunks } from "./inChunks";
import { yieldToEventLoop } from "../../threads/runCooperatively";

interface Planned {
  readonly placed: readonly PlacedStep[];
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
  /** What undoing the import takes back with it; null where nothing was imported. */
  readonly batchId: string | null;
}

/** The people an import brought in who have no next step, each with a day within the daily limit and the working days. */
export const planDays = async (
  tx: Tx,
  account: SignedIn,
  importId: string,
  fromOn: CalendarDay,
): Promise<Planned> => {
  const found = await tx.import.findFirst({
    where: { accountId: account.id, id: importId },
    select: { batchId: true },
  });
  if (!found) throw notFound("import");
  const people = found.batchId
    ? await tx.contact.findMany({
        where: {
          accountId: account.id,
          batchId: found.batchId,
          deletedAt: null,
          archivedAt: null,
          nextFollowUpOn: null,
        },
        select: { id: true },
        orderBy: [{ sortName: "asc" }, { id: "asc" }],
      })
    : [];
  const alreadyDue = await dueCounts(tx, account.id, fromOn);
  const { dailyLimit, workingDays } = account;
  return {
    placed: spreadOverDays(
      people.map(({ id }) => ({ id, preferredOn: fromOn })),
      { dailyLimit, workingDays, alreadyDue },
    ),
    alreadyDue,
    batchId: found.batchId,
  };
};

/** How many would be added to each day, beside what is due there already. */
export const countPerDay = ({ placed, alreadyDue }: Planned) => {
  const added = new Map<CalendarDay, number>();
  for (const { on } of placed) added.set(on, (added.get(on) ?? 0) + 1);
  return {
    people: placed.length,
    days: [...added]
      .map(([on, count]) => ({ on, already: alreadyDue.get(on) ?? 0, added: count }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  };
};

/** Plans one follow-up with each of them. */
export const insertPlannedFollowUps = async (
  tx: Tx,
  { accountId, batchId, now }: { accountId: string; batchId: string | null; now: string },
  placed: readonly PlacedStep[],
  step: { action: Action; what: string },
): Promise<void> => {
  const rows = placed.map(({ id, on }) => ({
    accountId,
    id: newId(),
    contactId: id,
    ...step,
    dueOn: on,
    promisedOn: on,
    batchId,
    createdAt: now,
    updatedAt: now,
  }));
  for (const some of inChunks(rows, 500)) {
    await insertRows(tx, "FollowUp", some);
    await yieldToEventLoop();
  }
};
