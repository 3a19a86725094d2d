import { ContactEdit } from "@followthrough/contract";
import * as z from "zod";
import { MovedReferral } from "../contacts/movedReferral";

/** Somebody known before, as they were, and the version they had once the capture was saved. */
export const PersonBefore = z.object({ id: z.string(), versionAfter: z.int(), fields: ContactEdit });
export type PersonBefore = z.infer<typeof PersonBefore>;

/** What undoing a capture must put back, and the versions of what it made. */
export const CaptureBefore = z.object({
  people: z.array(PersonBefore),
  /** Referrals there were before, which the conversations moved. */
  moved: z.array(MovedReferral),
  /** Referrals it made, by id: their version once it was saved. */
  made: z.record(z.string(), z.int()),
});
export type CaptureBefore = z.infer<typeof CaptureBefore>;

/** What is kept of a capture beside its rows: how to answer again, and what undoing puts back. */
export const KeptWithCapture = z.object({
  eventId: z.string().nullable(),
  who: z.array(z.object({ id: z.string(), isNew: z.boolean() })),
  opportunityIds: z.array(z.string()).default([]),
});
