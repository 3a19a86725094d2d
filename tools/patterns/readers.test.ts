import { describe, expect, it } from "vitest";
import { mailbox } from "../../apps/api/src/interchange/table/mailbox";
import { couldBeSame } from "../../apps/api/src/interchange/couldBeSame";
import { emailAddress } from "../../apps/api/src/interchange/emailAddress";
import { linkedInSlug } from "../../apps/api/src/interchange/linkedInSlug";
import { connectedOn } from "../../apps/api/src/interchange/linkedin/connectedOn";
import { emailKey, nameKey } from "../../apps/api/src/interchange/matchKeys";
import { phoneAsWritten, toE164 } from "../../apps/api/src/interchange/phoneNumber";
import { oneLine, paragraphs } from "../../apps/api/src/interchange/plainText";
import { readContactFile } from "../../apps/api/src/interchange/readContactFile";
import { runToEnd } from "../../apps/api/src/interchange/cooperativeTask";
import { UnreadableFile } from "../../apps/api/src/interchange/unreadableFile";
import { cardDay } from "../../apps/api/src/interchange/vcard/cardDay";
import { webLink } from "../../apps/api/src/interchange/webLink";
import {
  parseCapture,
  parseDayWords,
  parseDebrief,
  parsePastDayWords,
} from "../../packages/capture/src/index";
import { type CalendarDay, ContactDraft, parseSearch } from "../../packages/contract/src/index";
import {
  documentTokens,
  fieldTerms,
  fillTemplate,
  firstLine,
  firstName,
  foldText,
  foundLine,
  comparePeople,
  marksIn,
  searchTerms,
  searchWords,
  lastRemarkAbout,
  storedForms,
} from "../../packages/domain/src/index";
import { tooMuchGrowth } from "./growth";

// Whatever somebody writes or a file holds, reading it takes time in proportion to its length. The lengths are those which
// really reach each function: what a field takes, or a file.

const units = [
  "\u0301",
  "A\u0301",
  "A\u0301\u0316",
  "\u0301\u0316",
  "ｱﾞ",
  "ﾞ\u0301",
  "\u064b\u0651",
  "न\u093c",
  "漢",
  "Σ",
  " ",
  "\n",
  "\r",
  "\t",
  "a",
  "A ",
  "A. ",
  "1",
  "+1 ",
  "1-",
  "(",
  "“",
  '"',
  '""',
  "'",
  ",",
  ";",
  ":",
  ":::",
  ":::a",
  "@",
  "a@b.",
  ".",
  "..",
  "https://www.",
  "linkedin.com/in/",
  "{",
  "<",
  "\\",
  "\\n",
  "=",
  "=E9",
  "next ",
  "in 2 weeks ",
  "met Dana Ruiz ",
  "BEGIN:VCARD\n",
  "NOTE:a\n ",
  "name:",
];

const today = "2026-03-10" as CalendarDay;
const context = { today, zone: "America/New_York" };
const notes = 50_000;
const line = 200;
const much = 250_000;

const nobody = { emails: [], phones: [], linkedIns: [] };

