import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (): Record<string, string[]> =>
  JSON.parse(readFileSync(new URL("../../apps/web/chunks.json", import.meta.url), "utf8"));

it("what begins a page is in no file that another one imports", () => {
  const all = Object.values(read()).flat();
  expect(all).toContain("apps/web/src/pages/SignedInShell.tsx");
  expect(all.filter((path) => /\.html$|\/(?:main|linkMain)\.tsx$/.test(path))).toEqual([]);
});

it("each module goes into one file", () => {
  const all = Object.values(read()).flat();
  expect(all.filter((path, at) => all.indexOf(path) !== at)).toEqual([]);
});
