import * as fc from "fast-check";
import { expect, it } from "vitest";
import { mergeLoop } from "./mergeLoop";
import { mustBeValidReferral } from "./referral";
import { type ReferralLink, groupByReferred, pathToIntroducer } from "./referralChain";
import { RuleError } from "./ruleError";

const person = fc.integer({ min: 0, max: 7 }).map(String);
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("refer" as const), one: person, other: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge" as const), one: person, other: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), at: fc.nat(30) }) },
);

const allBack = (id: string, links: readonly ReferralLink[]): Set<string> => {
  const back = new Set([id]);
  for (const one of back)
    for (const { referrerId, referredId } of links) if (referredId === one) back.add(referrerId);
  return back;
};

const asNamed = (id: string) => ({ id, name: id });

const isAllowed = (one: string, other: string, links: readonly ReferralLink[]): boolean => {
  try {
    const wayBackOfReferrer = allBack(one, links);
    mustBeValidReferral({ referrer: asNamed(one), referred: asNamed(other), wayBackOfReferrer });
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RuleError);
    return false;
  }
};

/** Everybody merged into another is that other from then on; what joined the two to each other falls away. */
const merged = (links: readonly ReferralLink[], kept: string, gone: string): ReferralLink[] => {
  const as = (id: string) => (id === gone ? kept : id);
  return links
    .map((link) => ({ ...link, referrerId: as(link.referrerId), referredId: as(link.referredId) }))
    .filter(({ referrerId, referredId }) => referrerId !== referredId);
};

it("however referrals, merges and deletions follow each other, nobody leads to themselves and every way ends", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let links: ReferralLink[] = [];
      for (const one of acts) {
        if (one.kind === "remove") links = links.filter((_, at) => at !== one.at);
        else if (one.kind === "refer") {
          if (isAllowed(one.one, one.other, links))
            links = [...links, { referrerId: one.one, referredId: one.other, heardOn: "2026-06-01" }];
        } else if (one.one !== one.other && !mergeLoop(one.one, one.other, links))
          links = merged(links, one.one, one.other);
        for (const { referrerId, referredId } of links)
          expect(allBack(referrerId, links).has(referredId)).toBe(false);
        for (const { referredId } of links) {
          const way = pathToIntroducer(referredId, groupByReferred(links));
          expect(new Set(way).size).toBe(way.length);
          expect(links.some((link) => link.referredId === way.at(-1))).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});
