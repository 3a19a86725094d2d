import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packWords, withPackedWords } from "../apps/web/packWords";
import { unpackWords } from "../packages/capture/src/words/unpackWords";
import { wordSet } from "../packages/capture/src/words/wordSet";

describe("words packed and unpacked", () => {
  it.each([
    "write writes wrote written re-ping w/ résumé open_house a",
    ", - = / | : ; · • < > ] [ ~ – — & + * #",
  ])("are the same words: %s", (words) => {
    expect(unpackWords(packWords(words.split(" ")))).toEqual(new Set(wordSet(words)));
  });

  it("are shorter", () => {
    const words = "coordinator coordinators coordinate coordination".split(" ");
    expect(packWords(words).length).toBeLessThan(words.join(" ").length);
  });
});

/** The lists of a source, whether they are packed or not. */
const listsIn = (source: string): string[] =>
  [...source.matchAll(/\b(wordSet|unpackWords)\(\s*((?:"(?:[^"\\\n]|\\.)*"[\s,]*)+)\)/g)].map(
    ([, name, texts = ""]) => {
      const all = [...texts.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].map(([text]): string => JSON.parse(text));
      const words = name === "wordSet" ? wordSet(...all) : unpackWords(all.join(""));
      return [...words].toSorted().join(" ");
    },
  );

describe("each list of the grammar is the same when it is packed", () => {
  const folder = new URL("../packages/capture/src/", import.meta.url);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts") && !name.includes("test"));

  it.each(files)("in %s", (name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    expect(listsIn(withPackedWords(source))).toEqual(listsIn(source));
  });

  it("and many are packed", () => {
    const packed = files.filter((name) =>
      withPackedWords(readFileSync(new URL(name, folder), "utf8")).includes("unpackWords("),
    );
    expect(packed.length).toBeGreaterThan(20);
  });
});
