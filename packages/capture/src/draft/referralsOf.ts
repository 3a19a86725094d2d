import type { CapturedReferral } from "../captureDraft";
import type { Reading } from "../people/reading";
import type { FoundReferral } from "../relations/referrals/referral";
import type { Unit } from "../relations/units";
import { spanOf } from "./spanOf";
import { referralReason } from "./describeAct";

/** The referrals between people of the draft, each once; `place` is where a person of the reading stands in it. */
export const referralsOf = (
  reading: Reading,
  units: readonly Unit[],
  pointed: readonly FoundReferral[],
  place: ReadonlyMap<number, number>,
): CapturedReferral[] => {
  const found: CapturedReferral[] = [];
  for (const one of pointed)
    for (const target of one.to) {
      const [from, to] = [one.from === null ? undefined : place.get(one.from), place.get(target)];
      if (from === undefined || to === undefined || from === to) continue;
      if (found.some((before) => before.from === from && before.to === to)) continue;
      found.push({
        from,
        to,
        reason: referralReason(reading, units, one),
        span: spanOf(reading.note, units, one.start, one.end),
      });
    }
  return found;
};
