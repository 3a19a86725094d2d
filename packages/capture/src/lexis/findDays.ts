import { readTime } from "./readTime";
import type { DayWordsContext } from "../dayWordsRule";
import { actPhrases } from "../words/actWords";
import { dayEnds, dayStarts, doubtfulDays, monthWords, numberWords, weekdayWords } from "../words/dayTokens";
import { wordSet } from "../words/wordSet";
import { isDayAsName } from "./dayAsName";
import { repeatAt } from "./findRepeats";
import { readDay } from "./readDay";
import type { DaySaid, Token } from "./token";

const mostTokens = 9;
const withinDay = wordSet(", . - / ~ '");
/** "For two years", "twice a week", "every Monday", "the past 3 months": spans of time, not days. */
const notADay = wordSet(
  "for past every each twice once times per since than worth those these what which whose",
);
const says = wordSet(
  "by on in before until till after around due next this last coming from since of mid early late end",
);
const bareAmount = new RegExp(
  `^(?:about |around )?(?:\\d{1,3}|${[...numberWords].join("|")}|half an?|a few|a couple(?: of)?)(?:[ -]?(?:business|working))? ?(?:days?|d|weeks?|wks?|w|months?|mos?|m|years?|yrs?|y|quarters?|fortnights?|hours?|hrs?|h)$`,
);

const isNumeric = ({ kind, low }: Token): boolean => kind === "number" || /^q[1-4]$/.test(low);
const mayBegin = (token: Token): boolean =>
  token.kind === "number" ||
  (token.kind === "word" &&
    (dayStarts.has(token.low.replace(/\.$/, "")) || /^(?:mid|end)-/.test(token.low))) ||
  token.low === "~";
const mayEnd = (token: Token): boolean =>
  isNumeric(token) ||
  (token.kind === "word" && (dayEnds.has(token.low.replace(/\.$/, "")) || token.low.startsWith("mid-")));

const dayNumber =
  /^(?:\d{1,2}|\d{1,2}(?:st|nd|rd|th)|\d{4}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,4}-\d{1,2}-\d{1,4}|\d{1,4}\.\d{1,2}(?:\.\d{1,4})?|\d{1,3}(?:d|w|m|mo|mos|y|yr|h|hrs|bd|wk|wks|days|weeks|months))$/;

/** Whether a verb as one tells it to oneself is among the words right before: "call mom", "ring". */
const isToldBefore = (tokens: readonly Token[], from: number): boolean =>
  [1, 2, 3].some((back) => {
    const token = tokens[from - back];
    const isBegun = tokens.slice(from - back, from).every(({ kind }) => kind === "word");
    return token !== undefined && isBegun && actPhrases.has(token.low);
  });

/** "Call her sun", "ring sat": behind what is to be done, and before nothing or the next thing. */
const isShortDay = (
  words: string,
  isTold: boolean,
  before: Token | undefined,
  after: Token | undefined,
): boolean => {
  if (!/^(?:sat|sun|wed|mon|fri)$/.test(words) || !before) return false;
  const isBehind = /^(?:her|him|them|it|back|again|both|em)$/.test(before.low) || isTold;
  const isEnd =
    after === undefined || after.kind === "break" || after.kind === "mark" || after.kind === "number";
  return isBehind && (isEnd || /^(?:about|abt|re|and|if|for|am|pm|at|morning|afternoon)$/.test(after.low));
};

/** A month or weekday that stands alone, in small letters or before a name, is more likely another word. */
const isDoubtful = (
  words: string,
  isTold: boolean,
  before: Token | undefined,
  first: Token,
  after: Token | undefined,
): boolean => {
  if (!doubtfulDays.has(words)) return false;
  if (before && says.has(before.low)) return false;
  const nameFollows = after?.kind === "word" && after.isCapital && after.isApart && !dayEnds.has(after.low);
  if (isShortDay(words, isTold, before, after)) return false;
  const isVerb = /^(?:sat|wed|sun|may|mar|march)$/.test(words) && !first.isCapital;
  return (
    nameFollows ||
    isVerb ||
    (words === "sat" &&
      after !== undefined &&
      /^(?:next|with|down|by|beside|in|on|at|across|together|through|near|behind)$/.test(after.low))
  );
};

interface Found {
  readonly upTo: number;
  readonly end: number;
  readonly day: DaySaid;
}

