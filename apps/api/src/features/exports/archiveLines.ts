import * as z from "zod";

/** The version of the format; an archive of a greater one was made by a newer program. */
export const archiveVersion = 1;

export const ArchiveHead = z.object({
  format: z.literal("followthrough-archive"),
  version: z.int().min(1),
  exportedAt: z.iso.datetime(),
  account: z.object({
    name: z.string().min(1).max(200),
    timeZone: z.string().max(100),
    workingDays: z.string().regex(/^[1-7]{1,7}$/),
    dailyLimit: z.int().min(1).max(1000),
  }),
});
export type ArchiveHead = z.infer<typeof ArchiveHead>;

const Value = z.union([z.string(), z.number(), z.null()]);

/** Bytes are written in base64. */
export const ArchiveRow = z.object({ table: z.string(), row: z.record(z.string(), Value) });
export type ArchiveRow = z.infer<typeof ArchiveRow>;

/** The last line: an archive without it is cut off. */
export const ArchiveEnd = z.object({ end: z.literal(true), rows: z.int() });
