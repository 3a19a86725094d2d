import type { Instant } from "@followthrough/contract";
import { hoursAfter, millisecondsBetween } from "./day";

/** The clock of the machine went ahead by `ms` milliseconds at once, when the trusted time was `at`. */
export interface ClockJump {
  readonly ms: number;
  readonly at: Instant;
}

/**
 * The time by which something may be called old enough to be removed for good. It is never later than the clock; it is behind
 * by the jumps that are not believed yet, the oldest first.
 */
export interface KnownTime {
  readonly at: Instant;
  readonly jumps: readonly ClockJump[];
}

const hourMs = 3_600_000;
/** Nobody looks at the clock of a machine that is off or asleep, so it may be ahead by a night. */
const believedAtOnce = 24 * hourMs;
const believedAfter = 7 * 24 * hourMs;

const after = (instant: Instant, ms: number): Instant => hoursAfter(instant, ms / hourMs);

const aheadBy = (jumps: readonly ClockJump[]): number => jumps.reduce((sum, { ms }) => sum + ms, 0);

/**
 * Takes from the jumps the milliseconds that the clock was set back by, from the newest one first: that was the error. Returns
 * what is left of them; none where it was set back by as much as all of them or more.
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

/** Believes each jump that the server has run for seven days since: on any of them somebody could have set the clock right. */
const believe = ({ at, jumps: [first, ...others] }: KnownTime): KnownTime => {
  if (!first) return { at, jumps: [] };
  if (millisecondsBetween(first.at, at) < believedAfter) return { at, jumps: [first, ...others] };
  return believe({
    at: after(at, first.ms),
    jumps: others.map((jump) => ({ ...jump, at: after(jump.at, first.ms) })),
  });
};

/**
 * What is known of the time once the clock was looked at, which says `wall`. `atLeast` is what a running process reckons by
 * its own steady clock; without one, no time has passed for certain since `known`. A clock that is more than a day ahead of
 * that is believed after seven days; one that is set back, at once.
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

/** Until when, by the clock, things are kept for longer than usual because it may be ahead; null when they are not. */
export const keptLongerUntil = ({ at, jumps }: KnownTime): Instant | null => {
  const newest = jumps.at(-1);
  if (!newest) return null;
  const rest = believedAfter - millisecondsBetween(newest.at, at);
  return after(at, aheadBy(jumps) + rest);
};
