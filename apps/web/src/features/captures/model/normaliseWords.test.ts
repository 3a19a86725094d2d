import { describe, expect, it } from "vitest";
import { normaliseWords } from "./normaliseWords";

describe("fold", () => {
  it.each([
    ["Lucía Fernández-Ortega", "lucia fernandez-ortega"],
    ["Dr. Amara  Diallo", "dr amara diallo"],
    ["  JILL K. ", "jill k"],
    ["李娜", "李娜"],
  ])("%s is compared as %s", (words, folded) => {
    expect(normaliseWords(words)).toBe(folded);
  });
});
