import * as z from "zod";

const Pairs = z.array(z.tuple([z.string(), z.string()]));

/** What taking back an act with many people must know. */
export const BulkBefore = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("column"),
    column: z.enum(["starredAt", "archivedAt", "deletedAt"]),
    /** What it was set to; one that has another value by now was changed since. */
    set: z.string().nullable(),
    before: z.array(z.tuple([z.string(), z.string().nullable()])),
  }),
  /** Contact and tag. */
  z.object({ kind: z.literal("tags"), added: Pairs, removed: Pairs }),
  /** Steps and runs carry the id of the act as their batch. */
  z.object({ kind: z.literal("steps") }),
]);
export type BulkBefore = z.infer<typeof BulkBefore>;

/** An act as it was done. */
export interface DoneBulkAct {
  readonly changed: number;
  readonly before: BulkBefore;
}

/** An act as it was taken back. */
export interface UndoneBulkAct {
  readonly restored: number;
  readonly left: number;
}
