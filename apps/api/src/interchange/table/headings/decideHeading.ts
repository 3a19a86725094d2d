import type { ColumnMeaning } from "@followthrough/contract";
import { together } from "./decideMeaning";
import { headingWords } from "./headingWords";
import type { HeadingRead, Whose } from "./readHeading";
import { type Scanned, scanHeading, withoutBrackets } from "./scanHeading";
import { wholeHeadings } from "./dictionary";

const kept: HeadingRead = { meaning: "keep", label: undefined, rank: 2, whose: "somebody" };

/** Who is meant where several are named: the buyer's guest is a guest, the guest's parent a parent. */
const whoseOf = ({ roles }: Scanned): Whose => {
  if (roles.has("other")) return "other";
  if (roles.has("attendee")) return "attendee";
  if (roles.has("buyer") || roles.has("purchase")) return "buyer";
  if (roles.has("guest")) return "guest";
  return roles.has("ticket") ? "attendee" : "somebody";
};

/** What a ticket has as well as its holder. */
const ticketsOwn = new Set<ColumnMeaning>(["tags", "notes", "metOn", "howWeMet", "department", "link"]);

const isTickets = ({ roles, bare }: Scanned, meaning: ColumnMeaning | null): boolean =>
  (roles.has("ticket") && (meaning === null || bare || ticketsOwn.has(meaning))) ||
  ((roles.has("buyer") || roles.has("purchase")) &&
    (meaning === null ? !roles.has("buyer") : meaning === "link"));

/** The words in brackets may say which part it is: `Name (First)`, `Address (City)`. */
const refined = (meaning: ColumnMeaning | null, within: string): ColumnMeaning | null => {
  const part = wholeHeadings.get(headingWords(within).join(" "));
  if (part === undefined) return meaning;
  const parts: Partial<Record<ColumnMeaning, readonly ColumnMeaning[]>> = {
    name: ["givenName", "familyName", "additionalName", "prefix", "suffix"],
    street: ["city", "region", "postalCode", "country", "street"],
  };
  return meaning === null || parts[meaning]?.includes(part) ? part : meaning;
};

/** Whoever a heading names and nothing of them is meant by their name. */
const named = (said: Scanned): boolean => said.meanings.size === 0 && said.roles.size > 0 && !said.number;

const known = (said: Scanned, meaning: ColumnMeaning): HeadingRead["rank"] | null => {
  if (said.unknown === 0) return 2;
  // One word in two languages: `Név / Name`.
  const twice = said.several.length === 2 && said.unknown === 1;
  const enough = said.question ? said.unknown <= 3 : said.unknown <= 2 && (twice || !said.bare);
  return enough && meaning !== "tags" ? 0 : null;
};

const decide = (said: Scanned, within: string): HeadingRead | null => {
  const meant = together(said);
  const met = meant === "howWeMet" || meant === "metOn";
  if (said.thing === "secret") return { ...kept, meaning: "leave" };
  if (said.yesOrNo || (said.thing !== null && !met)) return kept;
  if (meant === null && said.meanings.size > 0) return null;
  if (isTickets(said, meant)) return kept;
  const whose = whoseOf(said);
  if (named(said)) {
    // What is on a badge alone, its cells tell.
    if (said.unknown > 0 || [...said.roles].every((role) => role === "badge")) return null;
    return { meaning: "name", label: undefined, rank: 1, whose };
  }
  if (meant === null && said.number && said.unknown === 0) return kept;
  const meaning = refined(meant, within);
  const rank = meaning && known(said, meaning);
  if (meaning === null || rank === null) return null;
  return { meaning, label: undefined, rank, whose, surnameFirst: said.surnameFirst || undefined };
};

/** After a sign that parts a heading from what it belongs to: `REG-EMAIL`, `Social: LinkedIn`, `Step 2 - Company`. */
const lastPart = /^.{1,60}?(?:\s[-–—>]\s|[:>|_-])\s*(.{2,})$/su;

/** A heading of whatever words, by what they say together; null where too few of them are known. */
export const decideHeading = (heading: string): HeadingRead | null => {
  const { main, within } = withoutBrackets(heading.slice(0, 200));
  const isEmpty = headingWords(main).length === 0;
  const aside = scanHeading(within);
  const read = decide(scanHeading(isEmpty ? within : main), isEmpty ? "" : within);
  if (read && aside.roles.has("other") && aside.unknown === 0) return { ...read, whose: "other" };
  if (read && read.rank > 0) return read;
  const [, last] = lastPart.exec(main.trim()) ?? [];
  const ending = last === undefined ? null : decide(scanHeading(last), within);
  return ending && ending.meaning !== "keep" && ending.rank > 0 ? { ...ending, rank: 1 } : read;
};
