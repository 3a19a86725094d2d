import type { CalendarDay } from "@followthrough/contract";
import { daysBetween } from "./day";

/** What joins two people, or a person and an occasion; "known" joins the owner of the account and somebody. */
export type TieKind = "known" | "referral" | "introduction" | "conversation" | "event";

/** How much a tie of each kind carries while it is fresh, of 1. */
const fresh: Readonly<Record<TieKind, number>> = {
  known: 1,
  referral: 0.9,
  introduction: 0.9,
  conversation: 0.8,
  event: 0.5,
};

/** Days after which a tie carries half of what it did. */
const halfLifeDays = 730;
/** How many days ago a tie without a day counts as. */
const unknownDays = 1460;

/**
 * How strong a tie is, above 0 and at most 1: by its kind, how long ago it was (half in two years), and how many were
 * there, for two of a crowd of two hundred may never have spoken.
 * On 2026-06-25 a conversation of three people on 2026-06-25 is 0.8 x 2/3 = 0.53.
 */
export const tieStrength = (
  kind: TieKind,
  on: CalendarDay | null,
  people: number,
  today: CalendarDay,
): number => {
  const days = on === null ? unknownDays : Math.max(0, daysBetween(on, today));
  const crowd = people <= 2 ? 1 : 2 / people;
  return Math.max(0.001, fresh[kind] * 2 ** (-days / halfLifeDays) * crowd);
};

/** What a step over a tie costs: from 1 for the strongest to 2, so fewer steps win unless all of them are faint. */
export const stepCost = (strength: number): number => 2 - strength;
