import * as z from "zod";
import { MovedReferral } from "../contacts/movedReferral";

/** What undoing a completion must put back, kept with it. */
export const CompletionBefore = z.object({
  referrals: z.array(MovedReferral),
  /** Where it settled matters with the contact: when they had been settled before. */
  settledOn: z.string().nullable().optional(),
});
export type CompletionBefore = z.infer<typeof CompletionBefore>;
