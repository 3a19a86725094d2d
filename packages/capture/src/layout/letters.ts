import type { Token } from "../lexis/token";
import { greetings } from "../words/cardWords";
import type { Card } from "./cards";

// In a letter somebody else speaks: "I" is whoever signed it, and "you" is the one who reads it.

/** Where the words of a letter begin and end, and whose they are, by its characters. */
interface Letter {
  readonly from: number;
  readonly to: number;
  readonly card: Card;
}

const lowAt = (tokens: readonly Token[], at: number): string =>
  tokens[at]?.kind === "word" ? (tokens[at]?.low ?? "") : "";

const lineEnd = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind !== "break") at += 1;
  return at;
};

/** "Subject: Out of office", "Begin forwarded message:". */
const isHeader = (tokens: readonly Token[], from: number): boolean =>
  (/^(?:subject|sent|cc|bcc|reply-to)$/.test(lowAt(tokens, from)) && tokens[from + 1]?.low === ":") ||
  (lowAt(tokens, from) === "begin" && lowAt(tokens, from + 1) === "forwarded");

/** "Dear Ms. Carter,", "Hi Marek," at the start of a line: where the greeting ends; null where there is none. */
const greetingEnd = (tokens: readonly Token[], from: number): number | null => {
  const before = tokens[from - 1];
  if (before && before.kind !== "break") return null;
  if (isHeader(tokens, from)) return lineEnd(tokens, from);
  const isTimeOfDay =
    lowAt(tokens, from) === "good" && /^(?:morning|afternoon|evening|day)$/.test(lowAt(tokens, from + 1));
  if (!greetings.has(lowAt(tokens, from)) || (lowAt(tokens, from) === "good" && !isTimeOfDay)) return null;
  for (let at = from + 1; at < from + 7 && at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === "break") return at;
    if (/^[,!:]$/.test(token.low) || (token.low === "-" && token.isApart)) return at + 1;
    if (token.kind === "mark" && token.low !== "." && token.low !== "-") return null;
  }
  return null;
};

const sender: Readonly<Record<string, string>> = {
  i: "they",
  "i'm": "they're",
  "i'll": "they'll",
  "i've": "they've",
  "i'd": "they'd",
  me: "them",
  my: "their",
  mine: "theirs",
  us: "them",
  our: "their",
};

const reader: Readonly<Record<string, string>> = {
  your: "my",
  yours: "mine",
  "you'll": "i'll",
  "you're": "i'm",
  "you've": "i've",
  "you'd": "i'd",
  we: "i",
  "we'll": "i'll",
  "we're": "i'm",
  "we've": "i've",
};

/** "Meet you", "talk to you": both did it, and for the one who reads it is with who wrote. */
const isMutual = (tokens: readonly Token[], at: number): boolean =>
  /^(?:meet|meeting|met|see|seeing|saw|with|call|calling|talk|speak|chatting|chat|join)$/.test(
    lowAt(tokens, at - 1),
  ) ||
  (/^(?:to|with)$/.test(lowAt(tokens, at - 1)) &&
    /^(?:talk|talking|speak|speaking|chat|chatting)$/.test(lowAt(tokens, at - 2)));

/** Before these "you" does something; elsewhere something is done to you. */
const isSubject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:could|can|would|will|do|did|if|that|when|should|may|are|were|have|suggest|hope|think|recommend|wish|and|so|what|person|how|,)$/.test(
    tokens[at - 1]?.low ?? "",
  ) ||
  at === 0 ||
  tokens[at - 1]?.kind === "break" ||
  /^[.!?;]$/.test(tokens[at - 1]?.low ?? "");

/** A word as whoever reads the letter would say it. */
const turned = (tokens: readonly Token[], at: number): Token => {
  const token = tokens[at] as Token;
  if (token.kind !== "word") return token;
  const { low } = token;
  if (Object.hasOwn(sender, low))
    return { ...token, low: sender[low] ?? low, isCapital: false, isSender: true };
  if (Object.hasOwn(reader, low)) return { ...token, low: reader[low] ?? low, isCapital: false };
  // They are the ones who thank.
  if (/^(?:thank|thanks|thx)$/.test(low)) return { ...token, low: "grateful", isCapital: false };
  if (low !== "you") return token;
  if (isMutual(tokens, at)) return { ...token, low: "them", isSender: true };
  return { ...token, low: isSubject(tokens, at) ? "i" : "me", isCapital: false };
};

const letterOf = (
  tokens: readonly Token[],
  cards: readonly Card[],
): (Letter & { greeting: number }) | null => {
  for (let at = 0; at < tokens.length; at += 1) {
    const end = greetingEnd(tokens, at);
    if (end === null) continue;
    const from = tokens[end]?.start ?? Infinity;
    const later = cards.filter(({ start }) => start > from);
    const card = later.find(({ isSigned }) => isSigned) ?? later.at(-1);
    return card ? { from, to: card.start, card, greeting: tokens[at]?.start ?? 0 } : null;
  }
  const card = cards.find(
    ({ isSigned, start }) => isSigned && tokens.some((token) => token.isSignOff && token.start < start),
  );
  return card ? { from: 0, to: card.start, card, greeting: 0 } : null;
};

/** The words of a letter as its reader would say them, without its greeting; and whose letter it is. */
export const asRead = (
  tokens: readonly Token[],
  cards: readonly Card[],
): { readonly tokens: readonly Token[]; readonly sender: Card | null } => {
  const letter = letterOf(tokens, cards);
  if (!letter) return { tokens, sender: null };
  const { from, to, greeting, card } = letter;
  const read = tokens.flatMap((token, at) => {
    if (token.kind !== "break" && token.start >= greeting && token.start < from) return [];
    return [token.start >= from && token.start < to ? turned(tokens, at) : token];
  });
  return { tokens: read, sender: card };
};
