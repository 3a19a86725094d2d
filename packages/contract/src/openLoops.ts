import * as z from "zod";
import { Suggestion } from "./followUps";
import { route } from "./route";
import { Id, Version } from "./text";

export const OpenLoopKind = z.enum([
  "never-contacted",
  "referral-not-contacted",
  "thanks-owed",
  "opportunity-without-step",
  "opportunity-stalled",
  "introduction-without-news",
  "news-to-tell",
  "cadence-lapsed",
  "nothing-planned",
  "waiting-long",
  "stale-follow-up",
]);
export type OpenLoopKind = z.infer<typeof OpenLoopKind>;

/** Something that needs a next step and has none. */
export const OpenLoop = z.object({
  /** Steady while the loop is open. */
  key: z.string(),
  kind: OpenLoopKind,
  contact: z.object({ id: Id, name: z.string() }),
  /** The referrer, the event, the opportunity or the follow-up it is about, in words. */
  about: z.string().nullable(),
  followUpId: Id.nullable(),
  referralId: Id.nullable(),
  opportunityId: Id.nullable(),
  eventId: Id.nullable(),
  introductionId: Id.nullable(),
  /** Of the referral to thank for or the introduction to ask after: what one tap is made from. */
  version: Version.nullable(),
  /** Of news to tell: what it is, for `POST /tellings`. */
  news: z.string().nullable(),
  /** How long it has been open: hours for the first 48 after meeting, days otherwise. */
  openFor: z.object({ count: z.int(), unit: z.enum(["hour", "day"]) }),
  /** What one tap saves; none where the loop is closed another way (thanks, an overdue follow-up). */
  fix: Suggestion.nullable(),
});
export type OpenLoop = z.infer<typeof OpenLoop>;

/** The same loop with many people: "5 people from ALA Annual, met, nothing sent yet". */
export const LoopGroup = z.object({
  event: z.object({ id: Id, name: z.string() }),
  contacts: z.array(z.object({ id: Id, name: z.string() })),
  /** Of the one that was opened last. */
  openFor: OpenLoop.shape.openFor,
});
export type LoopGroup = z.infer<typeof LoopGroup>;

export const listOpenLoops = route({
  method: "GET",
  path: "/open-loops",
  access: "account",
  holds: "minute",
  summary:
    "Everything that needs a next step and has none, to be gone through one by one; news to tell among it",
  answer: z.object({ loops: z.array(OpenLoop) }),
});
