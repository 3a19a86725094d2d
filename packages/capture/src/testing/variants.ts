import { heNames, sheNames } from "../words/givenNames";
import { honorifics, nameSuffixes, particles } from "../words/nameWords";
import { organizationWords, wellKnownOrganizations } from "../words/organizationWords";
import type { ExpectedLine } from "./score";

/** The same said otherwise: what is to be understood of a line changes with its words, or not at all. */
export interface Variant {
  readonly name: string;
  readonly of: (line: ExpectedLine) => ExpectedLine;
  /** What is the same in capitals and small letters is the same. */
  readonly isAnyCase: boolean;
}

const others = {
  she: "Martha Nina Judith Vera Lotte Esther".split(" "),
  he: "Oscar Hugo Felix Arthur Otto Bruno".split(" "),
  given: "Tamsin Ludek Oriel Mairead Ottoline Jarek".split(" "),
  family: "Hartwell Brodsky Lindqvist Moreau Takeda Pellegrin".split(" "),
  organization: "Tamrex Vellora Ostrander Quillon Bramwick Zentara".split(" "),
};

const isLatinName = (part: string): boolean => /^[\p{Script=Latin}'’-]{2,}$/u.test(part);

const keptInNames = (low: string): boolean =>
  [honorifics, nameSuffixes, particles].some((words) => words.has(low.replace(/\.$/, "")));

/** Which of some other words stands for a part of a name, always the same one. */
const otherName = (part: string, isFirst: boolean, at: number): string => {
  const low = part.toLowerCase();
  const pool = !isFirst
    ? others.family
    : sheNames.has(low)
      ? others.she
      : heNames.has(low)
        ? others.he
        : others.given;
  return pool[at % pool.length] ?? part;
};

const namesIn = ({ expected }: ExpectedLine): Map<string, string> => {
  const found = new Map<string, string>();
  for (const [at, { name }] of expected.people.entries()) {
    const parts = name.split(" ").filter((part) => isLatinName(part) && !keptInNames(part.toLowerCase()));
    for (const [place, part] of parts.entries())
      if (!found.has(part.toLowerCase()))
        found.set(part.toLowerCase(), otherName(part, place === 0, at + place));
  }
  return found;
};

const organizationsIn = ({ expected }: ExpectedLine): Map<string, string> => {
  const found = new Map<string, string>();
  for (const [at, { organization = "" }] of expected.people.entries())
    for (const word of organization.split(" ")) {
      const low = word.toLowerCase();
      const isKept = organizationWords.has(low) || wellKnownOrganizations.has(low);
      if (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && !isKept)
        found.set(low, others.organization[(at + found.size) % others.organization.length] ?? word);
    }
  return found;
};

const cased = (word: string, like: string): string =>
  /^\p{Ll}/u.test(like)
    ? word.toLowerCase()
    : like.length > 1 && like === like.toUpperCase()
      ? word.toUpperCase()
      : word;

/** Says other words for some, each as it was written. */
const replaced = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replace(/[\p{L}\p{M}'’-]+/gu, (run) => {
    const ending = /['’]s?$/u.exec(run)?.[0] ?? "";
    const bare = run.slice(0, run.length - ending.length);
    const other = words.get(bare.toLowerCase());
    return other === undefined ? run : `${cased(other, bare)}${ending}`;
  });

const mapped = (
  { text, expected, ...line }: ExpectedLine,
  change: (words: string) => string,
): ExpectedLine => ({
  ...line,
  text: change(text),
  expected: {
    ...expected,
    people: expected.people.map(({ name, ...fields }) => ({
      ...Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          field === "role" || field === "phone" ? value : change(value),
        ]),
      ),
      name: change(name),
    })),
    event: expected.event,
    referrals: expected.referrals.map(({ from, to }) => ({ from: change(from), to: change(to) })),
    followUps: expected.followUps.map((step) => ({ ...step, person: change(step.person) })),
  },
});

const withText =
  (change: (text: string) => string) =>
  (line: ExpectedLine): ExpectedLine => ({ ...line, text: change(line.text) });

const stopped = (text: string): string => (/[.!?]\s*$/.test(text) ? text : `${text}.`);

const same = (name: string, change: (text: string) => string, isAnyCase = false): Variant => ({
  name,
  of: withText(change),
  isAnyCase,
});

/** Without marks, but for those within words, numbers and addresses. */
const unmarked = (text: string): string =>
  text
    .replace(/[()"]|[,;:!?.]+(?=\s|$)/g, " ")
    .replace(/[ \t]+/g, " ")
    .trim();

/** Ways to write a line by which nothing that it says changes. */
export const variants: readonly Variant[] = [
  {
    name: "other names",
    of: (line) => mapped(line, (words) => replaced(words, namesIn(line))),
    isAnyCase: false,
  },
  {
    name: "other organisations",
    of: (line) => mapped(line, (words) => replaced(words, organizationsIn(line))),
    isAnyCase: false,
  },
  same("a bullet in front", (text) => `- ${text}`),
  same("a filler in front", (text) => `ok so ${text}`),
  same("a sentence behind", (text) => `${stopped(text)} The weather was lovely.`),
  same("small letters", (text) => text.toLowerCase(), true),
  same("capitals", (text) => text.toUpperCase(), true),
  same("line breaks for stops", (text) => text.replace(/\. +(?=\p{Lu})/gu, "\n")),
  {
    name: "no punctuation",
    of: (line) => mapped(line, (words) => unmarked(words)),
    isAnyCase: false,
  },
];
