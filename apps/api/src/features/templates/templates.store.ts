import { Action, type MessageTemplate, type TemplateDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type DefaultTemplate, defaultTemplates } from "@followthrough/domain";
import { omitUndefined } from "../../http/omitUndefined";
import { mustBeAsShown } from "../../http/problem";
import { newId } from "../../newId";
import { withOriginals } from "../../originals/withOriginals";

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

const templates = withOriginals<Row>({
  noun: "message",
  originals,
  rowsOf: (tx, accountId) => tx.messageTemplate.findMany({ where: { accountId }, select: columns }),
  rowOf: (tx, accountId, id) => tx.messageTemplate.findFirst({ where: { accountId, id }, select: columns }),
  insert: (tx, data) => tx.messageTemplate.create({ data }),
  update: (tx, where, fields) =>
    tx.messageTemplate.updateMany({ where, data: { ...fields, version: { increment: 1 } } }),
});

const place = (row: Row): number => Action.options.indexOf(Action.parse(row.action));

/** The account's templates and those that come with the program and were neither changed nor removed, by action and name. */
export const listTemplates = async (tx: Tx, accountId: string): Promise<MessageTemplate[]> =>
  (await templates.list(tx, accountId))
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1))
    .map(toTemplate);

/** One template that is not in the trash. Throws `not_found`. */
export const readTemplate = async (tx: Tx, accountId: string, id: string): Promise<MessageTemplate> =>
  toTemplate((await templates.find(tx, accountId, id)).row);

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

type Edit = { [K in keyof TemplateDraft]?: TemplateDraft[K] | undefined };

/** Changes a template made from `version`. Throws `not_found`, or `changed_elsewhere` with the template as it is now. */
export const updateTemplate = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: Edit; version: number },
  now: string,
): Promise<MessageTemplate> => {
  const found = await templates.find(tx, accountId, id);
  mustBeAsShown(toTemplate(found.row), version);
  await templates.write(tx, accountId, found, omitUndefined(edit), now);
  return readTemplate(tx, accountId, id);
};

export const { trash: trashTemplate, untrash: untrashTemplate } = templates;

/** The original of one that comes with the program. Throws `not_found` for any other, and `changed_elsewhere`. */
export const resetTemplate = (
  tx: Tx,
  accountId: string,
  id: string,
  version: number,
  now: string,
): Promise<void> => templates.reset(tx, accountId, { id, version, show: toTemplate }, now);
