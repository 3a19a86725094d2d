import { isKnownDay } from "@followthrough/contract";

/** What Apple writes where the year is not known. */
const noYear = "1604";

/**
 * A birthday as vCards write it, as `1980-03-22`, or `--03-22` without the year. Also of `22.03.1980`. Undefined
 * where it is no day that exists, or not a whole one (`1980`, `circa 1800`).
 */
export const cardDay = (text: string, yearLeftOut = false): string | undefined => {
  const found = /^\s*(?:(\d{4})-?|--)(\d{2})-?(\d{2})(?:[T\s].{0,40})?$/.exec(text.slice(0, 80));
  // With dots between them the day always stands first.
  const dotted = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/.exec(text.slice(0, 80));
  const [, year, month, day] =
    found ?? (dotted ? ["", dotted[3], dotted[2]?.padStart(2, "0"), dotted[1]?.padStart(2, "0")] : []);
  const known = yearLeftOut || year === noYear ? undefined : year;
  // A leap year, so that 29 February is a day without a year too.
  if (!isKnownDay(`${known ?? "2000"}-${month}-${day}`)) return undefined;
  return `${known ?? "-"}-${month}-${day}`;
};
