import { ReferralState } from "@followthrough/contract";
import * as z from "zod";

/** What undoing a completion must put back, kept with it. */
export const CompletionBefore = z.object({
  referrals: z.array(
    z.object({
      id: z.string(),
      state: ReferralState,
      stateOn: z.string(),
      thankedOn: z.string().nullable(),
      /** The referral's version once the completion was saved: another one now means that it was changed since. */
      versionAfter: z.int(),
    }),
  ),
});
export type CompletionBefore = z.infer<typeof CompletionBefore>;
