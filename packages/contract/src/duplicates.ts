import * as z from "zod";
import { chosenContactFields } from "./contactFields";
import { Contact } from "./contacts";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version } from "./text";

export const DuplicateBecause = z.enum([
  "same-card",
  "same-linkedin",
  "same-email",
  "same-phone",
  "same-name",
  "like-name",
  "nickname",
  "initials",
  "part-of-name",
  "same-organisation",
  "different-names",
]);
export type DuplicateBecause = z.infer<typeof DuplicateBecause>;

/** Two who may be one person. */
export const DuplicatePair = z.object({
  /** The one with more to keep first. */
  people: z.tuple([Contact, Contact]),
  /** From 0 to 1. */
  score: z.number(),
  /** An address of their own in common, and names that agree. */
  sure: z.boolean(),
  because: z.array(DuplicateBecause),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

export const listDuplicates = route({
  method: "GET",
  path: "/duplicates",
  access: "account",
  apart: true,
  summary: "Pairs of people who may be the same, the likeliest first",
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({
    pairs: z.array(DuplicatePair),
    /** Of all pages. */
    total: z.int(),
    sure: z.int(),
    nextCursor: z.string().nullable(),
  }),
});

export const dismissDuplicate = route({
  method: "POST",
  path: "/duplicates/dismissals",
  access: "account",
  summary: "These two are not the same; they are not asked about again",
  body: z.strictObject({ ids: z.tuple([Id, Id]) }),
  answer: ById,
  status: 201,
});

export const undoDismissal = route({
  method: "DELETE",
  path: "/duplicates/dismissals/:id",
  access: "account",
  summary: "Ask about these two again",
  params: ById,
  answer: null,
  withoutVersion: "undo",
});

/** The fields of which a person has one, so that of two one is chosen; lists and notes are kept of both. */
export const MergeField = z.enum(chosenContactFields);
export type MergeField = z.infer<typeof MergeField>;

export const MergeSide = z.enum(["kept", "merged"]);
export type MergeSide = z.infer<typeof MergeSide>;

export const NewMerge = z.strictObject({
  keptId: Id,
  keptVersion: Version,
  mergedId: Id,
  mergedVersion: Version,
  /** Whose value stays; of a field not named the kept one's, or the merged one's where that is empty. */
  fields: z.partialRecord(MergeField, MergeSide).default({}),
});
export type NewMerge = z.output<typeof NewMerge>;

export const mergeContacts = route({
  method: "POST",
  path: "/merges",
  access: "account",
  summary: "Make two people one: all of both stays, of each field the chosen value",
  body: NewMerge,
  answer: z.object({ id: Id, kept: Contact, mergedId: Id }),
  status: 201,
  errors: ["referral_loop", "merge_refused", "changed_elsewhere"],
});

export const mergeSureOnes = route({
  method: "POST",
  path: "/merges/sure",
  access: "account",
  summary: "Merge up to a hundred pairs that are sure, as one act",
  body: z.strictObject({}),
  answer: z.object({
    batchId: Id,
    merged: z.int(),
    /** What could not be merged, and why in words. */
    refused: z.array(z.string()),
    /** Sure pairs that remain for another time. */
    left: z.int(),
  }),
  status: 201,
});

const Undone = z.object({
  keptId: Id,
  mergedId: Id,
  /** Fields changed since the merge: they stay as they are. */
  stayed: z.array(z.string()),
});

export const listMerges = route({
  method: "GET",
  path: "/merges",
  access: "account",
  summary: "What was merged in the last thirty days and can be undone, the latest first",
  answer: z.object({
    merges: z.array(
      z.object({ id: Id, keptId: Id, keptName: z.string(), mergedName: z.string(), createdAt: Instant }),
    ),
  }),
});

export const undoMerge = route({
  method: "DELETE",
  path: "/merges/:id",
  access: "account",
  summary: "Make two of one again, within thirty days; what was changed since stays",
  params: ById,
  answer: Undone,
  errors: ["merge_refused"],
  withoutVersion: "undo",
});

export const undoMergeBatch = route({
  method: "DELETE",
  path: "/merge-batches/:id",
  access: "account",
  summary: "Undo all merges of one act",
  params: ById,
  answer: z.object({ undone: z.array(Undone) }),
  errors: ["merge_refused"],
  withoutVersion: "undo",
});
