import { PlaybookDraft, PlaybookRun as Run, TemplateDraft } from "@followthrough/contract";
import * as z from "zod";
import { at, atOrNone, day, id, idOrNone, json, version } from "./column";

const { name, steps } = PlaybookDraft.shape;

export const Playbook = z.strictObject({
  id,
  version,
  name,
  steps: json(steps),
  deletedAt: atOrNone,
  createdAt: at,
  updatedAt: at,
});

export const PlaybookRun = z.strictObject({
  id,
  version,
  playbookId: id,
  contactId: id,
  name,
  steps: json(steps),
  startedOn: day,
  state: Run.shape.state.default("running"),
  batchId: idOrNone,
  createdAt: at,
  updatedAt: at,
});

export const MessageTemplate = z.strictObject({
  id,
  version,
  ...TemplateDraft.shape,
  deletedAt: atOrNone,
  createdAt: at,
  updatedAt: at,
});
