import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { readContactFile } from "../readContactFile";
import { type WrittenSheet, ods, xlsx } from "../testing/workbook";
import { zip } from "../testing/zip";
import { UnreadableFile } from "../unreadableFile";

const people: WrittenSheet = {
  name: "People",
  rows: [
    ["Name", "E-mail"],
    ["Dana Ruiz", "dana@example.org"],
  ],
};
const outcome = (bytes: Uint8Array): string => {
  try {
    return runToEnd(readContactFile("people.xlsx", bytes))
      .people.map(({ name }) => name)
      .join();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
};

const megabyte = 1024 * 1024;
/** A workbook with a part of a person's own. */
const withPart = (name: string, content: Buffer): Buffer =>
  zip([
    { name: "[Content_Types].xml", content: Buffer.from("<Types/>") },
    {
      name: "xl/workbook.xml",
      content: Buffer.from('<workbook><sheets><sheet name="x" id="r"/></sheets></workbook>'),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: Buffer.from(
        '<Relationships><Relationship Id="r" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { name, content },
  ]);
const withSheet = (content: string | Buffer): Buffer =>
  withPart("xl/worksheets/sheet1.xml", Buffer.isBuffer(content) ? content : Buffer.from(content));

/** How an old file of Office begins, and the name of something in it. */
const oldOffice = (inside: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(inside, "utf16le"),
  ]);

const tooMuch = "more in this workbook than can be read at once";
const damaged = "is damaged";
const repeated = (row: string): WrittenSheet => ({ ...people, more: row });
const emptyRows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"/>`).join("");

describe("a workbook that", () => {
  it.each<[string, () => Buffer, string]>([
    [
      "has 200 sheets",
      () => xlsx([...Array.from({ length: 199 }, () => ({ name: "x", rows: [] })), people]),
      "Dana Ruiz",
    ],
    ["has a million empty rows", () => xlsx([repeated(emptyRows)]), "Dana Ruiz"],
    [
      "has something in its last cell",
      () =>
        xlsx([repeated('<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>1</v></c></row>')]),
      "Dana Ruiz",
    ],
    ["is locked with a password", () => oldOffice("EncryptedPackage"), "locked with a password"],
    ["is an old one", () => oldOffice("Workbook"), "an old Excel workbook (.xls)"],
    [
      "is a binary one",
      () =>
        zip(["[Content_Types].xml", "xl/workbook.bin"].map((name) => ({ name, content: Buffer.from("x") }))),
      "(.xlsb)",
    ],
    ["was cut off", () => xlsx([people]).subarray(0, -30), damaged],
    ["has nothing on its sheets", () => xlsx([{ name: "x", rows: [] }]), "nothing on the sheets"],
    ["has no sheets", () => xlsx([]), "nothing on the sheets"],
    ["has a sheet that is no XML", () => withSheet("<worksheet><row>"), damaged],
    ["has a sheet that is nothing", () => withSheet(""), damaged],
    [
      "names the files of the server",
      () => xlsx([people], { prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' }),
      damaged,
    ],
    [
      "multiplies its words",
      () => xlsx([people], { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' }),
      damaged,
    ],
    ["declares without end", () => withSheet(`<!--${"x".repeat(30 * megabyte)}--><worksheet/>`), damaged],
    ["nests without end", () => withSheet("<a>".repeat(10 * megabyte)), damaged],
    ["has attributes without end", () => withSheet(`<a ${'b="" '.repeat(8 * megabyte)}/>`), damaged],
    [
      "has a text without end",
      () => withSheet(`<worksheet>${"x".repeat(40 * megabyte)}</worksheet>`),
      damaged,
    ],
    [
      "has elements without end",
      () => withSheet(`<worksheet>${"<a/>".repeat(11 * megabyte)}</worksheet>`),
      damaged,
    ],
    ["is a bomb", () => withSheet(Buffer.alloc(400 * megabyte, "<row/>")), tooMuch],
    [
      "has texts without end",
      () => withPart("xl/sharedStrings.xml", Buffer.from(`<sst>${"<si/>".repeat(2_000_000)}</sst>`)),
      tooMuch,
    ],
    [
      "says one long text a million times",
      () => {
        const cells = `<c t="s"><v>0</v></c>`.repeat(100);
        const rows = Array.from({ length: 20_000 }, () => `<row>${cells}</row>`).join("");
        return zip(
          [
            ["[Content_Types].xml", "<Types/>"],
            ["xl/workbook.xml", '<workbook><sheets><sheet name="x" id="r"/></sheets></workbook>'],
            [
              "xl/_rels/workbook.xml.rels",
              '<Relationships><Relationship Id="r" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            ],
            ["xl/sharedStrings.xml", `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`],
            ["xl/worksheets/sheet1.xml", `<worksheet>${rows}</worksheet>`],
          ].map(([name = "", text = ""]) => ({ name, content: Buffer.from(text) })),
        );
      },
      tooMuch,
    ],
    [
      "says that a row comes a million times",
      () =>
        ods([
          repeated(
            '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
          ),
        ]),
      "more than 20,000 rows",
    ],
    [
      "says that a cell comes a million times",
      () =>
        ods([
          repeated(
            '<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row>',
          ),
        ]),
      "Dana Ruiz",
    ],
  ])("%s is answered in words, within two seconds", { retry: 2, timeout: 30_000 }, (_, make, words) => {
    const bytes = make();
    // Time of the processor: what else the machine does is none of it.
    const before = process.cpuUsage();
    expect(outcome(bytes)).toContain(words);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

  it("was broken anywhere throws nothing but words", () => {
    const good = xlsx([people], { sharesTexts: true });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, bytes) => {
        const broken = Buffer.from(good);
        broken.set(bytes.subarray(0, broken.length - at), at);
        expect(() => outcome(broken)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it("has a broken sheet inside throws nothing but words", () => {
    const pieces = fc.constantFrom(
      ...'<row>|</row>|<c>|</c>|<v>|</v>|<t>|</t>|<is>|</is>|1|&#0;|&amp;|<![CDATA[|]]>|x|<!--|-->|<c r="ZZZ9">'.split(
        "|",
      ),
      '<row r="-5">',
      '<c t="s">',
      '<mergeCell ref="A1:A99999999"/>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
        expect(() => outcome(withSheet(`<worksheet>${words.join("")}</worksheet>`))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
