import * as z from "zod";
import { MovedReferral } from "../contacts/movedReferral";

/** What undoing a completion must put back, kept with it. */
export const CompletionBefore = z.object({
  referrals: z.array(MovedReferral),
  /** Where it settled matters with the contact: on which day, and when they had been settled before. */
  settled: z.object({ was: z.string().nullable(), is: z.string() }).optional(),
  /** What a step of mine alone had been closed with before it was opened again. */
  outcome: z.string().optional(),
  /** The next time of a step that comes again, where another step was planned beside it. */
  recursAs: z.string().optional(),
  /** What was planned besides. */
  also: z.array(z.string()).optional(),
});
export type CompletionBefore = z.infer<typeof CompletionBefore>;