const readers: Record<string, [read: (text: string) => unknown, length: number]> = {
  fold: [foldText, much],
  searchWords: [searchWords, notes],
  storedForms: [(text) => searchWords(text).map(storedForms), notes],
  documentTokens: [
    (text) =>
      documentTokens({
        name: text.slice(0, line),
        texts: [text],
        phones: [text.slice(0, 60)],
        starred: false,
      }),
    notes,
  ],
  searchTerms: [searchTerms, 10_000],
  fieldTerms: [(text) => fieldTerms("org", text), 10_000],
  marksIn: [(text) => marksIn(text, searchTerms("dana 漢 415 a"), "text"), notes],
  foundLine: [(text) => foundLine([text], searchTerms("dana 漢 415 a")), notes],
  parseSearch: [parseSearch, much],
  likeness: [
    (name) =>
      comparePeople(
        { ...nobody, name, organization: name },
        { ...nobody, name: "Dana Ruiz", organization: "NYPL" },
      ),
    line,
  ],
  firstLine: [firstLine, notes],
  firstName: [firstName, line],
  spokenOf: [
    (text) => lastRemarkAbout("Dana Ruiz", [{ referrer: "Sam Okafor", on: today, notes: text }]),
    20_000,
  ],
  fillTemplate: [
    (body) =>
      fillTemplate({ subject: "", body }, {
        "first name": "Dana",
        name: "Dana Ruiz",
        event: null,
        referrer: null,
        "last conversation": null,
        "my name": "Jo",
        link: null,
      } as never),
    5_000,
  ],
  parseCapture: [(text) => parseCapture(text, context), much],
  parseDebrief: [(text) => parseDebrief(text, context), 20_000],
  parseDayWords: [(text) => parseDayWords(text, { today }), much],
  parsePastDayWords: [(text) => parsePastDayWords(text, { today }), much],
  ContactDraft: [
    (text) =>
      ContactDraft.safeParse({
        name: text,
        notes: text,
        emails: [{ address: text }],
        links: [{ url: text }],
        tags: [text],
      }),
    much,
  ],
  emailAddress: [emailAddress, much],
  mailbox: [mailbox, much],
  webLink: [webLink, much],
  linkedInSlug: [(text) => linkedInSlug(`https://${text}`), much],
  phone: [(text) => toE164(phoneAsWritten(text), "US"), much],
  emailKey: [emailKey, 254],
  nameKey: [nameKey, much],
  couldBeSame: [(text) => couldBeSame(text, "Dana Ruiz"), line],
  connectedOn: [connectedOn, much],
  cardDay: [(text) => cardDay(text), much],
  oneLine: [oneLine, much],
  paragraphs: [paragraphs, much],
};

const readFile = (name: string, text: string): void => {
  try {
    runToEnd(readContactFile(name, Buffer.from(text), { defaultCountry: "US" }));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
};
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const card = (...lines: string[]): string =>
  ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");

const files: Record<string, (text: string) => void> = {
  "a file of it": (text) => readFile("people", text),
  "a cell of a name": (text) => readFile("a.csv", `Name,Email\n${quoted(text)},dana@example.org\n`),
  "a heading": (text) => readFile("a.csv", `Name,Email,${quoted(text)}\nDana,dana@example.org,x\n`),
  "cells of every kind": (text) =>
    readFile(
      "a.csv",
      `Name,Email,Phone,Website,Birthday,Tags,Company,Met on,Notes,Title\nDana,${`${quoted(text)},`.repeat(8)}x\n`,
    ),
  "a cell of LinkedIn's": (text) =>
    readFile(
      "a.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${Array.from({ length: 7 }, () => quoted(text)).join(",")}\n`,
    ),
  "a card's name": (text) => readFile("a.vcf", card(`FN:${text}`, `N:${text};${text};;;`)),
  "values of a card": (text) =>
    readFile(
      "a.vcf",
      card(
        "FN:Dana Ruiz",
        ...["NOTE", "ORG", "ADR", "CATEGORIES", "TEL", "EMAIL", "URL", "BDAY", "NICKNAME", "X-OTHER"].map(
          (name) => `${name}:${text}`,
        ),
      ),
    ),
  "parameters of a card": (text) =>
    readFile(
      "a.vcf",
      card(
        "FN:Dana Ruiz",
        `TEL;TYPE=${text}:1`,
        `NOTE;ENCODING=QUOTED-PRINTABLE:${text}`,
        `NOTE;ENCODING=b:${text}`,
      ),
    ),
};

const slow = (read: (text: string) => unknown, length: number): string[] =>
  units.flatMap((unit) => tooMuchGrowth(read, unit, length) ?? []);

describe("what people write is read in time that grows with its length alone by", () => {
  it.each(Object.entries(readers))(
    "%s",
    (_, [read, length]) => {
      expect(slow(read, length)).toEqual([]);
    },
    240_000,
  );
});

describe("so is a file with", () => {
  it.each(Object.entries(files))(
    "%s",
    (_, read) => {
      expect(slow(read, much)).toEqual([]);
    },
    240_000,
  );
});

it("finds what grows faster", () => {
  expect(tooMuchGrowth((text) => /\s+$/.test(`${text}x`), " ", 16_000)).toMatch(/take/);
  expect(tooMuchGrowth((text) => text.normalize("NFKD"), "\u0301\u0316", 40_000)).toMatch(/take/);
}, 60_000);
