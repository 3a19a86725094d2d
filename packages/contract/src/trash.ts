import * as z from "zod";
import { Instant } from "./instant";
import { route } from "./route";
import { Id } from "./text";

export const TrashKind = z.enum([
  "contact",
  "conversation",
  "follow-up",
  "referral",
  "introduction",
  "event",
  "opportunity",
]);
export type TrashKind = z.infer<typeof TrashKind>;

export const TrashItem = z.object({
  kind: TrashKind,
  id: Id,
  /** The name of a contact or event, what a follow-up promised, who pointed to whom. */
  title: z.string(),
  /** With whom, where from or when; may be empty. */
  line: z.string(),
  /** Whom it belongs to and who is in the trash too, so that it would come back to nobody; empty for most. */
  waitsFor: z.string(),
  deletedAt: Instant,
  /** From this instant on it is gone for good. */
  goneAt: Instant,
});
export type TrashItem = z.infer<typeof TrashItem>;

export const listTrash = route({
  method: "GET",
  path: "/trash",
  access: "account",
  summary: "What was deleted in the last 30 days, the latest first",
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({
    items: z.array(TrashItem),
    nextCursor: z.string().nullable(),
    /** How many there are, on this page and on all others. */
    total: z.int(),
  }),
});

export const emptyTrash = route({
  method: "POST",
  path: "/trash/emptying",
  access: "account",
  summary: "Delete for good what is in the trash: all of it, or the items named",
  body: z.strictObject({
    items: z
      .array(z.strictObject({ kind: TrashKind, id: Id }))
      .max(1_000)
      .optional(),
  }),
  /** Emptied whole it is done in parts: one that stopped says in `progress` how many are gone and how many are left. */
  answer: z.object({ removed: z.int() }),
  confirmed: true,
  event: "trash-emptied",
  inParts: true,
});
