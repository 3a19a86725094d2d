import { emailAddress } from "../emailAddress";
import { webLink } from "../webLink";

export const isEmail = (text: string): boolean => text.includes("@") && emailAddress(text) !== null;
export const isLink = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)/i.test(text) && webLink(text) !== null;

/** Written as a phone number is, with signs between its digits or a plus before them: a bare number may be anything. */
export const isPhone = (text: string): boolean =>
  /^\(?\+?[\d\s()./-]{7,24}(?:(?:ext|x)\.? ?\d{1,6})?$/i.test(text) &&
  /[+()\s./-]/.test(text) &&
  (text.match(/\d/g)?.length ?? 0) >= 7 &&
  !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text);

/** One to four words of letters, the first with a capital or of a script that has none. */
export const looksLikeName = (text: string): boolean =>
  text.length <= 60 && /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:,? [\p{L}][\p{L}\p{M}'’.-]*){0,3}$/u.test(text);

/** How much of the cells that say anything is so. */
export const share = (cells: string[], is: (text: string) => boolean): number => {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return said.length === 0 ? 0 : said.filter(is).length / said.length;
};
