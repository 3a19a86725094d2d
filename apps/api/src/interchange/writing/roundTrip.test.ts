import { spawnSync } from "node:child_process";
import { lineOrNone, prose } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readContactFile } from "../readContactFile";
import { runToEnd } from "../cooperativeTask";
import { throughCard } from "./carriedByCard";
import { writeCard } from "./writeCard";
import { tableHead, tableRow } from "./writeTable";
import type { WrittenPerson } from "./writtenPerson";

const dana: WrittenPerson = {
  id: "01900000-0000-7000-8000-000000000001",
  name: "Dana Ruiz",
  preferredName: "Dee",
  organization: "Lakeside University Library; maps, books",
  title: "Metadata librarian",
  place: "Chicago",
  notes: "Likes maps,\nand \\ slashes; it's fine",
  metOn: null,
  howWeMet: null,
  updatedAt: "2026-06-25T13:00:00.000Z",
  emails: [
    { address: "dana@example.org", label: "Work" },
    { address: "ruiz@example.org", label: "Reading group" },
  ],
  phones: [{ number: "+1 212 555 0148", label: "Mobile" }],
  links: [{ url: "https://example.org/a,b", label: null }],
  tags: ["maps", "a, b"],
  photo: null,
};

const width = { emails: 3, phones: 3, links: 3 };
const written = {
  "vCard 3.0": (people: readonly WrittenPerson[]) => people.map((one) => writeCard(one, "3.0")).join(""),
  "vCard 4.0": (people: readonly WrittenPerson[]) => people.map((one) => writeCard(one, "4.0")).join(""),
  CSV: (people: readonly WrittenPerson[]) =>
    tableHead(width) + people.map((one) => tableRow(one, width)).join(""),
};
type Format = keyof typeof written;
const formats = Object.keys(written) as Format[];

const back = (text: string) =>
  runToEnd(
    readContactFile(text.startsWith("BEGIN") ? "people.vcf" : "people.csv", new TextEncoder().encode(text), {
      defaultCountry: "US",
    }),
  );

/** What of a person every format carries. */
const essence = (person: Omit<WrittenPerson, "tags"> & { tags: readonly string[] }) => ({
  name: person.name,
  preferredName: person.preferredName,
  organization: person.organization,
  title: person.title,
  notes: person.notes,
  emails: person.emails.map(({ address }) => address),
  phones: person.phones.map(({ number }) => number),
  tags: person.tags,
});
const readBack = (text: string) =>
  back(text).people.map((person) => ({
    name: person.name,
    preferredName: person.preferredName ?? null,
    organization: person.organization ?? null,
    title: person.title ?? null,
    notes: person.notes ?? "",
    emails: person.emails.map(({ address }) => address),
    phones: person.phones.map(({ number }) => number),
    tags: person.tags,
  }));

const word = fc.string({
  unit: fc.constantFrom(..."abcdefgzÄßéøЮ李'\\,;:=+-@\"<&#()".split("")),
  minLength: 1,
  maxLength: 9,
});
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `n${words.join(" ")}`);
const startsLikeFormula = fc
  .tuple(fc.constantFrom("=", "+", "-", "@", "'=", "''+"), line)
  .map(([sign, rest]) => sign + rest);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const anybody: fc.Arbitrary<WrittenPerson> = fc.record({
  id: fc.uuid(),
  name: line,
  preferredName: orNull(line),
  organization: orNull(line),
  title: orNull(line),
  place: fc.constant(null),
  notes: fc.array(line, { maxLength: 3 }).map((lines) => lines.join("\n")),
  metOn: fc.constant(null),
  howWeMet: fc.constant(null),
  updatedAt: fc.constant("2026-06-25T13:00:00.000Z"),
  emails: fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 })
    .map((all) => all.map((at) => ({ address: `guest.${at}@example.org`, label: null }))),
  phones: fc
    .uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 3 })
    .map((all) => all.map((at) => ({ number: `+1 212 555 ${at}`, label: "Mobile" }))),
  links: fc.constant([]),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { maxLength: 3 }),
  photo: fc.constant(null),
});

