import * as z from "zod";
import { CalendarDay, PlannedDay } from "./calendarDay";
import { Instant } from "./instant";
import { route } from "./route";
import { Id, Version, line } from "./text";
import { TimeOfDay } from "./timeOfDay";

/** A way in which reminders reach somebody. */
export const ChannelKind = z.enum(["mail", "webhook", "ntfy"]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** What goes out at a time of its own; a test is one that was asked for. */
export const ReminderKind = z.enum(["digest", "review", "step", "test"]);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** What the server has to be started with before it can send mails, or put links into them. */
export const MissingSetting = z.enum(["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]);
export type MissingSetting = z.infer<typeof MissingSetting>;

/** Minutes before a step with a time of day, up to a day. */
export const mostMinutesBefore = 1440;

const isoWeekday = z.int().min(1).max(7);

/** Any number of ISO weekdays, Monday 1 to Sunday 7. */
const DigestDays = z
  .array(isoWeekday)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: "names a day twice" });

/** Where a program listens. The server refuses what is no address of the web, and unless it is told otherwise any but `https:`. */
const Url = line(1000);

export const ReminderChannel = z.object({
  kind: ChannelKind,
  isOn: z.boolean(),
  /** Of mail the account's own address; of a webhook or an ntfy topic its URL; null before it is known. */
  target: z.string().nullable(),
  /** A webhook is signed, an ntfy server asks for a token: there is a secret, which is not shown again. */
  hasSecret: z.boolean(),
});
export type ReminderChannel = z.infer<typeof ReminderChannel>;

export const Reminders = z.object({
  /** Counts the edits of all of it, the channels too. */
  version: Version,
  /** In the account's zone; the review goes out at it too. */
  digestAt: TimeOfDay,
  /** ISO weekdays; none for no digest. */
  digestDays: z.array(z.int()),
  /** Whether a digest goes out on a day on which nothing is due. */
  digestWhenEmpty: z.boolean(),
  /** The ISO weekday of the weekly review; null for none. */
  reviewOn: z.int().nullable(),
  /** Minutes before a step with a time of day; null for no such reminders. */
  minutesBefore: z.int().nullable(),
  /** Nothing goes out before this day. */
  quietUntilOn: CalendarDay.nullable(),
  /** Null while no channel is on, or none is wanted. */
  nextDigestAt: Instant.nullable(),
  nextReviewAt: Instant.nullable(),
  /** All three, also those that were never switched on. */
  channels: z.array(ReminderChannel),
  /** Mails can be sent by this server. */
  canMail: z.boolean(),
  /** Of a server that cannot send mails, or can but without links: what it was started without. */
  missing: z.array(MissingSetting),
});
export type Reminders = z.infer<typeof Reminders>;

export const readReminders = route({
  method: "GET",
  path: "/reminders",
  access: "account",
  holds: "never",
  summary: "When and how the account is reminded; until it is changed, not at all",
  answer: Reminders,
});

export const RemindersEdit = z.strictObject({
  digestAt: TimeOfDay.optional(),
  digestDays: DigestDays.optional(),
  digestWhenEmpty: z.boolean().optional(),
  reviewOn: isoWeekday.nullable().optional(),
  minutesBefore: z.int().min(0).max(mostMinutesBefore).nullable().optional(),
  quietUntilOn: PlannedDay.nullable().optional(),
});
export type RemindersEdit = z.infer<typeof RemindersEdit>;

export const editReminders = route({
  method: "PATCH",
  path: "/reminders",
  access: "account",
  summary: "Change when the account is reminded",
  body: RemindersEdit,
  answer: Reminders,
  ifMatch: true,
});

/** After a change of a channel: all of it, and the secret where a new one was made, which is shown this once. */
const AfterChannel = z.object({ reminders: Reminders, newSecret: z.string().nullable() });

export const replaceMailChannel = route({
  method: "PUT",
  path: "/reminder-channels/mail",
  access: "account",
  summary: "Switch reminders by mail on or off; they go to the account's own address",
  body: z.strictObject({ isOn: z.boolean() }),
  answer: AfterChannel,
  ifMatch: true,
});

export const replaceWebhookChannel = route({
  method: "PUT",
  path: "/reminder-channels/webhook",
  access: "account",
  summary: "Have reminders posted to an address, signed as Standard Webhooks are",
  body: z.strictObject({
    isOn: z.boolean(),
    url: Url,
    /** Makes another secret; what is signed with the one before is then refused by whoever checks. */
    newSecret: z.boolean().optional(),
  }),
  answer: AfterChannel,
  ifMatch: true,
  confirmed: true,
  event: "reminders-redirected",
});

export const replaceNtfyChannel = route({
  method: "PUT",
  path: "/reminder-channels/ntfy",
  access: "account",
  summary: "Have reminders published to an ntfy topic",
  body: z.strictObject({
    isOn: z.boolean(),
    /** Of the topic: `https://ntfy.sh/my-topic`. */
    url: Url,
    /** The access token of a topic that asks for one; null takes it away, left out it stays on the server it was for. */
    token: line(200).nullable().optional(),
  }),
  answer: AfterChannel,
  ifMatch: true,
  confirmed: true,
  event: "reminders-redirected",
});

const deleteChannel = <const P extends string>(path: P, summary: string) =>
  route({ method: "DELETE", path, access: "account", summary, answer: Reminders, ifMatch: true });

export const deleteMailChannel = deleteChannel("/reminder-channels/mail", "End reminders by mail");
export const deleteWebhookChannel = deleteChannel(
  "/reminder-channels/webhook",
  "End the webhook, and forget its address and secret",
);
export const deleteNtfyChannel = deleteChannel(
  "/reminder-channels/ntfy",
  "End reminders by ntfy, and forget the topic and its token",
);

export const DeliveryState = z.enum(["waiting", "sending", "sent", "skipped", "failed"]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Why something was not sent, or not yet. */
export const DeliveryReason = z.enum([
  // Skipped.
  "nothing-due",
  "channel-off",
  "no-mail-server",
  "quiet",
  "too-late",
  // What the mail server said or did not say.
  "refused",
  "not-signed-in",
  "insecure",
  "unreachable",
  "timed-out",
  "wrong-address",
  // A webhook or ntfy may not go there.
  "private-address",
  "redirected",
  // A fault of this server, which is in its log.
  "unexpected",
]);
export type DeliveryReason = z.infer<typeof DeliveryReason>;

/** One line of what was sent, and why not. */
export const Delivery = z.object({
  id: Id,
  channel: ChannelKind,
  kind: ReminderKind,
  /** The day it is for. */
  dayOn: CalendarDay,
  /** The step that was reminded of; null for all else. */
  followUpId: Id.nullable(),
  state: DeliveryState,
  /** Of one that waits after a try: why that failed. */
  reason: DeliveryReason.nullable(),
  /** What the other side said, in its words. */
  answer: z.string().nullable(),
  attempts: z.int(),
  /** Null where it is not tried again. */
  nextAttemptAt: Instant.nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const listDeliveries = route({
  method: "GET",
  path: "/deliveries",
  access: "account",
  holds: "never",
  summary: "What was sent in the last 90 days, where to, and why not, the latest first",
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(20),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ deliveries: z.array(Delivery), nextCursor: z.string().nullable() }),
});

export const sendTestReminder = route({
  method: "POST",
  path: "/reminders/test",
  access: "account",
  summary: "Send a reminder now, and say what the other side answered",
  body: z.strictObject({ channel: ChannelKind }),
  answer: Delivery,
  status: 201,
  inParts: true,
  errors: ["not_found", "too_many_requests"],
});
