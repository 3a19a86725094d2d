import { routes } from "@followthrough/contract";
import { fillTemplate } from "@followthrough/domain";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { messageFacts } from "./messageFacts.store";
import {
  insertTemplate,
  listTemplates,
  readTemplate,
  resetTemplate,
  trashTemplate,
  untrashTemplate,
  updateTemplate,
} from "./templates.store";

export const templateRoutes: Implementation[] = [
  reading(routes.listTemplates, async (tx, { account }) => ({
    templates: await listTemplates(tx, account.id),
  })),
  writing(routes.createTemplate, async (tx, { account, body, now }) =>
    readTemplate(tx, account.id, await insertTemplate(tx, account.id, body, now)),
  ),
  writing(routes.editTemplate, (tx, { account, params, body, version, now }) =>
    updateTemplate(tx, account.id, params.id, { edit: body, version }, now),
  ),
  writing(routes.deleteTemplate, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readTemplate(tx, account.id, params.id), version);
    await trashTemplate(tx, account.id, params.id, now);
  }),
  writing(routes.restoreTemplate, async (tx, { account, params, now }) => {
    await untrashTemplate(tx, account.id, params.id, now);
    return readTemplate(tx, account.id, params.id);
  }),
  writing(routes.resetTemplate, async (tx, { account, params, version, now }) => {
    await resetTemplate(tx, account.id, params.id, version, now);
    return readTemplate(tx, account.id, params.id);
  }),
  reading(routes.previewTemplate, async (tx, { account, body: { contactId, ...template } }) => {
    const { facts } = await messageFacts(tx, account.id, contactId);
    return fillTemplate(template, facts);
  }),
];
