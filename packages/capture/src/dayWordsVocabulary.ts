import type { CalendarDay } from "@followthrough/contract";
import { dayOf, monthOf, yearOf } from "@followthrough/domain/day";

// Pieces of patterns, without groups of their own, and what the words in them stand for.

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export const weekday =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
export const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Monday 1 to Sunday 7. */
export const toWeekday = (word = ""): number => weekdays.indexOf(word.slice(0, 3)) + 1;
/** January 1 to December 12. */
export const toMonth = (word = ""): number => months.indexOf(word.slice(0, 3)) + 1;

const upToNineteen =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A number in words, or words that stand for one: `a`, `a couple of`, `a few`. */
export const numberWord = `(?:(?:${tens.join("|")})(?:[- ](?:${upToNineteen.slice(0, 9).join("|")}))?|${upToNineteen.join("|")}|(?:a )?couple(?: of)?|a few|an?)`;

/** The number meant by digits or by `numberWord`. */
export const toCount = (word = ""): number => {
  if (/^\d+$/.test(word)) return Number(word);
  if (/couple/.test(word)) return 2;
  if (word === "a few") return 3;
  if (word === "a" || word === "an") return 1;
  return word
    .split(/[- ]/)
    .map((part) => upToNineteen.indexOf(part) + 1 || (tens.indexOf(part) + 2) * 10)
    .reduce((sum, part) => sum + part, 0);
};

export const ordinal = "(?:first|second|third|fourth|last|1st|2nd|3rd|4th)";

/** First 1 to fourth 4; the last is null. */
export const toOrdinal = (word = ""): number | null =>
  word === "last" ? null : Number(word[0]) || ["first", "second", "third", "fourth"].indexOf(word) + 1;

/** A year after a month or date: `2027`, `of 2027`, `next year`. */
export const inYear = "(?:,? (?:of |in )?(?<year>\\d{4}|next year|this year))?";

/** The year that was said; undefined if none was. Two digits mean this century. */
export const toYear = (word: string | undefined, today: CalendarDay): number | undefined => {
  if (word === undefined) return undefined;
  if (word === "this year") return yearOf(today);
  if (word === "next year") return yearOf(today) + 1;
  return word.length === 2 ? 2000 + Number(word) : Number(word);
};

/** The first of a month in the year said or, where none was, of this year's month unless that is over. */
export const firstOfMonth = (
  monthNumber: number,
  yearWord: string | undefined,
  today: CalendarDay,
): CalendarDay | null =>
  dayOf(toYear(yearWord, today) ?? yearOf(today) + (monthNumber < monthOf(today) ? 1 : 0), monthNumber, 1);
