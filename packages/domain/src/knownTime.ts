import type { Instant } from "@followthrough/contract";
import { hoursAfter, millisecondsBetween } from "./day";

/** The clock of the machine went ahead by `ms` milliseconds at once, when the trusted time was `at`. */
export interface ClockJump {
  readonly ms: number;
  readonly at: Instant;
}

/**
 * The trusted time, by which data may be called old enough to delete. Never later than the clock; it lags by the
 * jumps that are not believed yet, the oldest first.
 */
export interface KnownTime {
  readonly at: Instant;
  readonly jumps: readonly ClockJump[];
}

const hourMs = 3_600_000;
/** A machine that was off or asleep may be ahead by a night without anybody having looked. */
const believedAtOnce = 24 * hourMs;
const believedAfter = 7 * 24 * hourMs;

const after = (instant: Instant, ms: number): Instant => hoursAfter(instant, ms / hourMs);

const aheadBy = (jumps: readonly ClockJump[]): number => jumps.reduce((sum, { ms }) => sum + ms, 0);

/**
 * Subtracts the milliseconds the clock was set back by from the jumps, the newest first, since that was the error.
 * Returns the jumps that remain, none if it was set back by at least their sum.
 */
const takeBack = (jumps: readonly ClockJump[], by: number): ClockJump[] => {
  let rest = by;
  const kept: ClockJump[] = [];
  for (const jump of jumps.toReversed()) {
    const taken = Math.min(jump.ms, rest);
    rest -= taken;
    if (jump.ms > taken) kept.unshift({ ...jump, ms: jump.ms - taken });
  }
  return kept;
};

/**
 * Accepts each jump after the server has run for seven days: somebody could have corrected the clock on any of them.
 */
const believe = ({ at, jumps: [first, ...others] }: KnownTime): KnownTime => {
  if (!first) return { at, jumps: [] };
  if (millisecondsBetween(first.at, at) < believedAfter) return { at, jumps: [first, ...others] };
  return believe({
    at: after(at, first.ms),
    jumps: others.map((jump) => ({ ...jump, at: after(jump.at, first.ms) })),
  });
};

/**
 * Updates the trusted time from a clock that shows `wall`. `atLeast` comes from the steady clock of a running
 * process; without it no time has passed for certain since `known`. A clock more than a day ahead of that is believed
 * after seven days, one that was set back at once.
 */
export const updateKnownTime = (known: KnownTime, wall: Instant, atLeast: Instant = known.at): KnownTime => {
  const reckoned = millisecondsBetween(known.at, atLeast) > 0 ? atLeast : known.at;
  const ahead = millisecondsBetween(reckoned, wall) - aheadBy(known.jumps);
  if (ahead > believedAtOnce)
    return believe({ at: reckoned, jumps: [...known.jumps, { ms: ahead, at: reckoned }] });
  if (ahead >= 0) return believe({ at: after(reckoned, ahead), jumps: known.jumps });
  const jumps = takeBack(known.jumps, -ahead);
  // What a clock that was set right is still ahead by is a night in which nobody looked.
  if (aheadBy(jumps) <= believedAtOnce) return { at: wall, jumps: [] };
  return believe({ at: reckoned, jumps });
};

/**
 * The clock time until which data is kept longer than usual because the clock may be ahead; null normally.
 */
export const keptLongerUntil = ({ at, jumps }: KnownTime): Instant | null => {
  const newest = jumps.at(-1);
  if (!newest) return null;
  const rest = believedAfter - millisecondsBetween(newest.at, at);
  return after(at, aheadBy(jumps) + rest);
};
