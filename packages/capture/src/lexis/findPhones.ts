import type { Span } from "../captureDraft";

// A telephone number is groups of digits with single signs between. What looks like a date, a year span or an amount is none.

const longest = 30;
const fewestDigits = 7;
const mostDigits = 15;
const fewestWithoutSigns = 9;

const dateLike =
  /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{2,4}|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)$/;
const labelBefore = /(?:tel|telephone|phone|ph|cell|mobile|mob|call|fax|whatsapp|m|t|p|c)[.:]? ?#?$/i;
const monthBefore = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\.? $/i;

/** The end of the digits and single signs that begin at `start`. */
const endOfGroups = (text: string, start: number): number => {
  let end = start;
  let open = 0;
  for (let at = start; at < text.length && at - start < longest; at += 1) {
    const character = text[at] ?? "";
    if (/\d/.test(character)) end = at + 1;
    else if (character === "(" && open === 0) open += 1;
    else if (character === ")" && open === 1) open -= 1;
    else if (character === "+" && at === start) continue;
    else if (!/[ .\-–\u00A0/]/.test(character)) break;
    else if (/[ .\-–\u00A0/]/.test(text[at - 1] ?? "") && text[at - 1] !== ")") break;
  }
  return end;
};

const isPhone = (text: string, start: number, end: number): boolean => {
  const written = text.slice(start, end);
  const digits = written.replace(/\D/g, "").length;
  if (digits < fewestDigits || digits > mostDigits || dateLike.test(written)) return false;
  if (/[\p{L}\p{N}]/u.test(text[end] ?? "") || written.includes("/") || /\d{4} \d{4}-\d\d-/.test(written))
    return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/[$€£]$/.test(before)) return false;
  return /[ .\-–()+]/.test(written) || digits >= fewestWithoutSigns || labelBefore.test(before);
};

/** Finds telephone numbers outside of the given spans. */
export const findPhones = (text: string, taken: readonly Span[]): Span[] => {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const inside = taken.find(({ start, end }) => at >= start && at < end);
    if (inside) at = inside.end;
    const begins = /[\d+(]/.test(text[at] ?? "") && !/[\p{L}\p{N}@#$€£/.,:]/u.test(text[at - 1] ?? " ");
    if (!begins) continue;
    const end = endOfGroups(text, at);
    const isDate = monthBefore.test(text.slice(Math.max(0, at - 12), at));
    if (!isDate && isPhone(text, at, end) && !taken.some((one) => at < one.end && one.start < end)) {
      const opens = text[at] === "(" && !text.slice(at, end).includes(")");
      found.push({ start: opens ? at + 1 : at, end });
      at = end - 1;
    } else {
      while (/\d/.test(text[at + 1] ?? "")) at += 1;
    }
  }
  return found;
};

/** Digits, with a leading + where one was written. */
export const phoneDigits = (written: string): string =>
  `${written.trim().startsWith("+") ? "+" : ""}${written.replace(/\(0\)/, "").replace(/\D/g, "")}`;
