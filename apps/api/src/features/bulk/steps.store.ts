import type { CalendarDay, PlanAct } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { fillStep, shortName } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { newId } from "../../newId";
import { isContactIn } from "../../sql/isContactIn";
import { insertRows } from "../../sql/insertRows";
import { keyTable } from "../../sql/keyTable";
import { inChunks } from "../imports/inChunks";
import { beginRuns } from "../playbook-runs/playbookRuns.store";
import type { DoneBulkAct, UndoneBulkAct } from "./bulkBefore";
import { type Planned, planSpreadSteps } from "./plan.store";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

interface Named {
  id: string;
  name: string;
  preferredName: string | null;
  eventName: string | null;
}

/** Runs begun per statement. */
const chunk = 500;

const addFollowUps = async (
  tx: Tx,
  accountId: string,
  { act, days, batchId }: { act: Extract<PlanAct, { kind: "followUp" }>; batchId: string } & Planned,
  now: string,
): Promise<void> => {
  const ids = days.map(({ id }) => id);
  const rows = await tx.rows<Named>(Prisma.sql`
    SELECT c."id", c."name", c."preferredName", e."name" AS "eventName" FROM "Contact" c
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    WHERE c."accountId" = ${accountId} AND ${isContactIn(tx, ids)}`);
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

interface Made {
  id: string;
  contactId: string;
  runId: string | null;
  untouched: number | boolean;
}

/** Takes back the steps nobody has touched, and the playbooks they began. */
export const removePlannedSteps = async (
  tx: Tx,
  accountId: string,
  batchId: string,
  now: string,
): Promise<UndoneBulkAct> => {
  const made = await tx.rows<Made>(Prisma.sql`
    SELECT f."id", f."contactId", f."playbookRunId" AS "runId",
      (f."version" = 1 AND f."state" = 'open' AND f."deletedAt" IS NULL AND COALESCE(r."version", 1) = 1) AS "untouched"
    FROM "FollowUp" f
    LEFT JOIN "PlaybookRun" r ON r."accountId" = f."accountId" AND r."id" = f."playbookRunId"
    WHERE f."accountId" = ${accountId} AND f."batchId" = ${batchId} AND (f."playbookStep" IS NULL OR f."playbookStep" = 0)`);
  const back = made.filter(({ untouched }) => Boolean(untouched));
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
