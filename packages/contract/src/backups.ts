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
});
export type BackupsAnswer = z.infer<typeof BackupsAnswer>;

export const readBackups = route({
  method: "GET",
  path: "/backups",
  access: "account",
  summary: "Which backups of the whole database there are: they still hold what is deleted for good now",
  answer: BackupsAnswer,
});
