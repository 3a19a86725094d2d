import { isGivenName } from "../words/givenNames";
import { commonWords } from "../words/commonWords";
import { doubtfulDays } from "../words/dayTokens";
import { beforePerson, beforeToPerson } from "../words/slotWords";
import { wordSet } from "../words/wordSet";
import { beginsSentence } from "./sentence";
import type { Token } from "./token";

/** Months and the like that are given names. */
const givenDays = wordSet("may april june jan august summer");

/** What people do who are named, and months do not. */
export const deedsOfPeople = wordSet(
  "says said told called emailed wrote texted phoned rang introduced joined wants mentioned knows asked offered promised suggested recommended thinks agreed came",
);

const isGiven = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.isCapital && isGivenName(token.low);

/** "Met Oona Sun": whatever has a capital behind "met" is a name. */
const isCalled = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  const isName = token?.kind === "word" && token.isCapital && !commonWords.has(token.low);
  return isName && beforePerson.has(before?.low ?? "");
};

/** Behind "Eva Sun": details, what she does, a place. */
const follows = /^(?:\(|from|is|was|has|who|whose|of|says|said|told|called|wants|knows)$/;

const isOtherDay = (token: Token | undefined): boolean =>
  token !== undefined && (doubtfulDays.has(token.low) || /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(token.low));

/** Where another day is said behind it, itself it is none: "coffee with Eva Sun on Sunday". */
const isDayedAgain = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const day = /^(?:on|next|this|last)$/.test(next?.low ?? "") ? tokens[at + 2] : next;
  return (
    next?.kind === "day" || isOtherDay(day) || /^(?:tomorrow|today|yesterday|tonight)$/.test(day?.low ?? "")
  );
};

/** "Met April on Tuesday", "May called me", "Eva Sun, CFO": a name that is a month's or a day's as well. */
export const isDayAsName = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token?.isCapital || token.isUpper || !doubtfulDays.has(token.low)) return false;
  if (next?.kind === "number" || /^(?:\/|-)$/.test(next?.low ?? "")) return false;
  if (isGiven(before) || isCalled(tokens, at - 1)) {
    const isPlaced = next?.low === "at" && tokens[at + 2]?.kind === "word";
    const isMet =
      /^(?:met|saw)$/.test(tokens[at - 2]?.low ?? "") && next !== undefined && next.kind !== "break";
    return isPlaced || isMet || follows.test(next?.low ?? "") || isDayedAgain(tokens, at);
  }
  if (!givenDays.has(token.low)) return false;
  const isBegun = beginsSentence({ tokens }, at);
  if (isBegun) return deedsOfPeople.has(next?.low ?? "");
  const lead = before?.low ?? "";
  return beforePerson.has(lead) || (lead === "to" && beforeToPerson.has(tokens[at - 2]?.low ?? ""));
};
