import type { Instant } from "@followthrough/contract";
import { hoursAfter } from "./day";

/** Days for which what was deleted, imported or merged can be had back. */
const undoDays = 30;

/**
 * The last instant at which something done at an instant can be undone: thirty times 24 hours later, in whatever zone.
 * Of 2026-06-25T13:00:00.000Z it is 2026-07-25T13:00:00.000Z.
 */
export const undoableUntil = (doneAt: string): Instant => hoursAfter(doneAt, undoDays * 24);

/** What was done before this instant can no longer be undone at `now`: the other side of `undoableUntil`. */
export const tooOldToUndo = (now: string): Instant => hoursAfter(now, -undoDays * 24);
