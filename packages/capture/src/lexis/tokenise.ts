import type { Span } from "../captureDraft";
import { abbreviations, endsEitherWay, startsSentence } from "../words/abbreviations";
import { findAddresses } from "./findAddresses";
import { findPhones } from "./findPhones";
import { foldWord } from "./foldWord";
import type { Token, TokenKind } from "./token";

// Each of these patterns has only one way to match, so the time is in proportion to the length.
const pieces = [
  ["break", /\r?\n|\r|\u2028|\u2029/y],
  ["arrow", /-{1,3}>|=+>|[→➔➜⇒➡⟶»]\uFE0F?|>{1,2}(?=\s)/y],
  ["number", /\d+(?:[.,:/-]\d+)*(?:\p{L}+)?/uy],
  ["word", /re:\p{L}{3,}/iuy],
  ["word", /dott\.(?:ssa|ri)(?!\p{L})/iuy],
  ["word", /[\p{L}\p{N}]{2,}\.(?:js|io|com|org|net|ai|co|dev|conf|fm|py|app)(?![\p{L}\p{N}])/iuy],
  ["short", /(?:[wcf]\/[ou](?!\p{L})|w\/|w(?= ))/iuy],
  ["dotted", /(?:\p{L}{1,2}\.){2,}(?!\p{L}{3})/uy],
  ["word", /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‐‑&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#)?/uy],
  ["dash", /[-–—―]+/y],
] as const;

const blank = /[\s\p{Cc}\p{Cf}\u00AD]/u;

/** What pictures stand for in a note. */
const pictures: Readonly<Record<string, string>> = {
  "☕": "coffee",
  "📞": "call",
  "☎": "call",
  "📱": "call",
  "📧": "email",
  "✉": "email",
  "📩": "email",
};

const contractions =
  /^(?:i|he|she|it|that|let|what|who|there|here|where|how|when|we|they|you|everybody|everyone|somebody|someone|nobody)'s$/;

const matchAt = (text: string, at: number): readonly [name: string, written: string] | null => {
  for (const [name, pattern] of pieces) {
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written) return [name, written];
  }
  return null;
};

/** A full stop that belongs to the word before: an initial, or an abbreviation. */
const keepsStop = (written: string, next: string): boolean =>
  next === "." && (/^\p{Lu}\p{M}*$/u.test(written) || abbreviations.has(foldWord(written)));

const nextWord = /\s+(\p{Lu}[\p{L}'’-]*)/uy;

/** "Acme Inc. Email her", "Jill K. Call her": the stop ends the sentence as well, as a new one begins. */
const endsSentenceToo = (written: string, text: string, at: number): boolean => {
  if (written.length > 1 && !endsEitherWay.has(foldWord(written))) return false;
  nextWord.lastIndex = at;
  const word = nextWord.exec(text)?.[1];
  return word !== undefined && startsSentence.has(foldWord(word));
};

const isUncased = /^[\p{Lo}]/u;

const wordToken = (written: string, start: number, isApart: boolean): Token => {
  const folded = foldWord(written);
  const ending = folded.endsWith("'s") && !contractions.test(folded) ? 2 : folded.endsWith("s'") ? 1 : 0;
  const bare = ending > 0 ? written.slice(0, -ending) : written;
  return {
    kind: "word",
    text: written,
    low: ending > 0 ? foldWord(bare) : folded,
    start,
    end: start + written.length,
    isCapital:
      /^\p{Lu}/u.test(written) ||
      /^\p{Lt}/u.test(written) ||
      isUncased.test(written) ||
      /^\d+\p{Lu}/u.test(written),
    isUpper: /^[\p{Lu}\p{N}&'-]{2,}$/u.test(bare) && /\p{Lu}.*\p{Lu}/u.test(bare),
    isPossessive: ending > 0,
    isApart,
  };
};

const plain = (kind: TokenKind, text: string, low: string, start: number, isApart: boolean): Token => ({
  kind,
  text,
  low,
  start,
  end: start + text.length,
  isCapital: false,
  isUpper: false,
  isPossessive: false,
  isApart,
});

const pieceToken = (name: string, written: string, start: number, isApart: boolean): Token => {
  if (name === "break") return plain("break", written, "\n", start, isApart);
  if (name === "arrow") return plain("mark", written, "->", start, isApart);
  if (name === "dash") return plain("mark", written, "-", start, isApart);
  if (name === "number" && !/^\d+\p{Lu}\p{L}*$/u.test(written))
    return plain("number", written, foldWord(written), start, isApart);
  if (name === "short" && /^w$/i.test(written)) return plain("word", written, "w/", start, isApart);
  return wordToken(written, start, isApart);
};

/** Splits a text into words, marks and addresses. White space and invisible characters are left out. */
export const tokenise = (text: string): Token[] => {
  const addresses = findAddresses(text);
  const phones: readonly Span[] = findPhones(text, addresses);
  const wholes = [...addresses, ...phones.map((span) => ({ ...span, kind: "phone" as const }))].toSorted(
    (one, other) => one.start - other.start,
  );
  const tokens: Token[] = [];
  let nextWhole = 0;
  let isApart = true;
  for (let at = 0; at < text.length;) {
    const whole = wholes[nextWhole];
    if (whole && at >= whole.start) {
      const written = text.slice(whole.start, whole.end);
      tokens.push(plain(whole.kind, written, written, whole.start, isApart));
      at = whole.end;
      nextWhole += 1;
      isApart = false;
      continue;
    }
    const match = matchAt(text, at);
    if (match) {
      const [name, found] = match;
      const cut = whole ? found.slice(0, whole.start - at) : found;
      const closesAddress =
        name === "arrow" &&
        found.startsWith(">") &&
        !isApart &&
        /^(?:email|url|phone)$/.test(tokens.at(-1)?.kind ?? "");
      const isWord = name === "word";
      const written = isWord && keepsStop(cut, text[at + cut.length] ?? "") ? `${cut}.` : cut;
      tokens.push(
        closesAddress ? plain("mark", written, written, at, isApart) : pieceToken(name, written, at, isApart),
      );
      at += written.length;
      isApart = false;
      if (isWord && written !== cut && endsSentenceToo(cut, text, at))
        tokens.push(plain("mark", "", ".", at, false));
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const picture = pictures[character];
    if (blank.test(character)) isApart = true;
    else {
      tokens.push(plain(picture ? "word" : "mark", character, picture ?? character, at, isApart));
      isApart = false;
    }
    at += character.length;
  }
  return tokens;
};
