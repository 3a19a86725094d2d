import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foundLine, marksIn } from "./searchMarks";
import { searchTerms } from "./searchTokens";

const marked = (text: string, typed: string) =>
  marksIn(text, searchTerms(typed), "text").map(([start, end]) => text.slice(start, end));

describe("marksIn", () => {
  it.each([
    ["Lucía Fernández-Ortega", "lucia ort", ["Lucía", "Ort"]],
    ["Luci\u0301a", "lucia", ["Luci\u0301a"]],
    ["Øyvind Groß", "gross", ["Groß"]],
    ["Jürgen Müller", "mueller", ["Müller"]],
    ["Юлия Иванова", "yulia", ["Юлия"]],
    ["国立図書館", "図書", ["図書"]],
    ["👩‍🔬 Dana", "dan", ["Dan"]],
    ["call +1 (312) 555-0142 soon", "5550142", ["+1 (312) 555-0142"]],
    ["nothing here", "dana", []],
  ])("in '%s' for '%s'", (text, typed, parts) => {
    expect(marked(text, typed)).toEqual(parts);
  });

  it("never cuts a letter, and keeps within the text, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ unit: "grapheme", maxLength: 20 }),
        (text, typed) => {
          let last = 0;
          for (const [start, end] of marksIn(text, searchTerms(`${typed} ${text.slice(0, 5)}`), "text")) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe("foundLine", () => {
  it("cuts a long text around what was found", () => {
    const { line, marks } = foundLine(
      [`${"Long before. ".repeat(20)}We spoke of palimpsests.`],
      searchTerms("palimpsest"),
    );
    expect(line).toMatch(/^… .*palimpsests\.$/);
    expect(marks.map(([start, end]) => line.slice(start, end))).toEqual(["palimpsest"]);
  });
  it("takes the text that holds most", () => {
    const texts = ["Head Librarian", "maps of the library", "nothing"];
    expect(foundLine(texts, searchTerms("library maps")).line).toBe("maps of the library");
  });
});
