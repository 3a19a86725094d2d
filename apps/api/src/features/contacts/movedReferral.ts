import { ReferralState } from "@followthrough/contract";
import * as z from "zod";

/** A referral that an act moved, as it was before: what undoing the act puts back. */
export const MovedReferral = z.object({
  id: z.string(),
  state: ReferralState,
  stateOn: z.string(),
  thankedOn: z.string().nullable(),
  /** Its version once the act was saved: another one now means that it was changed since. */
  versionAfter: z.int(),
});
