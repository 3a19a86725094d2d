import { type Playbook, type PlaybookDraft, PlaybookStep } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type DefaultPlaybook, defaultPlaybooks } from "@followthrough/domain";
import * as z from "zod";
import { changedElsewhere, notFound } from "../../http/problem";
import { newId } from "../../newId";

/** The steps of a playbook as they are kept. */
export const stepsFrom = (json: string): PlaybookStep[] => z.array(PlaybookStep).parse(JSON.parse(json));

interface Row {
  id: string;
  version: number;
  name: string;
  steps: string;
  deletedAt: string | null;
}

/** One that comes with the program, as the row it would have. */
const rowOf = ({ id, name, steps }: DefaultPlaybook): Row => ({
  id,
  version: 1,
  name,
  steps: JSON.stringify(steps),
  deletedAt: null,
});

const originals = new Map(defaultPlaybooks.map((playbook) => [playbook.id, rowOf(playbook)]));

const toPlaybook = ({ id, version, name, steps }: Row, running: number): Playbook => {
  const original = originals.get(id);
  return {
    id,
    version,
    name,
    steps: stepsFrom(steps),
    isOriginal: original?.name === name && original.steps === steps,
    hasOriginal: original !== undefined,
    running,
  };
};

const columns = { id: true, version: true, name: true, steps: true, deletedAt: true } as const;

const runningByPlaybook = async (tx: Tx, accountId: string, id?: string): Promise<Map<string, number>> => {
  const rows = await tx.rows<{ playbookId: string; running: number }>(Prisma.sql`
    SELECT r."playbookId", CAST(COUNT(*) AS INTEGER) AS "running" FROM "PlaybookRun" r
    JOIN "Contact" c ON c."accountId" = r."accountId" AND c."id" = r."contactId" AND c."deletedAt" IS NULL
    WHERE r."accountId" = ${accountId} AND r."state" = 'running'
      ${id ? Prisma.sql`AND r."playbookId" = ${id}` : Prisma.empty}
    GROUP BY r."playbookId"`);
  return new Map(rows.map(({ playbookId, running }) => [playbookId, running]));
};

/** The account's playbooks and those that come with the program and were neither changed nor removed, by name. */
export const listPlaybooks = async (tx: Tx, accountId: string): Promise<Playbook[]> => {
  const rows = await tx.playbook.findMany({ where: { accountId }, select: columns });
  const own = new Set(rows.map(({ id }) => id));
  const running = await runningByPlaybook(tx, accountId);
  return [
    ...rows.filter(({ deletedAt }) => deletedAt === null),
    ...[...originals.values()].filter(({ id }) => !own.has(id)),
  ]
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1))
    .map((row) => toPlaybook(row, running.get(row.id) ?? 0));
};

/** A playbook, in the trash or not: its row, else the original. Throws `not_found`. */
const findRow = async (tx: Tx, accountId: string, id: string): Promise<Row & { isStored: boolean }> => {
  const row = await tx.playbook.findFirst({ where: { accountId, id }, select: columns });
  if (row) return { ...row, isStored: true };
  const original = originals.get(id);
  if (!original) throw notFound("playbook");
  return { ...original, isStored: false };
};

/** One playbook that is not in the trash. Throws `not_found`. */
export const readPlaybook = async (tx: Tx, accountId: string, id: string): Promise<Playbook> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt !== null) throw notFound("playbook");
  return toPlaybook(row, (await runningByPlaybook(tx, accountId, id)).get(id) ?? 0);
};

export const insertPlaybook = async (
  tx: Tx,
  accountId: string,
  { name, steps }: PlaybookDraft,
  now: string,
): Promise<string> => {
  const id = newId();
  await tx.playbook.create({
    data: { accountId, id, name, steps: JSON.stringify(steps), createdAt: now, updatedAt: now },
  });
  return id;
};

/** Writes a playbook, by a row of its own where it had none. */
const write = async (
  tx: Tx,
  accountId: string,
  { isStored, id, name, steps, version }: Row & { isStored: boolean },
  fields: { name?: string; steps?: string; deletedAt?: string | null },
  now: string,
): Promise<void> => {
  if (isStored) {
    await tx.playbook.updateMany({
      where: { accountId, id },
      data: { ...fields, version: { increment: 1 }, updatedAt: now },
    });
    return;
  }
  await tx.playbook.create({
    data: { accountId, id, name, steps, ...fields, version: version + 1, createdAt: now, updatedAt: now },
  });
};

/** Changes a playbook made from `version`. Throws `not_found`, or `changed_elsewhere` with the playbook as it is now. */
export const updatePlaybook = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: { [K in keyof PlaybookDraft]?: PlaybookDraft[K] | undefined }; version: number },
  now: string,
): Promise<Playbook> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt !== null) throw notFound("playbook");
  if (row.version !== version) throw changedElsewhere(await readPlaybook(tx, accountId, id));
  const { name, steps } = edit;
  const fields = { ...(name ? { name } : {}), ...(steps ? { steps: JSON.stringify(steps) } : {}) };
  await write(tx, accountId, row, fields, now);
  return readPlaybook(tx, accountId, id);
};

export const trashPlaybook = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt !== null) throw notFound("playbook");
  await write(tx, accountId, row, { deletedAt: now }, now);
};

export const untrashPlaybook = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt === null) throw notFound("playbook");
  await write(tx, accountId, row, { deletedAt: null }, now);
};

/** The original of one that comes with the program. Throws `not_found` for any other, and `changed_elsewhere`. */
export const resetPlaybook = async (
  tx: Tx,
  accountId: string,
  id: string,
  version: number,
  now: string,
): Promise<void> => {
  const row = await findRow(tx, accountId, id);
  if (row.version !== version) throw changedElsewhere(toPlaybook(row, 0));
  const original = originals.get(id);
  if (!original) throw notFound("playbook");
  if (!row.isStored) return;
  await write(tx, accountId, row, { name: original.name, steps: original.steps, deletedAt: null }, now);
};
