import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { route } from "./route";
import { ById, Id, Version, line, prose } from "./text";
import { Action, Channel } from "./words";

/** What a template can be filled in with; written in braces: `{first name}`. */
export const TemplateField = z.enum([
  "first name",
  "event",
  "last conversation",
  "referrer",
  "link",
  "what",
  "my name",
]);
export type TemplateField = z.infer<typeof TemplateField>;

export const MessageTemplate = z.object({
  id: Id,
  version: Version,
  action: Action,
  name: z.string(),
  subject: z.string(),
  body: z.string(),
  /** Came with the program and has not been changed. */
  isOriginal: z.boolean(),
  hasOriginal: z.boolean(),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

const fields = {
  action: Action,
  name: line(100),
  /** One line; may be empty, as on LinkedIn. */
  subject: z.union([z.literal(""), line(200)]),
  body: prose(5_000),
};

export const TemplateDraft = z.strictObject(fields);
export type TemplateDraft = z.output<typeof TemplateDraft>;

/** A message filled in for somebody; what could not be filled stands in it as `[field]`. */
export const FilledMessage = z.object({
  subject: z.string(),
  body: z.string(),
  missing: z.array(TemplateField),
});
export type FilledMessage = z.infer<typeof FilledMessage>;

/** What is known of somebody while they are written to, to be read beside the message. */
export const MessageContext = z.object({
  contactId: Id,
  /** What was said with them last. */
  lastWords: z.object({ on: CalendarDay, channel: Channel, text: z.string() }).nullable(),
  /** The step that is done by writing, and the day it was promised for. */
  promise: z.object({ what: z.string(), on: CalendarDay }).nullable(),
  /** Whoever pointed there last, and what was said when they did. */
  referrer: z.object({ id: Id, name: z.string(), said: z.string(), on: CalendarDay }).nullable(),
  event: z.object({ id: Id, name: z.string(), on: CalendarDay.nullable() }).nullable(),
});
export type MessageContext = z.infer<typeof MessageContext>;

export const listTemplates = route({
  method: "GET",
  path: "/templates",
  access: "account",
  summary: "Messages to start from, by action and name",
  answer: z.object({ templates: z.array(MessageTemplate) }),
});

export const createTemplate = route({
  method: "POST",
  path: "/templates",
  access: "account",
  summary: "Add a message to start from",
  body: TemplateDraft,
  answer: MessageTemplate,
  status: 201,
});

export const editTemplate = route({
  method: "PATCH",
  path: "/templates/:id",
  access: "account",
  summary: "Change a message to start from",
  params: ById,
  body: z.strictObject({
    action: fields.action.optional(),
    name: fields.name.optional(),
    subject: fields.subject.optional(),
    body: fields.body.optional(),
  }),
  answer: MessageTemplate,
  ifMatch: true,
});

export const deleteTemplate = route({
  method: "DELETE",
  path: "/templates/:id",
  access: "account",
  summary: "Move a message to start from to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreTemplate = route({
  method: "POST",
  path: "/templates/:id/restoration",
  access: "account",
  summary: "Take a message to start from back out of the trash",
  params: ById,
  answer: MessageTemplate,
  withoutVersion: "undo",
});

export const resetTemplate = route({
  method: "POST",
  path: "/templates/:id/reset",
  access: "account",
  summary: "Have the original of a message that came with the program back",
  params: ById,
  answer: MessageTemplate,
  ifMatch: true,
});

export const previewTemplate = route({
  method: "POST",
  path: "/template-previews",
  access: "account",
  summary: "A message filled in for one person, without saving it",
  body: z.strictObject({
    subject: z.string().max(400),
    body: fields.body,
    contactId: Id,
  }),
  answer: FilledMessage,
});
