import { describe, expect, it } from "vitest";
import { findReferralLoopLine } from "./findReferralLoopLine";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

const links = (...all: readonly [from: string, to: string][]) => {
  const byReferrer = new Map<string, { to: string; line: number }[]>();
  for (const [at, [from, to]] of all.entries())
    byReferrer.set(from, [...(byReferrer.get(from) ?? []), { to, line: at + 1 }]);
  return byReferrer;
};

describe("who pointed to whom", () => {
  it.each([
    [
      "leads to no circle in a chain",
      [
        ["Claire", "Dana"],
        ["Dana", "Sam"],
      ],
      null,
    ],
    [
      "leads to none where two pointed to one",
      [
        ["Claire", "Sam"],
        ["Dana", "Sam"],
        ["Claire", "Dana"],
      ],
      null,
    ],
    [
      "leads to one of two",
      [
        ["Dana", "Sam"],
        ["Sam", "Dana"],
      ],
      2,
    ],
    [
      "leads to one behind a chain",
      [
        ["Claire", "Dana"],
        ["Dana", "Sam"],
        ["Sam", "Bea"],
        ["Bea", "Dana"],
      ],
      4,
    ],
  ] as const)("%s", (_, all, line) => {
    expect(findReferralLoopLine(links(...all.map(([from, to]): [string, string] => [from, to])))).toBe(line);
  });

  it("may be a chain as long as an account is large", () => {
    const chain = Array.from({ length: 100_000 }, (_, at): [string, string] => [`${at}`, `${at + 1}`]);
    expect(findReferralLoopLine(links(...chain))).toBeNull();
  });

  it("is looked at once each, however many ways there are", timed, () => {
    const layers = Array.from({ length: 60 }, (_, layer) =>
      Array.from({ length: 10 }, (__, at) =>
        Array.from({ length: 10 }, (___, to): [string, string] => [`${layer}.${at}`, `${layer + 1}.${to}`]),
      ).flat(),
    ).flat();
    const begun = performance.now();
    expect(findReferralLoopLine(links(...layers))).toBeNull();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
