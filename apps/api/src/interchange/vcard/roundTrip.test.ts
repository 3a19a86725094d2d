import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readVCards } from "./readVCards";
import { allTaken } from "../testing/allTaken";

type Version = "2.1" | "3.0" | "4.0";
type Person = { name: string; family: string; given: string; email: string; phone: string; note: string };

const words = fc
  .array(fc.stringMatching(/^[\p{L}][\p{L};,:\\"'=^.-]{0,11}$/u), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(" ").normalize("NFC"))
  // A backslash before a letter is left alone by rule, and here it is always escaped; text that needs no cleaning.
  .filter((text) => text.isWellFormed() && text.trim() === text);

const person: fc.Arbitrary<Person> = fc.record({
  name: words,
  family: fc.stringMatching(/^[\p{Lu}][\p{Ll}]{1,10}$/u),
  given: fc.stringMatching(/^[\p{Lu}][\p{Ll}]{1,10}$/u),
  email: fc.stringMatching(/^[a-z]{1,10}$/).map((name) => `${name}@example.org`),
  phone: fc.stringMatching(/^\+49 611 [1-9][0-9]{5}$/),
  note: fc.array(words, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n")),
});

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

/** Cuts the line every so many bytes, inside a letter or not, as many programs do. */
const folded = (line: string, version: Version): Buffer => {
  const bytes = Buffer.from(line);
  // 2.1 folds only where white space is, so it is left whole there.
  if (version === "2.1") return bytes;
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 60) pieces.push(bytes.subarray(at, at + 60));
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [Buffer.from("\r\n "), piece])));
};

/** Quoted-printable with soft breaks, the break at times in the middle of a letter. */
const quotedPrintable = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte, at) => `${at % 20 === 19 ? "=\r\n" : ""}=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");

const lines = (one: Person, version: Version): string[] => {
  const quoted = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE";
  return version === "2.1"
    ? [
        `FN;${quoted}:${quotedPrintable(escaped(one.name))}`,
        `N;CHARSET=UTF-8:${one.family};${one.given}`,
        `EMAIL;INTERNET;HOME:${one.email}`,
        `TEL;CELL;VOICE:${one.phone}`,
        `NOTE;${quoted}:${quotedPrintable(escaped(one.note))}`,
      ]
    : [
        `FN:${escaped(one.name)}`,
        `N:${one.family};${one.given};;;`,
        `item1.EMAIL;TYPE=home:${one.email}`,
        version === "3.0"
          ? `TEL;TYPE=CELL,VOICE:${one.phone}`
          : `TEL;VALUE=uri;TYPE="cell,voice":tel:${one.phone}`,
        `NOTE:${escaped(one.note)}`,
      ];
};

const written = (people: Person[], version: Version, lineEnd: string): Buffer => {
  const cards = people.flatMap((one) => [
    "BEGIN:VCARD",
    `VERSION:${version}`,
    ...lines(one, version),
    "END:VCARD",
  ]);
  const bytes = Buffer.concat(cards.flatMap((line) => [folded(line, version), Buffer.from("\r\n")]));
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", lineEnd), "latin1");
};

describe("cards written as vCard", () => {
  it.each(["2.1", "3.0", "4.0"] as const)("%s come back as they were", (version) => {
    const people = fc.array(person, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(people, fc.constantFrom("\r\n", "\n", "\r"), (given, lineEnd) => {
        const { people: read, unplaced } = allTaken((take) =>
          readVCards(written(given, version, lineEnd), take),
        );
        expect(unplaced).toEqual([]);
        expect(
          read.map(({ name, givenName, familyName, emails, phones, notes }) => ({
            name,
            family: familyName,
            given: givenName,
            email: emails[0]?.address,
            phone: phones[0]?.number,
            label: phones[0]?.label,
            note: notes?.split("\n\nFrom the contact card:")[0],
          })),
        ).toEqual(given.map((one) => ({ ...one, label: "mobile" })));
      }),
      { numRuns: 200 },
    );
  });
});
