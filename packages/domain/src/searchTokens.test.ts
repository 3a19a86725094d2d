import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentTokens, fieldTerms, searchTerms, searchWords, storedForms } from "./searchTokens";

const plain = ({ plain: word }: { plain: string }) => word;

describe("searchWords", () => {
  it.each([
    ["Fernández-Ortega", ["fernandez", "ortega"]],
    ["O'Brien isn't 'here'", ["obrien", "isnt", "here"]],
    ["R2-D2, 3M & 50%", ["r2", "d2", "3m", "50"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(searchWords(text).map(plain)).toEqual(words);
  });

  it("reads a text of ASCII alone as it does beside an accent", () => {
    const ascii = fc.string({ unit: "binary-ascii", maxLength: 60 });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(searchWords(text)).toEqual(searchWords(`${text} é`).slice(0, -1));
        const forms = searchWords(text).map(storedForms);
        expect(forms.every((ones) => new Set(ones).size === ones.length)).toBe(true);
      }),
    );
  });
});

describe("fieldTerms", () => {
  const { tokens } = documentTokens({
    name: "Jürgen Müller",
    texts: ["likes the Newberry"],
    fields: { org: "Müller's Bücher GmbH", place: "Köln" },
    phones: [],
    starred: false,
  });
  const isFound = (term: ReturnType<typeof fieldTerms>[number]) =>
    term.anywhere.some((way) =>
      way.every(({ text, whole }) => tokens.some((one) => (whole ? one === text : one.startsWith(text)))),
    );

  it.each([
    ["org", "bücher", true],
    ["org", "buecher gm", true],
    ["org", "muller", true],
    ["org", "newberry", false],
    ["org", "köln", false],
    ["place", "koel", true],
    ["place", "jürgen", false],
    ["title", "gmbh", false],
  ] as const)("%s:%s", (field, text, found) => {
    expect(fieldTerms(field, text).every(isFound)).toBe(found);
  });
});

it("no letter whatever makes a token with a blank in it, which no index can be asked for", () => {
  const blank: string[] = [];
  for (let code = 0x80; code <= 0x2_ffff; code += 1) {
    if (code >= 0xd8_00 && code <= 0xdf_ff) continue;
    const letter = String.fromCodePoint(code);
    const tokens = searchTerms(letter).flatMap(({ inName, anywhere }) => [...inName, ...anywhere].flat());
    if (tokens.some(({ text }) => /\s/.test(text))) blank.push(letter);
  }
  expect(blank).toEqual([]);
});
