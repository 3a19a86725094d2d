import * as z from "zod";

/** How a follow-up is acted on. */
export const Action = z.enum([
  "email",
  "linkedin",
  "call",
  "coffee",
  "meeting",
  "share",
  "thank",
  "introduce",
  "check-in",
  "other",
]);
export type Action = z.infer<typeof Action>;

/** How a conversation was held; a `note` is something written down about people when nobody was talked with. */
export const Channel = z.enum([
  "in-person",
  "email",
  "linkedin",
  "call",
  "video",
  "coffee",
  "meeting",
  "message",
  "note",
  "other",
]);
export type Channel = z.infer<typeof Channel>;

/** Who began a conversation: an e-mail or a call of theirs is no follow-up of mine. */
export const StartedBy = z.enum(["me", "them"]);
export type StartedBy = z.infer<typeof StartedBy>;

/** What drops a step without a word of the user's. */
export const DropCause = z.enum(["playbook-left"]);
export type DropCause = z.infer<typeof DropCause>;

/** `waiting`: it is their turn; `answered`: it was, and they did what was waited for. */
export const FollowUpState = z.enum(["open", "waiting", "done", "answered", "dropped"]);
export type FollowUpState = z.infer<typeof FollowUpState>;

/** The one group an open follow-up is in: late, due today, tomorrow, within the coming seven days, after that. */
export const FollowUpGroup = z.enum(["overdue", "today", "tomorrow", "this-week", "later"]);
export type FollowUpGroup = z.infer<typeof FollowUpGroup>;

export const ReferralState = z.enum([
  "heard",
  "reached-out",
  "talked",
  "came-to-something",
  "led-nowhere",
  "declined",
]);
export type ReferralState = z.infer<typeof ReferralState>;

/** How far an introduction that you made has come. */
export const IntroductionState = z.enum(["made", "talked", "came-to-something", "came-to-nothing"]);
export type IntroductionState = z.infer<typeof IntroductionState>;

export const OpportunityKind = z.enum(["job", "informational-interview", "project", "other"]);
export type OpportunityKind = z.infer<typeof OpportunityKind>;

/** What a stage means, whatever it is called: an `open` one needs a next step, the others are decided or put off. */
export const StageKind = z.enum(["open", "won", "lost", "later"]);
export type StageKind = z.infer<typeof StageKind>;

/** Keep in touch every `every` days, weeks or months. */
export const Cadence = z.strictObject({
  every: z.int().min(1).max(365),
  unit: z.enum(["day", "week", "month"]),
});
export type Cadence = z.infer<typeof Cadence>;

/** On a schedule counts from the anchor day; from completion counts from the day it was done. */
export const Recurrence = z.strictObject({
  every: z.int().min(1).max(365),
  unit: z.enum(["day", "week", "month", "year"]),
  mode: z.enum(["schedule", "completion"]),
});
export type Recurrence = z.infer<typeof Recurrence>;
