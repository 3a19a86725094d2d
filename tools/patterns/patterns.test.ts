import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type Pattern, patternsIn, patternsMadeBy } from "./patternsIn";
import { fastest, slowest } from "./slowest";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

// A request or a file decides which text a pattern meets. One that takes the square of its length stops the server for all.

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter(
    (path) =>
      /^(?:packages\/[a-z]+|apps\/api)\/src\/.*\.ts$/.test(path) && !/\.test\.ts$|\/testing\//.test(path),
  )
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const found = files.map((file) => ({ path: file.path, ...patternsIn(file) }));

const each = (patterns: readonly Pattern[]): Pattern[] => [
  ...new Map(patterns.map((one) => [String(one.pattern), one])).values(),
];

/** The bar, on a machine that looks through a million letters one by one in less than 25 ms; in proportion on a slower. */
const letters = "a".repeat(1_000_000);
const limit = Math.max(100, 4 * fastest(() => letters.match(/[\p{L}\p{N}]/gu)));

const slowOnes = (patterns: readonly Pattern[]): string[] =>
  patterns.flatMap(({ pattern, where }) => {
    const { ms, length, text } = slowest(pattern, limit);
    return ms <= limit
      ? []
      : [
          `${where}: ${String(pattern)} takes ${Math.round(ms)} ms, not ${Math.round(limit)}, over ${length} characters of ${text}`,
        ];
  });

/** As one text, so that a failure names the pattern wherever it is reported. What a busy moment made slow is looked at again. */
const whatIsSlow = (patterns: readonly Pattern[]): string => {
  const suspects = patterns.filter((one) => slowOnes([one]).length > 0);
  return slowOnes(suspects).join("\n");
};

describe("no regular expression of the server takes long over a million characters", () => {
  it.each([
    ["packages/contract"],
    ["packages/domain"],
    ["packages/capture"],
    ["apps/api/src/interchange"],
    ["apps/api/src"],
  ])(
    "of those written out in %s",
    (folder) => {
      const here = found.filter(
        ({ path }) =>
          path.startsWith(`${folder}/`) &&
          (folder !== "apps/api/src" || !path.startsWith("apps/api/src/interchange/")),
      );
      expect(whatIsSlow(each(here.flatMap(({ literals }) => literals)))).toBe("");
    },
    300_000,
  );

  it("nor of those put together where a module begins", async () => {
    const makers = files.filter(({ path, text }) => path.startsWith("packages/") || /\bRegExp\(/.test(text));
    // Files share their modules: what another test has loaded before makes nothing when it is asked for again.
    vi.resetModules();
    const made = await patternsMadeBy(async () => {
      for (const { path } of makers) await import(resolve(path));
    });
    const ours = made.filter(({ source }) => source.length > 1);
    expect(ours.length).toBeGreaterThan(100);
    expect(whatIsSlow(each(ours.map((pattern) => ({ pattern, where: "made from strings" }))))).toBe("");
  }, 300_000);

  it("and none is made of what somebody wrote, but for a name looked for as it is", () => {
    const allowed = /dayWordsRule\.ts|draftMessage\.ts|lastRemarkAbout\.ts|withFullName\.ts/;
    expect(found.flatMap(({ madeLater }) => madeLater).filter((where) => !allowed.test(where))).toEqual([]);
  });
});

describe("the test itself finds", () => {
  it.each([
    [/\s+$/, "blanks before something"],
    [/(?<=a\p{M}*)\p{M}/gu, "marks counted from their letter"],
    [/\([^)]*\)/g, "brackets that never close"],
    [/^(?:a|aa)+$/, "what can be read in many ways"],
    [/\d+(?:,\d+)*x/, "numbers without the end that is looked for"],
  ])("%s: %s", (pattern) => {
    expect(slowest(pattern, limit).ms).toBeGreaterThan(limit);
  });

  it.each([[/(?<!\s)\s+$/], [/\p{M}+/gu], [/^[^\s@]+@[^\s@.]+\.[^\s@]+$/]])(
    "nothing slow in %s",
    timed,
    (pattern) => {
      expect(slowest(pattern, limit).ms).toBeLessThanOrEqual(limit);
    },
  );
});
