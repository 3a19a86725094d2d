import type { CalendarDay, PlanAct } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { fillStep, shortName } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { keyTable, keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { inChunks } from "../imports/inChunks";
import { beginRuns } from "../playbook-runs/playbookRuns.store";
import type { DoneBulkAct, UndoneBulkAct } from "./bulkBefore";
import { type Planned, planSpreadSteps } from "./plan.store";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

const selectNames = statement((db, { ids }: Given<{ ids: readonly string[] }>) =>
  db
    .selectFrom("Contact as c")
    .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
    .where("c.id", "in", db.selectFrom(keys(db, ids)).select("k.key"))
    .select(["c.id", "c.name", "c.preferredName", "e.name as eventName"]),
);

/** Runs begun per statement. */
const chunk = 500;

const addFollowUps = async (
  tx: Tx,
  accountId: string,
  { act, days, batchId }: { act: Extract<PlanAct, { kind: "followUp" }>; batchId: string } & Planned,
  now: string,
): Promise<void> => {
  const ids = days.map(({ id }) => id);
  const rows = await selectNames(tx, accountId, { ids });
  const named = new Map(rows.map((row) => [row.id, row]));
  const followUps = days.flatMap(({ id, on }) => {
    const who = named.get(id);
    if (!who) return [];
    const words = { firstName: shortName(who), event: who.eventName };
    return [
      {
        accountId,
        id: newId(),
        contactId: id,
        action: act.action,
        what: fillStep(act.what, words),
        dueOn: on,
        promisedOn: on,
        batchId,
        createdAt: now,
        updatedAt: now,
      },
    ];
  });
  await insertRows(tx, "FollowUp", followUps);
};

/** Plans a step, or begins a playbook, with each of them. */
export const planSteps = async (
  tx: Tx,
  account: SignedIn,
  { ids, act, batchId }: { ids: readonly string[]; act: PlanAct; batchId: string },
  { today, now }: Moment,
): Promise<DoneBulkAct> => {
  const planned = await planSpreadSteps(tx, account, ids, act, today);
  if (act.kind === "followUp") await addFollowUps(tx, account.id, { act, batchId, ...planned }, now);
  else
    for (const some of inChunks(planned.days, chunk))
      await beginRuns(
        tx,
        account,
        {
          playbookId: act.playbookId,
          startedOn: act.startedOn ?? today,
          people: some.map(({ id, on }) => ({ contactId: id, firstDueOn: on })),
          batchId,
        },
        { today, now },
      );
  return { changed: planned.days.length, before: { kind: "steps" } };
};

const selectMade = statement((db, { batchId }: Given<{ batchId: string }>) =>
  db
    .selectFrom("AnyFollowUp as f")
    .leftJoin("PlaybookRun as r", (on) => on.onRef("r.id", "=", "f.playbookRunId"))
    .where("f.batchId", "=", batchId)
    .where((eb) => eb.or([eb("f.playbookStep", "is", null), eb("f.playbookStep", "=", 0)]))
    .select([
      "f.id",
      "f.playbookRunId as runId",
      "f.version",
      "f.state",
      "f.deletedAt",
      "r.version as runVersion",
    ]),
);

/** Takes back the steps nobody has touched, and the playbooks they began. */
export const removePlannedSteps = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  now: string,
): Promise<UndoneBulkAct> => {
  const made = await selectMade(tx, accountId, { batchId });
  const back = made.filter(
    ({ version, state, deletedAt, runVersion }) =>
      version === 1 && state === "open" && deletedAt === null && (runVersion ?? 1) === 1,
  );
  const runIds = back.flatMap(({ runId }) => runId ?? []);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "FollowUp" SET "deletedAt" = ${now}, "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(
      tx,
      back.map(({ id }) => id),
    )} k)`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "PlaybookRun" SET "state" = 'left', "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, runIds)} k)`);
  return { restored: back.length, left: made.length - back.length };
};