const weak = (words: string, before: Token | undefined): boolean => {
  if (before && /^(?:by|on|until|till|in|before|due)$/.test(before.low)) return false;
  return bareAmount.test(words) || monthWords.has(words) || /^(?:the )?\d{1,2}(?:st|nd|rd|th)$/.test(words);
};

const seasons = /^(?:spring|summer|autumn|winter)$/;

/** Phrases tried per text, so that one of nothing but "next next next" is soon done with. */
const mostAttempts = 2000;

const dayAt = (
  text: string,
  tokens: readonly Token[],
  from: number,
  context: Required<DayWordsContext>,
  tries: { left: number },
): Found | null => {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (!first || !mayBegin(first) || (before && notADay.has(before.low) && before.low !== "for")) return null;
  if (isDayAsName(tokens, from)) return null;
  let last = from;
  while (last + 1 < tokens.length && last + 1 - from < mostTokens) {
    const next = tokens[last + 1];
    if (
      !next ||
      next.kind === "break" ||
      (next.kind === "mark" && !withinDay.has(next.low)) ||
      next.kind === "email"
    )
      break;
    if (next.kind === "number" && !dayNumber.test(next.low) && !/^\d{1,2}$/.test(next.low)) break;
    last += 1;
  }
  for (; last >= from; last -= 1) {
    const end = tokens[last];
    if (!end || !mayEnd(end)) continue;
    if (end.isPossessive && !/^(?:days|weeks|months|years|today|tomorrow|yesterday)$/.test(end.low)) continue;
    const dot = tokens[last + 1];
    const isDotted = /^\d{1,2}\.\d{1,2}$/.test(end.text) && dot?.low === "." && !dot.isApart;
    const stop = isDotted ? dot.end : end.end;
    const words = text.slice(first.start, stop).toLowerCase();
    if (/^\d+$/.test(words) || words === "24/7") continue;
    if (
      last === from &&
      /^(?:the|next|this|last|first|day|week|month|time|now|out|later|back|two|three|so|night|evening|one|morning|afternoon|few|past)$/.test(
        words,
      )
    )
      continue;
    if (
      /^(?:the |in )?(?:first|one|now|two|three)$|^(?:the )?(?:days?|weeks?|months?|years?|time|night)$/.test(
        words,
      )
    )
      continue;
    if (before?.low === "for" && bareAmount.test(words)) continue;
    // "At the Winter Print Fair today": a season in a name.
    const after = tokens[last + 1];
    const isInName = after?.kind === "word" && after.isCapital && after.isApart && !dayEnds.has(after.low);
    if (last > from && isInName && end.isCapital && seasons.test(end.low)) continue;
    const isTold = isToldBefore(tokens, from);
    if (isDoubtful(words, isTold, before, first, tokens[last + 1])) continue;
    tries.left -= 1;
    if (tries.left < 0) return null;
    const { ahead, past } = readDay(words, context);
    if (!ahead && !past) continue;
    return { upTo: last + (isDotted ? 2 : 1), end: stop, day: { ahead, past, isWeak: weak(words, before) } };
  }
  return null;
};

const clock =
  /^(?:\d{1,2}(?::\d\d)?(?:-\d{1,2}(?::\d\d)?)?(?:am|pm|a|p|h)|\d{1,2}:\d\d(?:-\d{1,2}:\d\d)?(?:am|pm)?|noon|midday|midnight)$/;
const zoneWords = wordSet(
  "am pm a.m. p.m. et est edt pt pst pdt ct cst cdt mt gmt bst cet cest utc o'clock sharp ish",
);

const joins = /^(?:-|to|until|till|and)$/;
const isClockNumber = (token: Token | undefined): boolean =>
  token?.kind === "number" && /^\d{1,2}(?::\d\d)?(?:am|pm|p)?$/.test(token.low);

/** "3 to 4 pm", "from 3 - 4pm", "between 3 and 4 pm": where the range ends; null for none. */
const rangeAt = (tokens: readonly Token[], from: number): number | null => {
  const at = /^(?:at|@|around|from|between|~)$/.test(tokens[from]?.low ?? "") ? from + 1 : from;
  const [begin, joint, end] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isClockNumber(begin) || !isClockNumber(end) || !joins.test(joint?.low ?? "")) return null;
  if ((joint?.low === "and") !== (tokens[from]?.low === "between")) return null;
  const isHalved = /(?:am|pm|p)$/.test(end?.low ?? "");
  return isHalved ? at + 3 : /^(?:am|pm|a\.m\.|p\.m\.)$/.test(tokens[at + 3]?.low ?? "") ? at + 4 : null;
};

