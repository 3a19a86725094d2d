import * as z from "zod";
import { route } from "./route";
import { mostCounted } from "./text";

/** What a change is of. `stages` are the stages of opportunities, which are read and replaced as one list. */
export const ChangedNoun = z.enum([
  "contact",
  "conversation",
  "event",
  "follow-up",
  "introduction",
  "opportunity",
  "playbook",
  "playbook-run",
  "referral",
  "stages",
  "telling",
  "template",
  "view",
]);
export type ChangedNoun = z.infer<typeof ChangedNoun>;

/** One record that is no longer as it was. What is in the trash is removed, and what came out of it is made. */
export const Change = z.object({
  noun: ChangedNoun,
  /** Of `stages`: "all". */
  id: z.string(),
  kind: z.enum(["made", "changed", "removed"]),
});
export type Change = z.infer<typeof Change>;

/** Counts the acts of an account; a later act has a greater number, and there are gaps. */
const ActNumber = z.coerce.number().int().min(0).max(mostCounted);

export const listChanges = route({
  method: "GET",
  path: "/changes",
  access: "account",
  summary:
    "Which records were made, changed and removed since the act of a number, and the number to ask from next",
  query: z.strictObject({
    /** The `newest` of an answer before. Without it nothing is told but `newest`. */
    since: ActNumber.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({
    changes: z.array(Change),
    /** Once all pages have been read: the number to ask from next. The same on every page. */
    newest: z.int(),
    nextCursor: z.string().nullable(),
  }),
  errors: ["changes_forgotten"],
});
