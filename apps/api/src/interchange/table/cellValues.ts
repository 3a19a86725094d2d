import { oneLine } from "../plainText";
import { isEmail } from "./cellKinds";
import { withoutMark } from "./formulaMark";

/** What programs write for nothing. */
const nothing = new Set([
  "0/0/00",
  "00/00/00",
  "0/0/0000",
  "00.00.0000",
  "0000-00-00",
  "#N/A",
  "#REF!",
  "#NAME?",
  "#VALUE!",
  "<NA>",
  "N/A",
  "NULL",
  "null",
  "NaN",
  "nan",
  "undefined",
  "Unspecified",
]);

/** A cell as it is meant: nothing where a program's word for it stands, and without the mark that keeps a formula still. */
export const cellText = (cell: string | undefined): string => {
  const text = (cell ?? "").trim();
  return nothing.has(text) ? "" : withoutMark(text);
};

const splitCell = (text: string, sign: RegExp | string): string[] =>
  text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Google puts several values into one cell, between three colons. */
export const splitCellValues = (text: string): string[] => splitCell(text, ":::");

/** The signs between addresses; one in the quotation marks of a name is of that name. */
const betweenAddresses = /[;,\n](?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** The addresses of a cell: several only where each part is one. */
export const splitEmails = (text: string): string[] =>
  splitCellValues(text).flatMap((one) => {
    const parts = splitCell(one, one.length > 2_000 || !one.includes('"') ? /[;,\n]/ : betweenAddresses);
    return parts.length > 1 && parts.every(isEmail) ? parts : [one];
  });

/** The numbers of a cell: several only where each part has the digits of one. */
export const splitPhones = (text: string): string[] =>
  splitCellValues(text).flatMap((one) => {
    const parts = splitCell(one, /[;,\n]| \/ /);
    return parts.length > 1 && parts.every((part) => (part.match(/\d/g)?.length ?? 0) >= 6) ? parts : [one];
  });

/**
 * The tags of a cell: between three colons where there are any, else between the usual signs. `* myContacts` and the like
 * are how Google marks the groups it makes itself.
 */
export const splitTags = (text: string): string[] =>
  (text.includes(":::") ? splitCellValues(text) : splitCell(text, /[;,|\n]/)).filter(
    (one) => !one.startsWith("*") && !/^my\s*contacts$/i.test(one),
  );

/** A label as people write it: `* Home` is Google's mark of the first of several, `workFax` a word for two. */
export const labelText = (text: string): string =>
  oneLine(text.replace(/^\*\s*/, "").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).toLowerCase();
