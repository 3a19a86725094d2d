import { type Playbook, type PlaybookDraft, PlaybookStep } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type DefaultPlaybook, defaultPlaybooks } from "@followthrough/domain";
import * as z from "zod";
import { changedElsewhere } from "../../http/problem";
import { newId } from "../../newId";
import { type Given, statement } from "../../sql/statement";
import { withOriginals } from "../../originals/withOriginals";

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

const selectRunning = statement((db, { id }: Given<{ id: string }>, { isOne }: { readonly isOne: boolean }) =>
  db
    .selectFrom("PlaybookRun as r")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "r.contactId"))
    .where("r.state", "=", "running")
    .$if(isOne, (some) => some.where("r.playbookId", "=", id))
    .select((eb) => ["r.playbookId", eb.fn.countAll<number>().as("running")])
    .groupBy("r.playbookId"),
);

const runningByPlaybook = async (tx: Tx, accountId: string, id?: string): Promise<Map<string, number>> => {
  const rows = await selectRunning(tx, accountId, { id: id ?? "" }, { isOne: id !== undefined });
  return new Map(rows.map(({ playbookId, running }) => [playbookId, running]));
};

const playbooks = withOriginals<Row>({
  noun: "playbook",
  originals,
  rowsOf: (tx, accountId) => tx.playbook.findMany({ where: { accountId }, select: columns }),
  rowOf: (tx, accountId, id) => tx.playbook.findFirst({ where: { accountId, id }, select: columns }),
  insert: (tx, data) => tx.playbook.create({ data }),
  update: (tx, where, fields) =>
    tx.playbook.updateMany({ where, data: { ...fields, version: { increment: 1 } } }),
});

/** The account's playbooks and those that come with the program and were neither changed nor removed, by name. */
export const listPlaybooks = async (tx: Tx, accountId: string): Promise<Playbook[]> => {
  const rows = await playbooks.list(tx, accountId);
  const running = await runningByPlaybook(tx, accountId);
  return rows
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1))
    .map((row) => toPlaybook(row, running.get(row.id) ?? 0));
};

/** One playbook that is not in the trash. Throws `not_found`. */
export const readPlaybook = async (tx: Tx, accountId: string, id: string): Promise<Playbook> => {
  const { row } = await playbooks.find(tx, accountId, id);
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

/** Changes a playbook made from `version`. Throws `not_found`, or `changed_elsewhere` with the playbook as it is now. */
export const updatePlaybook = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: { [K in keyof PlaybookDraft]?: PlaybookDraft[K] | undefined }; version: number },
  now: string,
): Promise<Playbook> => {
  const found = await playbooks.find(tx, accountId, id);
  if (found.row.version !== version) throw changedElsewhere(await readPlaybook(tx, accountId, id));
  const { name, steps } = edit;
  const fields = { ...(name ? { name } : {}), ...(steps ? { steps: JSON.stringify(steps) } : {}) };
  await playbooks.write(tx, accountId, found, fields, now);
  return readPlaybook(tx, accountId, id);
};

export const { trash: trashPlaybook, untrash: untrashPlaybook } = playbooks;

/** The original of one that comes with the program. Throws `not_found` for any other, and `changed_elsewhere`. */
export const resetPlaybook = (
  tx: Tx,
  accountId: string,
  id: string,
  version: number,
  now: string,
): Promise<void> => playbooks.reset(tx, accountId, { id, version, show: (row) => toPlaybook(row, 0) }, now);
