import { foldWord } from "../lexis/foldWord";
import type { Token } from "../lexis/token";
import { isHead } from "../people/readTitle";
import { actPhrases } from "../words/actWords";
import { addressWords, contactLabels, faxLabels } from "../words/cardWords";
import { weekdayWords } from "../words/dayTokens";
import { functionWords } from "../words/commonWords";
import { nameSuffixes } from "../words/nameWords";
import {
  type Addresses,
  type Piece,
  isLegalForm,
  nameScore,
  organizationScore,
  titleScore,
} from "./cardScores";
import { type Line, linesOf } from "./lines";

/** A part of a text by its characters. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A visiting card, a letterhead or a signature: lines that say who somebody is, and no sentence. */
export interface Card extends Part {
  readonly name: Part;
  readonly title: Part | null;
  readonly organization: Part | null;
  /** Numbers of machines. */
  readonly faxes: readonly Part[];
  /** Behind a sign-off, or behind a blank line. */
  readonly isSigned: boolean;
}

const mostWords = 9;
/** A line that says when is to be done, and of no card. */
const saysDay: ReadonlySet<string> = new Set([
  ...weekdayWords,
  ..."today tonight tomorrow tmrw yesterday next week".split(" "),
]);
const isContact = ({ kind }: Token): boolean => kind === "email" || kind === "phone" || kind === "url";

/** Small words that names of titles and firms have. */
const inNames = /^(?:of|the|and|&|for|at|in|to|de|di|da|do|der|und|y|e|mit|on)$/;