describe.each(formats)("people written as %s and read again", (format) => {
  it("are who they were, labels and signs too", () => {
    const [person] = back(written[format]([dana])).people;
    expect(readBack(written[format]([dana]))).toEqual([{ ...essence(dana), tags: ["maps", "a, b"] }]);
    expect(person?.emails.map(({ label }) => label?.toLowerCase())).toEqual(["work", "reading group"]);
    expect(person?.phones[0]?.e164).toBe("+12125550148");
  });

  it("with the longest texts that the contract takes, though a sign may be two units of them", () => {
    const longest = { ...dana, name: "😀".repeat(200), notes: "😀".repeat(50_000), tags: ["😀".repeat(60)] };
    expect([lineOrNone(200).parse(longest.name), prose(50_000).parse(longest.notes)]).toEqual([
      longest.name,
      longest.notes,
    ]);
    expect(readBack(written[format]([longest]))).toEqual([essence(longest)]);
  });

  it("whoever they are", () => {
    fc.assert(
      fc.property(fc.array(anybody, { minLength: 1, maxLength: 4 }), (people) => {
        expect(readBack(written[format](people))).toEqual(people.map(essence));
      }),
      { numRuns: 200 },
    );
  });
});

/** Signs that programs take for something, blanks of every kind, letters of many scripts, and marks that nobody sees. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ..." \t\n\r\u00a0\u2003\u3000\u0085\u2028\ufeff\u202e\u200b\u0007\u001b\v\f",
      "\r\n",
      " ::: ",
      ":::",
      "\n=",
      "END:VCARD",
      " END:VCARD",
      "BEGIN",
      "\\n",
      "NULL",
      "tel:",
      "_$!<",
      ">!$_",
      "%2C",
      "=C3=A9",
    ),
    fc.constantFrom(..."'\"\\,;:=+-@＝＋－＠*|<>&#()%/aZ9éßЮ李👩🏽"),
  ),
  maxLength: 40,
});
/** What an account can hold as one line, and as notes: as the contract takes it. */
const heldLine = (max: number) =>
  fc
    .tuple(fc.constantFrom("", "=", "'=", "＝", "NULL", "x"), nasty)
    .map((parts) => lineOrNone(max).safeParse(parts.join("")).data)
    // The contract counts letters, files are cut by what they take in memory.
    .filter((text) => typeof text === "string" && text.length <= max)
    .map(String);
const heldNotes = fc
  .tuple(nasty, fc.string({ unit: "grapheme", maxLength: 120 }), nasty)
  .map((parts) => parts.join(""))
  .filter((text) => prose(50_000).safeParse(text).success);
const heldPerson: fc.Arbitrary<WrittenPerson> = fc.record({
  id: fc.uuid(),
  // Of a name of invisible marks alone a card has nothing left to be called by.
  name: heldLine(200).filter((name) => throughCard.name(name) !== ""),
  preferredName: orNull(heldLine(100)),
  organization: orNull(heldLine(200)),
  title: orNull(heldLine(200)),
  place: orNull(heldLine(200)),
  notes: heldNotes,
  metOn: orNull(fc.constantFrom("2026-06-01", "1999-12-31")),
  howWeMet: orNull(heldLine(1_000)),
  updatedAt: fc.constant("2026-06-25T13:00:00.000Z"),
  emails: fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 })
    .chain((all) =>
      fc.tuple(
        ...all.map((at) =>
          fc.record({ address: fc.constant(`guest.${at}@example.org`), label: orNull(heldLine(40)) }),
        ),
      ),
    ),
  phones: fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 3 }).chain((all) =>
    fc.tuple(
      ...all.map((at) =>
        fc.record({
          number: fc.constantFrom(
            `+1 212 555 ${at}`,
            `+1 (212) 555-${at}`,
            `tel:+1212555${at}`,
            `0171  ${at} \u00a0x`,
          ),
          label: orNull(heldLine(40)),
        }),
      ),
    ),
  ),
  links: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }).chain((all) =>
    fc.tuple(
      ...all.map((at) =>
        fc.record({
          url: fc.constantFrom(
            `https://example.org/${at}`,
            `https://example.org/a,b?${at}`,

            `HTTPS://x.example/%2C${at}`,
          ),
          label: orNull(heldLine(40)),
        }),
      ),
    ),
  ),
  tags: fc.uniqueArray(heldLine(60), { maxLength: 4, selector: foldText }),
  photo: fc.constant(null),
});

