import * as z from "zod";
import { CalendarDay, KnownDay } from "./calendarDay";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, prose } from "./text";
import { Channel, StartedBy } from "./words";

const ContactIds = z
  .array(Id)
  .min(1, "choose at least one person")
  .max(100)
  .refine((ids) => new Set(ids).size === ids.length, { error: "names a person twice" });

export const ConversationDraft = z.strictObject({
  channel: Channel,
  startedBy: StartedBy.default("me"),
  heldOn: KnownDay,
  notes: prose(20_000).default(""),
  eventId: Id.nullable().default(null),
  contactIds: ContactIds,
});
export type ConversationDraft = z.output<typeof ConversationDraft>;

export const Conversation = z.object({
  id: Id,
  version: Version,
  channel: Channel,
  startedBy: StartedBy,
  heldOn: CalendarDay,
  notes: z.string(),
  event: z.object({ id: Id, name: z.string() }).nullable(),
  contacts: z.array(z.object({ id: Id, name: z.string() })),
  createdAt: Instant,
});
export type Conversation = z.infer<typeof Conversation>;

export const readConversation = route({
  method: "GET",
  path: "/conversations/:id",
  access: "account",
  summary: "One conversation",
  params: ById,
  answer: Conversation,
});

export const ConversationEdit = z.strictObject({
  channel: Channel.optional(),
  startedBy: StartedBy.optional(),
  heldOn: KnownDay.optional(),
  notes: prose(20_000).optional(),
  eventId: Id.nullable().optional(),
  contactIds: ContactIds.optional(),
});

export const editConversation = route({
  method: "PATCH",
  path: "/conversations/:id",
  access: "account",
  summary: "Change a conversation",
  params: ById,
  body: ConversationEdit,
  answer: Conversation,
  ifMatch: true,
});

export const deleteConversation = route({
  method: "DELETE",
  path: "/conversations/:id",
  access: "account",
  summary: "Move a conversation to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreConversation = route({
  method: "POST",
  path: "/conversations/:id/restoration",
  access: "account",
  summary: "Take a conversation back out of the trash",
  params: ById,
  answer: Conversation,
  withoutVersion: "undo",
});
