import type { Calls, ContactRow } from "@followthrough/contract";
import { foldText } from "@followthrough/domain/foldText";

export type PeopleAsked = Calls["GET /contacts"]["query"];

/** As many as one page holds: the others are found by typing more letters. */
export const mostFound = 100;

/** Whether words are all that is asked for: by what else the server tells people apart is not known here. */
export const isPlainSearch = ({ search, ...more }: PeopleAsked): boolean =>
  (search ?? "").trim() !== "" &&
  !more.eventId &&
  !more.importId &&
  !more.organization &&
  !more.place &&
  !more.cursor &&
  [more.filter, more.tag].every((some) => some === undefined || some.length === 0);

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Those of the people kept here in whose names, work and tags each word begins a word, by name. */
export const searchHere = (people: readonly ContactRow[], search: string): ContactRow[] => {
  const wanted = wordsOf(search);
  return people
    .filter(({ name, organization, title, tags }) => {
      const words = wordsOf([name, organization, title, ...tags].join(" "));
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    })
    .map((row) => ({ ...row, found: null }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
};
