import * as z from "zod";
import { Instant } from "./instant";
import { route } from "./route";

/** How many copies of one kind there are, how many are kept at most, and of when the latest is. */
const Copies = z.object({
  count: z.int(),
  /** Null where they stay until somebody removes them. */
  keptAtMost: z.int().nullable(),
  latestAt: Instant.nullable(),
});

/** Which copies of the database the server has made and still has; what was deleted since is in them. */
export const BackupsAnswer = z.object({
  /** `elsewhere` on PostgreSQL: whoever runs the server makes backups there, and only they know. */
  made: z.enum(["here", "elsewhere"]),
  daily: Copies,
  migration: Copies,
  manual: Copies,
  /** When the last copy was made that was read through and found whole; null where none is known. */
  lastGoodAt: Instant.nullable(),
  /** The last good one is more than two days old. */
  isOverdue: z.boolean(),
  /** The last try, where it failed and none has succeeded since. */
  failed: z.object({ at: Instant, why: z.enum(["damaged", "disk-full", "other"]) }).nullable(),
  /** The server was off for more than a day or its clock is ahead: until then nothing is removed because it seems old. */
  keptLongerUntil: Instant.nullable(),
});
export type BackupsAnswer = z.infer<typeof BackupsAnswer>;

export const readBackups = route({
  method: "GET",
  path: "/backups",
  access: "account",
  holds: "never",
  summary:
    "Which backups of the whole database there are, and when the last good one was made: they still hold what is deleted for good now",
  answer: BackupsAnswer,
});