describe.each(formats)("whatever an account can hold, written as %s and read again", (format) => {
  it("is the same to the last character", () => {
    fc.assert(
      fc.property(fc.array(heldPerson, { minLength: 1, maxLength: 3 }), (people) => {
        const again = back(written[format](people)).people.map((one) => ({
          name: one.name,
          preferredName: one.preferredName ?? null,
          organization: one.organization ?? null,
          title: one.title ?? null,
          place: one.place ?? null,
          notes: one.notes ?? "",
          metOn: one.metOn ?? null,
          howWeMet: one.howWeMet ?? null,
          emails: one.emails.map(({ address, label }) => ({ address, label: label ?? null })),
          phones: one.phones.map(({ number, label }) => ({ number, label: label ?? null })),
          links: one.links.map(({ url, label }) => ({ url, label: label ?? null })),
          tags: one.tags,
        }));
        expect(again).toEqual(people.map(({ id: _id, updatedAt: _at, photo: _photo, ...rest }) => rest));
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe("what is written", () => {
  it("what somebody wrote over a card's or table's text is believed", () => {
    const odd = { ...dana, notes: "  Two blanks before", title: "A  b" };
    for (const version of ["3.0", "4.0"] as const) {
      const edited = writeCard(odd, version).replace("NOTE:  Two blanks before", "NOTE:Other words");
      expect(readBack(edited)[0]).toMatchObject({ notes: "Other words", title: "A  b" });
    }
    const table = written.CSV([odd]).replace("  Two blanks before", "Other words");
    expect(readBack(table)[0]).toMatchObject({ notes: "Other words", title: "A  b" });
  });

  it("no cell begins as a formula does, in any width, behind blanks and line breaks", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^'{0,2}[\s\u00a0]{0,3}[=+\-@＝＋－＠]/),
        fc.constantFrom("1+1", "cmd|' /C calc'!A0", "SUM(A1)", 'HYPERLINK("x")'),
        (start, rest) => {
          const notes = start + rest;
          const text = written.CSV([{ ...dana, notes }]);
          const cells = Papa.parse<string[]>(text.trim()).data[1] ?? [];
          expect(cells.at(-1)).toBe(`'${notes}`);
          expect(readBack(text)[0]?.notes).toBe(notes);
        },
      ),
    );
    expect(written.CSV([dana])).toContain(",+1 212 555 0148,");
  });

  it("runs no formula in a spreadsheet, and comes back byte by byte", () => {
    fc.assert(
      fc.property(startsLikeFormula, (drawn) => {
        // A comma within quotes would look like the end of a cell below.
        const title = drawn.replaceAll(",", "").replace(/\s+/g, " ").trim();
        const text = written.CSV([{ ...dana, title }]);
        expect(text).not.toMatch(/(?:^|,|\n)"?[=@]/);
        expect(readBack(text)[0]?.title).toBe(title);
      }),
    );
    expect(written.CSV([dana])).toContain("+1 212 555 0148");
  });

  it("is folded at 75 octets between characters, with no line of a value's own", () => {
    const card = writeCard(
      { ...dana, notes: `${"Größe 李 ".repeat(60)}\r\nEND:VCARD\r\nBEGIN:VCARD` },
      "4.0",
    );
    for (const one of card.split("\r\n")) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(card.match(/^(?:BEGIN|END):VCARD$/gm)).toHaveLength(2);
    expect(back(card).people).toHaveLength(1);
  });

  it("holds the photo", () => {
    const bytes = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    for (const version of ["3.0", "4.0"] as const) {
      const [person] = back(writeCard({ ...dana, photo: { mediaType: "image/png", bytes } }, version)).people;
      expect(person?.photo?.mediaType).toBe("image/png");
      expect(Buffer.from(person?.photo?.bytes ?? []).equals(bytes)).toBe(true);
    }
  });

  const vobject = spawnSync("python3", ["-c", "import vobject"]).status === 0;
  it.skipIf(!vobject)(
    "is read by python's vobject as it was meant (left out where it is not installed)",
    () => {
      const script =
        "import sys, vobject\nfor c in vobject.readComponents(sys.stdin): print(c.fn.value, [e.value for e in c.contents['email']])";
      const { stdout } = spawnSync("python3", ["-c", script], {
        input: writeCard(dana, "3.0"),
        encoding: "utf8",
      });
      expect(stdout.trim()).toBe("Dana Ruiz ['dana@example.org', 'ruiz@example.org']");
    },
  );
});
