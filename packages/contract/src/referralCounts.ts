import * as z from "zod";
import { route } from "./route";
import { ReferralState } from "./words";

/** How many there are of each, for the tabs. */
export const countReferrals = route({
  method: "GET",
  path: "/referral-counts",
  access: "account",
  summary:
    "How many referrals there are in each state, how many introductions without news, and who waits to be told",
  answer: z.object({
    states: z.record(ReferralState, z.int()),
    introductions: z.int(),
    tellings: z.int(),
  }),
});