const isPartOfDay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === "in" &&
  tokens[at + 1]?.low === "the" &&
  /^(?:morning|afternoon|evening)$/.test(tokens[at + 2]?.low ?? "");

/** `3pm`, `at 10`, `@ 2:30 pm CET`, `3 to 4 pm`: where the words of a time of day end; null for none. */
const timeAt = (tokens: readonly Token[], from: number): number | null => {
  const range = rangeAt(tokens, from);
  if (range !== null) return range;
  const at = /^(?:at|@|around|from|by|~)$/.test(tokens[from]?.low ?? "") ? from + 1 : from;
  const token = tokens[at];
  if (!token || (token.kind !== "number" && token.kind !== "word")) return null;
  const isClock = clock.test(token.low);
  const suffix = zoneWords.has(tokens[at + 1]?.low ?? "");
  const isHour = /^(?:[1-9]|1\d|2[0-4])$/.test(token.low);
  const plainHour =
    isHour &&
    at > from &&
    /^(?:at|@)$/.test(tokens[from]?.low ?? "") &&
    (!/^(?:word|number)$/.test(tokens[at + 1]?.kind ?? "") ||
      /^(?:with|w\/|on|at|@|for|about|today|tomorrow)$/.test(tokens[at + 1]?.low ?? "") ||
      isPartOfDay(tokens, at + 1));
  if (!isClock && !(isHour && suffix) && !plainHour) return null;
  let upTo = at + 1;
  while (zoneWords.has(tokens[upTo]?.low ?? "")) upTo += 1;
  return upTo;
};

const merged = (
  text: string,
  first: Token,
  end: number,
  part: Pick<Token, "kind" | "day" | "time">,
): Token => ({
  kind: part.kind,
  text: text.slice(first.start, end),
  low: text.slice(first.start, end).toLowerCase(),
  start: first.start,
  end,
  isCapital: false,
  isUpper: false,
  isPossessive: false,
  isApart: first.isApart,
  ...(part.day ? { day: part.day } : {}),
  ...(part.time ? { time: part.time } : {}),
});

/** "2 or 3 pm", "Room 3, 4 pm" said in one breath: which of them is not said. */
const isOneOfMany = (tokens: readonly Token[], from: number): boolean => {
  const [joint, number] = [tokens[from - 1], tokens[from - 2]];
  return (
    joint !== undefined &&
    /^(?:or|and|to|-|\/|,)$/.test(joint.low) &&
    number !== undefined &&
    (isClockNumber(number) || clock.test(number.low))
  );
};

/** Replaces the tokens of each day, time of day and "every two weeks" with a single token. */
export const findDays = (
  text: string,
  tokens: readonly Token[],
  context: Required<DayWordsContext>,
): Token[] => {
  const out: Token[] = [];
  const attempts = { left: mostAttempts };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const repeat = repeatAt(tokens, at, context);
    if (repeat) {
      const end = tokens[repeat.upTo - 1]?.end ?? token.end;
      out.push(merged(text, token, end, { kind: "day", day: repeat.day }));
      at = repeat.upTo;
      continue;
    }
    const time = timeAt(tokens, at);
    const day = time === null ? dayAt(text, tokens, at, context, attempts) : null;
    if (day) out.push(merged(text, token, day.end, { kind: "day", day: day.day }));
    else if (time !== null) {
      const end = tokens[time - 1]?.end ?? token.end;
      const said = isOneOfMany(tokens, at) ? null : readTime(text.slice(token.start, end).toLowerCase());
      out.push(merged(text, token, end, { kind: "time", ...(said ? { time: said } : {}) }));
    } else out.push(token);
    at = day?.upTo ?? time ?? at + 1;
  }
  return out;
};

/** Whether a word belongs to the words for days, so that it is not a name. */
export const isDayWord = (low: string): boolean =>
  weekdayWords.has(low.replace(/\.$/, "")) || monthWords.has(low.replace(/\.$/, ""));
