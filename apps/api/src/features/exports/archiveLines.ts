import { AccountEdit, NewAccount } from "@followthrough/contract";
import { defaultPatienceDays } from "@followthrough/domain";
import * as z from "zod";

/** The version of the format; an archive of a greater one was made by a newer program. */
export const archiveVersion = 1;

export const ArchiveHead = z.object({
  format: z.literal("followthrough-archive"),
  version: z.int().min(1),
  exportedAt: z.iso.datetime(),
  account: z.object({
    name: NewAccount.shape.name,
    timeZone: NewAccount.shape.timeZone,
    workingDays: z
      .string()
      .regex(/^[1-7]{1,7}$/)
      .refine((days) => new Set(days).size === days.length),
    dailyLimit: AccountEdit.shape.dailyLimit.unwrap(),
    // An archive of an older version has none.
    patienceDays: AccountEdit.shape.patienceDays.unwrap().default(defaultPatienceDays),
  }),
});
export type ArchiveHead = z.infer<typeof ArchiveHead>;

/** Bytes are written in base64. What the columns hold is checked by the schema of the table. */
export const ArchiveRow = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });
export type ArchiveRow = z.infer<typeof ArchiveRow>;

/** The last line: an archive without it is cut off. */
export const ArchiveEnd = z.object({ end: z.literal(true), rows: z.int() });
