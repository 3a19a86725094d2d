import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContactFile } from "./readContactFile";
import { UnreadableFile } from "./unreadableFile";
import { runToEnd } from "./cooperativeTask";

const bytes = (text: string) => Buffer.from(text);
const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Ruiz\r\nEND:VCARD\r\n";
const table = "First Name,Last Name,URL,Connected On\nSam,Okafor,,01 Jan 2024\n";

const refusal = (name: string, content: Uint8Array): UnreadableFile | null => {
  try {
    runToEnd(readContactFile(name, content));
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
};

describe("readContactFile", () => {
  it("tells what a file is by its content, whatever it is called", () => {
    expect(runToEnd(readContactFile("people.csv", bytes(card)))).toMatchObject({
      kind: "vcard",
      people: [{ name: "Dana Ruiz" }],
    });
    expect(
      runToEnd(readContactFile("people.vcard.txt", bytes(`\ufeff\n\n begin : vcard\nFN:Dana Ruiz`))).people,
    ).toHaveLength(1);
    expect(runToEnd(readContactFile("Basic_LinkedInDataExport", bytes(table)))).toMatchObject({
      kind: "linkedin-connections",
      people: [{ name: "Sam Okafor", connectedOn: "2024-01-01" }],
    });
  });

  it.each([
    ["nothing", "a.vcf", Buffer.alloc(0), "empty", "The file is empty"],
    ["white space", "a.vcf", bytes("\ufeff\r\n \n"), "empty", "The file is empty"],
    ["a damaged ZIP archive", "a.vcf", bytes("PK\u0003\u0004rest"), "archive", "The ZIP archive is damaged"],
    ["a compressed card", "a.vcf", gzipSync(card), "archive", "a compressed archive"],
    ["a GIF", "a.vcf", bytes("GIF89a....."), "not_text", "a picture"],
    ["a PDF", "a.csv", bytes("%PDF-1.7"), "not_text", "a PDF"],
    ["a web page", "a.vcf", bytes("<!doctype html><p>x"), "not_text", "a web page"],
    ["JSON", "a.vcf", bytes('[\n {"name": 1}]'), "not_text", "a JSON file"],
    ["a calendar", "a.vcf", bytes("BEGIN:VCALENDAR\nEND:VCALENDAR"), "calendar", "a calendar file"],
    ["other bytes", "a.vcf", Buffer.from([1, 0, 0, 2, 0, 0, 3, 4, 0]), "not_text", "not a text file"],
    [
      "words named .vcf",
      "a.vcf",
      bytes("Dana Ruiz, 418 656 9254"),
      "no_cards",
      "none begins with BEGIN:VCARD",
    ],
    ["words", "a.txt", bytes("Dear Dana,\nthank you, and goodbye."), "not_contacts", "It begins with"],
    ["25 MB and a byte", "a.vcf", Buffer.alloc(25 * 1024 * 1024 + 1, "x"), "too_large", "larger than 25 MB"],
    [
      "20,001 cards",
      "a.vcf",
      bytes("BEGIN:VCARD\nFN:x\nEND:VCARD\n".repeat(20_001)),
      "too_many_rows",
      "more than 20,000",
    ],
  ])("refuses %s in words", (_, name, content, code, words) => {
    const error = refusal(name, content);
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(words);
    expect(error?.message).toMatch(/^[A-Z].*[.]$/s);
  });

  it.each([
    ["a card that never ends", `BEGIN:VCARD\nFN:x\n${"NOTE:a note\n".repeat(800_000)}`],
    ["a fold that never ends", `BEGIN:VCARD\nFN:x\nNOTE:${"y\n ".repeat(900_000)}`],
    ["one endless line", `BEGIN:VCARD\nFN:x\nNOTE${';a="'.repeat(2_500_000)}`],
    ["backslashes", `BEGIN:VCARD\nFN:x\n${`N:${"\\;".repeat(90_000)}\n`.repeat(55)}`],
    ["cards within cards", "BEGIN:VCARD\nAGENT:\n".repeat(500_000)],
    ["base64 without end", `BEGIN:VCARD\nFN:x\nPHOTO;ENCODING=b:${"A".repeat(10_000_000)}`],
    ["quotation marks", `${table}${'"a"b'.repeat(2_500_000)}`],
    ["a quotation that never ends", `${table}"${"a,b\n".repeat(2_500_000)}`],
    ["commas", `${table}${",".repeat(10_000_000)}`],
    ["spaces", `${table}a,${" ".repeat(10_000_000)},b\n`],
  ])("answers 10 MB of %s without choking", { timeout: 60_000 }, (_, text) => {
    // The limit on the test's time is the check: anything worse than linear takes many minutes here.
    expect(() => refusal("people", bytes(text))).not.toThrow();
  });

  it("throws nothing but UnreadableFile, whatever the bytes", () => {
    const start = fc.constantFrom(
      "",
      "BEGIN:VCARD\n",
      "BEGIN:VCARD\nFN:x\n",
      table,
      "\u00ff\u00fe",
      "\u00ef\u00bb\u00bf",
    );
    const rest = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            "BEGIN:",
            "END:",
            "VCARD",
            "\r\n",
            "\n ",
            "=",
            ";",
            ":",
            ",",
            '"',
            "N",
            "TEL",
            "ENCODING=b",
            "QUOTED-PRINTABLE",
            "CHARSET=utf-16",
            "PHOTO",
            "\\",
            "é",
            "\u0000",
          ),
          { maxLength: 40 },
        )
        .map((words) => Buffer.from(words.join(""))),
    );
    fc.assert(
      fc.property(start, rest, (head, tail) => {
        const content = Buffer.concat([Buffer.from(head, "latin1"), tail]);
        expect(() => refusal("people", content)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
