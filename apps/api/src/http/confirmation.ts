import type { RouteSpec } from "@followthrough/contract";
import { hoursAfter } from "@followthrough/domain";
import type { SignedIn } from "./account";
import { Problem } from "./problem";

const minutesGood = 10;

/** Until when a session counts as confirmed by the password; null when that is past. */
export const confirmedUntil = (confirmedAt: string | null, now: string): string | null => {
  if (confirmedAt === null) return null;
  const until = hoursAfter(confirmedAt, minutesGood / 60);
  return until > now ? until : null;
};

/** Refuses what asks for the password again, unless it was given a short while ago. */
export const mustBeConfirmed = (route: RouteSpec, account: SignedIn | null, now: string): void => {
  if (!route.confirmed || !account || confirmedUntil(account.confirmedAt, now)) return;
  throw new Problem("confirmation_required", "Give your password again to do this.");
};
