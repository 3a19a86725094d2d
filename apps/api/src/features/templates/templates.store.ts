import { Action, type MessageTemplate, type TemplateDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type DefaultTemplate, defaultTemplates } from "@followthrough/domain";
import { given } from "../../http/given";
import { changedElsewhere, notFound } from "../../http/problem";
import { newId } from "../../newId";

interface Row {
  id: string;
  version: number;
  action: string;
  name: string;
  subject: string;
  body: string;
  deletedAt: string | null;
}

/** One that comes with the program, as the row it would have. */
const rowOf = (template: DefaultTemplate): Row => ({ ...template, version: 1, deletedAt: null });

const originals = new Map(defaultTemplates.map((template) => [template.id, rowOf(template)]));

const toTemplate = ({ id, version, action, name, subject, body }: Row): MessageTemplate => {
  const original = originals.get(id);
  return {
    id,
    version,
    action: Action.parse(action),
    name,
    subject,
    body,
    isOriginal:
      original !== undefined &&
      original.action === action &&
      original.name === name &&
      original.subject === subject &&
      original.body === body,
    hasOriginal: original !== undefined,
  };
};

const columns = {
  id: true,
  version: true,
  action: true,
  name: true,
  subject: true,
  body: true,
  deletedAt: true,
} as const;

const place = (row: Row): number => Action.options.indexOf(Action.parse(row.action));

/** The account's templates and those that come with the program and were neither changed nor removed, by action and name. */
export const listTemplates = async (tx: Tx, accountId: string): Promise<MessageTemplate[]> => {
  const rows = await tx.messageTemplate.findMany({ where: { accountId }, select: columns });
  const own = new Set(rows.map(({ id }) => id));
  return [
    ...rows.filter(({ deletedAt }) => deletedAt === null),
    ...[...originals.values()].filter(({ id }) => !own.has(id)),
  ]
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1))
    .map(toTemplate);
};

/** A template, in the trash or not: its row, else the original. Throws `not_found`. */
const findRow = async (tx: Tx, accountId: string, id: string): Promise<Row & { isStored: boolean }> => {
  const row = await tx.messageTemplate.findFirst({ where: { accountId, id }, select: columns });
  if (row) return { ...row, isStored: true };
  const original = originals.get(id);
  if (!original) throw notFound("message");
  return { ...original, isStored: false };
};

/** One template that is not in the trash. Throws `not_found`. */
export const readTemplate = async (tx: Tx, accountId: string, id: string): Promise<MessageTemplate> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt !== null) throw notFound("message");
  return toTemplate(row);
};

export const insertTemplate = async (
  tx: Tx,
  accountId: string,
  draft: TemplateDraft,
  now: string,
): Promise<string> => {
  const id = newId();
  await tx.messageTemplate.create({ data: { accountId, id, ...draft, createdAt: now, updatedAt: now } });
  return id;
};

/** Writes a template, by a row of its own where it had none. */
const write = async (
  tx: Tx,
  accountId: string,
  { isStored, version, ...row }: Row & { isStored: boolean },
  fields: Partial<Omit<Row, "id" | "version">>,
  now: string,
): Promise<void> => {
  if (isStored) {
    await tx.messageTemplate.updateMany({
      where: { accountId, id: row.id },
      data: { ...fields, version: { increment: 1 }, updatedAt: now },
    });
    return;
  }
  await tx.messageTemplate.create({
    data: { accountId, ...row, ...fields, version: version + 1, createdAt: now, updatedAt: now },
  });
};

type Edit = { [K in keyof TemplateDraft]?: TemplateDraft[K] | undefined };

/** Changes a template made from `version`. Throws `not_found`, or `changed_elsewhere` with the template as it is now. */
export const updateTemplate = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: Edit; version: number },
  now: string,
): Promise<MessageTemplate> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt !== null) throw notFound("message");
  if (row.version !== version) throw changedElsewhere(toTemplate(row));
  await write(tx, accountId, row, given(edit), now);
  return readTemplate(tx, accountId, id);
};

export const trashTemplate = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt !== null) throw notFound("message");
  await write(tx, accountId, row, { deletedAt: now }, now);
};

export const untrashTemplate = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findRow(tx, accountId, id);
  if (row.deletedAt === null) throw notFound("message");
  await write(tx, accountId, row, { deletedAt: null }, now);
};

/** The original of one that comes with the program. Throws `not_found` for any other, and `changed_elsewhere`. */
export const resetTemplate = async (
  tx: Tx,
  accountId: string,
  id: string,
  version: number,
  now: string,
): Promise<void> => {
  const row = await findRow(tx, accountId, id);
  if (row.version !== version) throw changedElsewhere(toTemplate(row));
  const original = originals.get(id);
  if (!original) throw notFound("message");
  if (!row.isStored) return;
  const { action, name, subject, body, deletedAt } = original;
  await write(tx, accountId, row, { action, name, subject, body, deletedAt }, now);
};
