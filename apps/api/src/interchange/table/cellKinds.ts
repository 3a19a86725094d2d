import { emailAddress } from "../emailAddress";
import { webLink } from "../webLink";

export const isEmail = (text: string): boolean => text.includes("@") && emailAddress(text) !== null;
export const isLink = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)/i.test(text) && webLink(text) !== null;

const isInternetNumber = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?$/.test(text);
/** A day, with a time or without; a number counted within a year: `2026-000123`. */
const isDated = (text: string): boolean =>
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T,].*)?$/.test(text) || /^(?:19|20)\d\d[-/.]\d+$/.test(text);

/**
 * Written as a phone number is, with signs between its digits or a plus before them: a bare number may be anything, one of
 * more than fifteen digits is none.
 */
export const isPhone = (text: string): boolean => {
  const digits = text.match(/\d/g)?.length ?? 0;
  return (
    /^\(?\+?[\d\s()./-]{7,24}(?:(?:ext|x)\.? ?\d{1,6})?$/i.test(text) &&
    /[+()\s./-]/.test(text) &&
    digits >= 7 &&
    digits <= 21 &&
    !isDated(text) &&
    !isInternetNumber(text)
  );
};

const yesOrNo = new Set(
  "yes no y n true false x ja nein oui non si sí sim não nao nee nej tak nie evet hayır はい いいえ 是 否 да нет 1 0".split(
    " ",
  ),
);
export const isYesOrNo = (text: string): boolean => yesOrNo.has(text.toLowerCase());

/** What no name and no word is: a number, a day, an address on the internet, a code of a few letters and many digits. */
export const isNumbered = (text: string): boolean =>
  (/^[\d\s#/.:,_-]+$/.test(text) && /\d/.test(text)) ||
  /^[#\p{Lu}]{0,4}[ /_-]?\d{3,}(?:[/_-]\d+)*$/u.test(text);

/** A picture. */
export const isPicture = (text: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|svg|bmp)(?:[?#].*)?$/i.test(text);

/** One to four words of letters, the first with a capital or of a script that has none. */
export const looksLikeName = (text: string): boolean =>
  text.length <= 60 && /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:,? [\p{L}][\p{L}\p{M}'’.-]*){0,3}$/u.test(text);

/** How much of the cells that say anything is so. */
export const share = (cells: string[], is: (text: string) => boolean): number => {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return said.length === 0 ? 0 : said.filter(is).length / said.length;
};
