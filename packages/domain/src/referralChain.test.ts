import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReferralLink, referralPath } from "./referralChain";

const link = (referrerId: string, referredId: string, heardOn = "2026-06-01"): ReferralLink => ({
  referrerId,
  referredId,
  heardOn,
});

describe("the way back to someone", () => {
  it("of someone nobody pointed to is that person alone", () => {
    expect(referralPath("Dana", [link("Dana", "Sam")])).toEqual(["Dana"]);
  });

  it("goes back through everyone to where it began", () => {
    const links = [link("Yuki", "Kofi"), link("Dana", "Sam"), link("Sam", "Yuki"), link("Sam", "Grace")];
    expect(referralPath("Kofi", links)).toEqual(["Dana", "Sam", "Yuki", "Kofi"]);
  });

  it("takes, of several introducers, the one heard of first; on the same day always the same one", () => {
    const later = link("Claire", "Sam", "2026-06-02");
    const earlier = link("Dana", "Sam", "2026-06-01");
    expect(referralPath("Sam", [later, earlier])).toEqual(["Dana", "Sam"]);
    const same = [link("Claire", "Sam"), link("Bea", "Sam"), link("Dana", "Sam")];
    expect(referralPath("Sam", same)).toEqual(["Bea", "Sam"]);
    expect(referralPath("Sam", same.toReversed())).toEqual(["Bea", "Sam"]);
  });

  it("ends in a loop that damaged data holds", () => {
    expect(referralPath("Dana", [link("Dana", "Dana")])).toEqual(["Dana"]);
    expect(referralPath("Dana", [link("Sam", "Dana"), link("Dana", "Sam")])).toEqual(["Sam", "Dana"]);
  });

  it("always ends, names nobody twice, and each step is a referral, whatever the links", () => {
    const person = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const links = fc.array(
      fc.record({
        referrerId: person,
        referredId: person,
        heardOn: fc.constantFrom("2026-06-01", "2026-06-02"),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(person, links, (who, all) => {
        const path = referralPath(who, all);
        expect(path.at(-1)).toBe(who);
        expect(new Set(path).size).toBe(path.length);
        for (const [index, referrerId] of path.slice(0, -1).entries()) {
          expect(all.some((one) => one.referrerId === referrerId && one.referredId === path[index + 1])).toBe(
            true,
          );
        }
        const seen = new Set(path);
        expect(all.some((one) => one.referredId === path[0] && !seen.has(one.referrerId))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
