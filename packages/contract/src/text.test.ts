import { describe, expect, it } from "vitest";
import { line, lineOrNone } from "./text";

const name = line(200);

describe("a line", () => {
  it.each([
    ["\u202egnp.exe", "gnp.exe"],
    ["Sam \u2066Okafor\u2069", "Sam Okafor"],
    ["\u200fمحمد\u200e", "محمد"],
    // Joiners are letters' own in Persian and in emoji.
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["👩\u200d💻", "👩\u200d💻"],
    ["Zoe\u0308", "Zoe\u0308"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(name.parse(typed)).toBe(kept);
  });

  it.each([
    "",
    " ",
    "\u200b",
    "\u202e",
    "\u3164",
    "\u2800\u2800",
    "\u00ad",
    "\ufeff\u200d",
    "\u0301",
    "\u115f\u1160",
  ])("%j has nothing in it", (typed) => {
    expect(name.safeParse(typed).success).toBe(false);
    expect(typed === "" || !lineOrNone(200).safeParse(typed).success).toBe(true);
  });
});
