import type { ColumnMeaning } from "@followthrough/contract";
import { titles, titlesWithStop } from "@followthrough/domain";
import type { ColumnEvidence } from "./columnEvidence";
import type { TableColumn } from "./tableColumns";

const most = 0.6;
const nearlyAll = 0.8;
/** From this many rows on, one value repeated in every row describes the list, not a person in it. */
const repeatedIn = 3;

/** Pages of people, whose host they share. */
const profiles =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:linkedin|twitter|x|github|gitlab|facebook|instagram|xing|youtube|tiktok|medium|orcid|researchgate|behance|dribbble|meetup)\.(?:com|org|net)\//i;

const attends = new Set(
  "attendee participant delegate speaker guest visitor member organizer organiser host volunteer staff vip exhibitor sponsor press teilnehmer referent gast participante ponente asistente".split(
    " ",
  ),
);
/** Alone in a cell the short ones are titles, too. */
const honorifics = new Set(`${titles} ${titlesWithStop}`.split(" "));

const allAmong = (cells: string[], words: Set<string>): boolean =>
  cells.length > 0 && cells.every((cell) => words.has(cell.toLowerCase().replaceAll(".", "").trim()));

export const isRepeated = (seen: ColumnEvidence, rows: number): boolean =>
  seen.different === 1 && rows >= repeatedIn && seen.filled * 2 > rows;

/** A column of links nothing was said about: of people's pages, not of tickets, which are all at one place. */
const peoplesPages = ({ links, pictures, hosts, filled, cells }: ColumnEvidence): boolean =>
  links >= most && pictures < most && (filled < 2 || hosts > 1 || cells.some((cell) => profiles.test(cell)));

/** What the cells show whatever the heading says; null where they show nothing that certain. */
const shown = (seen: ColumnEvidence): ColumnMeaning | null => {
  if (seen.emails >= most) return "email";
  if (peoplesPages(seen)) return "link";
  return seen.phones >= most ? "phone" : null;
};

const texts = new Set<ColumnMeaning>([
  "organization",
  "title",
  "department",
  "place",
  "city",
  "region",
  "country",
  "name",
  "givenName",
  "familyName",
]);

/** What a column is, its heading having said `meaning` and its cells something else; else that meaning. */
const corrected = (column: TableColumn, seen: ColumnEvidence, rows: number): ColumnMeaning => {
  const { meaning, rank } = column;
  const looks = shown(seen);
  const once = !isRepeated(seen, rows);
  if (seen.filled === 0) return meaning;
  if (meaning !== "notes" && meaning !== "keep" && meaning !== "leave" && seen.yesOrNo >= nearlyAll)
    return "keep";
  switch (meaning) {
    case "email":
      if (looks !== "email" && looks !== null) return once ? looks : "keep";
      return rank < 2 && looks === null ? "keep" : meaning;
    case "phone":
      if (!once) return "keep";
      if (looks === "email") return looks;
      if (seen.links >= most) return "keep";
      return rank < 2 && seen.phones < most && !plainNumbers(seen) ? "keep" : meaning;
    case "link":
      if (!once || seen.pictures >= most) return "keep";
      return looks === "email" ? looks : meaning;
    case "title":
      if (allAmong(seen.cells, honorifics)) return "prefix";
      if (rank < 3 || seen.different < seen.filled)
        return allAmong(seen.cells, attends) ? "keep" : textOrKeep(seen, meaning);
      return textOrKeep(seen, meaning);
    case "name":
      if (seen.bareEmails >= most || seen.phones >= most) return looks ?? meaning;
      return rank < 2 && seen.words < most && seen.emails < most ? "keep" : textOrKeep(seen, meaning);
    default:
      return texts.has(meaning) ? textOrKeep(seen, meaning) : meaning;
  }
};

const textOrKeep = (seen: ColumnEvidence, meaning: ColumnMeaning): ColumnMeaning => {
  if (seen.numbered >= nearlyAll || seen.phones >= nearlyAll) return "keep";
  const isName = meaning === "name" || meaning === "givenName";
  return !isName && (seen.emails >= nearlyAll || seen.links >= nearlyAll) ? "keep" : meaning;
};

/** Numbers without signs that are as long as those of phones. */
const plainNumbers = ({ cells }: ColumnEvidence): boolean =>
  cells.filter((cell) => /^\+?[\d\s()./-]{7,20}$/.test(cell)).length >= cells.length * most;

/**
 * What a column without a known heading holds, by its cells alone. An address or number beside a column that was said to hold
 * such is of somebody else, as often as not.
 */
const guessed = (seen: ColumnEvidence, rows: number, said: Set<ColumnMeaning>): ColumnMeaning => {
  const repeated = seen.different === 1 && seen.filled > 1 && rows > 1;
  const looks = shown(seen);
  const isSaid = looks !== null && looks !== "link" && said.has(looks);
  return repeated || isSaid ? "keep" : (looks ?? "keep");
};

export const byValues = (columns: TableColumn[], seen: ColumnEvidence[], rows: number): TableColumn[] => {
  const judged = columns.map((column, at) => {
    const evidence = seen[at];
    const unheard = column.meaning === "keep" && !column.known;
    return evidence && !unheard ? { ...column, meaning: corrected(column, evidence, rows) } : column;
  });
  const said = new Set(judged.map(({ meaning }) => meaning));
  return judged.map((column, at) => {
    const evidence = seen[at];
    const unheard = column.meaning === "keep" && !column.known;
    return evidence && unheard ? { ...column, meaning: guessed(evidence, rows, said) } : column;
  });
};