/** Whether a line is one of a card: no sentence, and nothing to be done. */
const isCardLine = (tokens: readonly Token[], { from, to }: Line): boolean => {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (words.length > mostWords || !first || (words.length === 0 && !tokens.slice(from, to).some(isContact)))
    return false;
  if (words.some(({ low }) => saysDay.has(low))) return false;
  if (
    words.some(
      ({ low }) =>
        functionWords.has(low) && !inNames.test(low) && !contactLabels.has(low) && !addressWords.has(low),
    )
  )
    return false;
  if (/^[.!?]$/.test(tokens[to - 1]?.low ?? "")) return false;
  if (/^(?:->|>|["“])$/.test(first.low)) return false;
  const isTold =
    actPhrases.has(first.low) &&
    !contactLabels.has(first.low) &&
    (!first.isCapital || second?.isCapital !== true);
  return (
    !isTold &&
    !tokens.slice(from, to).some(({ low }) => /^(?:met|referred|via|spoke|talked|wants|says)$/.test(low))
  );
};

const isSeparator = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== "mark") return false;
  if (/^[,|•·;]$/.test(token.low)) return true;
  return /^[-/]$/.test(token.low) && token.isApart && tokens[at + 1]?.isApart === true;
};

/** "Co., Ltd.", "Adekunle, FNIVS": what belongs to the piece before the comma. */
const goesOn = (token: Token | undefined): boolean => {
  const isLetters = token !== undefined && token.isUpper && /^\p{Lu}{3,6}$/u.test(token.text);
  return isLegalForm(token) || nameSuffixes.has(token?.low.replaceAll(".", "") ?? "") || isLetters;
};

/** The pieces of a line between its commas and bars, without labels, numbers and addresses. */
const piecesOf = (tokens: readonly Token[], line: Line, index: number): Piece[] => {
  const pieces: Piece[] = [];
  let words: Token[] = [];
  const close = (): void => {
    if (words.length > 0) pieces.push({ words, isFirst: pieces.length === 0, line: index });
    words = [];
  };
  for (let at = line.from; at < line.to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    if (isContact(token)) close();
    else if (contactLabels.has(token.low.replaceAll(".", "")) && isLabel(tokens, at, line.to)) close();
    else if (isSeparator(tokens, at)) {
      if (token.low === "," && at + 2 >= line.to && goesOn(next)) words.push(token);
      else if (token.low === "," && goesOn(next) && isSeparator(tokens, at + 2)) words.push(token);
      else close();
    } else if (/^(?:at|@)$/.test(token.low) && words.length > 0) close();
    else if (/^(?:to|for|with)$/.test(token.low) && words.some((word) => isHead(word))) close();
    else if (/^[:()[\]<>]$/.test(token.low)) close();
    else words.push(token);
  }
  close();
  return pieces;
};

/** "T: 020 …", "Tel. +49 …", "Direct +852 …": a word before a number or an address, a mark between them at most. */
const isLabel = (tokens: readonly Token[], at: number, to: number): boolean => {
  let next = at + 1;
  while (next < to && /^(?:[:.#-]|no\.?|phone|line)$/.test(tokens[next]?.low ?? "")) next += 1;
  const token = tokens[next];
  return token !== undefined && next < to && isContact(token);
};

const isAddress = ({ words }: Piece): boolean =>
  words.some(({ kind, text }) => kind === "number" || /\d/.test(text)) ||
  (words.length > 1 && addressWords.has(words.at(-1)?.low.replaceAll(".", "") ?? ""));

const addressesIn = (tokens: readonly Token[]): Addresses => {
  const emails = tokens.filter(({ kind }) => kind === "email").map(({ text }) => foldWord(text).split("@"));
  const urls = tokens.filter(({ kind }) => kind === "url").map(({ text }) => foldWord(text));
  return {
    locals: [...emails.map(([local = ""]) => local), ...urls.filter((url) => url.includes("linkedin"))],
    domains: [
      ...emails.map(([, domain = ""]) => domain),
      ...urls.filter((url) => !url.includes("linkedin")),
    ].map((domain) => domain.replace(/[^\p{L}]/gu, "")),
  };
};

const partOf = ({ words }: Piece): Part => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });

const best = <T>(items: readonly T[], score: (item: T) => number, least: number): T | null => {
  const ranked = items.map((item) => ({ item, is: score(item) })).toSorted((one, other) => other.is - one.is);
  return ranked[0] && ranked[0].is >= least ? ranked[0].item : null;
};

const faxesIn = (tokens: readonly Token[]): Part[] =>
  tokens.flatMap(({ kind, start, end }, at) => {
    const label = /^[:.]$/.test(tokens[at - 1]?.low ?? "") ? tokens[at - 2] : tokens[at - 1];
    return kind === "phone" && faxLabels.has(label?.low.replaceAll(".", "") ?? "") ? [{ start, end }] : [];
  });

const leastName = 3;

/** What a block of lines says of somebody, where it does. */
const readCard = (tokens: readonly Token[], block: readonly Line[], isSigned: boolean): Card | null => {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return null;
  const inside = tokens.slice(first.from, last.to);
  const addresses = addressesIn(inside);
  const all = block.flatMap((line, index) => piecesOf(tokens, line, index));
  const pieces = all.filter((piece) => !isAddress(piece));
  const scored = pieces
    .map((piece) => ({ piece, score: nameScore(piece, addresses) + (isSigned && piece.line === 0 ? 2 : 0) }))
    .toSorted((one, other) => other.score - one.score);
  const [{ piece: name, score } = { piece: null, score: 0 }, second] = scored;
  // Two who are as likely are a list of people.
  const hasContact = inside.some(isContact);
  const rival = second !== undefined && second.piece.line !== name?.line ? second.score : -Infinity;
  const isOfMany = rival >= score - 1 || (!hasContact && !isSigned && rival >= leastName);
  if (!name || score < leastName || isOfMany) return null;
  const rest = pieces.filter((piece) => piece !== name);
  const title = best(rest, (piece) => titleScore(piece, name), 2);
  const organization = best(
    rest.filter((piece) => piece !== title),
    (piece) => organizationScore(piece, name, addresses),
    1,
  );
  const isEnough = isSigned || block.length > 2 || hasContact;
  return block.length > 1 || isSigned
    ? isEnough
      ? {
          start: tokens[first.from]?.start ?? 0,
          end: tokens[last.to - 1]?.end ?? 0,
          name: partOf(name),
          title: title && partOf(title),
          organization: organization && partOf(organization),
          faxes: faxesIn(inside),
          isSigned,
        }
      : null
    : null;
};

/** The cards of a text. A note of one line, or of a line a person, has none. */
export const findCards = (tokens: readonly Token[]): Card[] => {
  const lines = linesOf(tokens);
  const cards: Card[] = [];
  for (let at = 0; at < lines.length;) {
    let to = at;
    while (to < lines.length && isCardLine(tokens, lines[to] as Line) && (to === at || !lines[to]?.isSigned))
      to += 1;
    const block = lines.slice(at, to);
    const isApart = at > 0 && block.length > 1 && block[0]?.isAfterBlank === true;
    const isSigned = block[0]?.isSigned === true || isApart;
    const card = block.length > 0 ? readCard(tokens, block, isSigned) : null;
    if (card) cards.push(card);
    at = Math.max(to, at + 1);
  }
  return cards;
};
