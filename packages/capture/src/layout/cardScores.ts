import { foldWord } from "../lexis/foldWord";
import type { Token } from "../lexis/token";
import { isHead } from "../people/readTitle";
import { addressWords, departments, foreignCallings, legalForms } from "../words/cardWords";
import { isGivenName } from "../words/givenNames";
import { honorifics, nameSuffixes, particles } from "../words/nameWords";
import { organizationWords, wellKnownOrganizations } from "../words/organizationWords";
import { headsThatAreNames, titleModifiers } from "../words/titleWords";

// What a piece of a card is: somebody's name, their title, or where they work. Nothing of it is sure; each sign adds to a score.

/** A piece of a card, and where on it it stands. */
export interface Piece {
  readonly words: readonly Token[];
  /** The first of its line. */
  readonly isFirst: boolean;
  readonly line: number;
}

/** What the addresses of a card say: the parts of "wendell.tofte" and of "gpsoil.example". */
export interface Addresses {
  readonly locals: readonly string[];
  readonly domains: readonly string[];
}

const bare = (low: string): string => low.replace(/\./g, "");
const letters = (low: string): string => low.replace(/[^\p{L}]/gu, "");
const plain = (token: Token): string => letters(foldWord(token.text.replace(/['’]s$/u, "")));

export const isLegalForm = (token: Token | undefined): boolean =>
  token !== undefined && (legalForms.has(token.low) || legalForms.has(bare(token.low)));

const has = (words: readonly Token[], test: (token: Token) => boolean): boolean => words.some(test);
const isOrganizationWord = ({ low }: Token): boolean =>
  organizationWords.has(low) || wellKnownOrganizations.has(low);
const isTitleWord = (token: Token): boolean =>
  (isHead(token) && !headsThatAreNames.has(token.low)) || foreignCallings.test(token.low);

/** "GP Partner", "Head Clerk": a family name alone would be one of them. */
const isOfTitle = (token: Token): boolean => isHead(token) || titleModifiers.has(token.low);

const wordsOf = ({ words }: Piece): readonly Token[] => words.filter(({ kind }) => kind === "word");

/** Whether a word of a piece is one of an address: "Tofte" in "wtofte". */
const isIn = (words: readonly Token[], addresses: readonly string[], least: number): boolean =>
  has(words, (token) => {
    const written = plain(token);
    return written.length >= least && addresses.some((address) => address.includes(written));
  });

export const nameScore = (piece: Piece, addresses: Addresses): number => {
  const words = wordsOf(piece);
  const named = words.filter(({ low }) => !honorifics.has(bare(low)) && !nameSuffixes.has(bare(low)));
  const isShaped =
    named.length > 0 &&
    named.length <= 5 &&
    named.every(({ low, isCapital }) => isCapital || particles.has(low)) &&
    piece.words.every(({ kind, low }) => kind === "word" || /^["“”'‘’(),.]$/.test(low));
  if (!isShaped || named.length === 0) return -9;
  const first = words[0];
  return (
    (named.length > 1 ? 2 : 0) +
    (first && honorifics.has(bare(first.low)) && words.length > 1 ? 3 : 0) +
    (has(named.slice(0, 1), ({ low }) => isGivenName(low)) ? 2 : 0) +
    (isIn(named, addresses.locals, 3) ? 3 : 0) +
    (piece.isFirst ? 1 : -1) -
    (has(words, isOrganizationWord) ? 4 : 0) -
    (has(words.slice(1), isLegalForm) ? 5 : 0) -
    (has(named, isTitleWord) || (has(named, isHead) && named.every(isOfTitle)) ? 4 : 0) -
    (has(named.slice(1), ({ low }) => departments.has(low) || addressWords.has(bare(low))) ? 3 : 0) -
    (named.every(({ isUpper }) => isUpper) ? 1 : 0)
  );
};

export const titleScore = (piece: Piece, name: Piece): number => {
  const words = wordsOf(piece);
  const isNext = piece.line === name.line ? 2 : piece.line === name.line + 1 ? 2 : 0;
  return (
    isNext +
    (has(words, isTitleWord) ? 3 : 0) +
    (has(words, ({ low }) => titleModifiers.has(low)) ? 1 : 0) -
    (has(words, isOrganizationWord) && !has(words, isTitleWord) ? 2 : 0) -
    (has(words, isLegalForm) ? 4 : 0) -
    (has(piece.words, ({ low }) => low === "&") ? 1 : 0) -
    (piece.line < name.line ? 2 : 0) -
    (words.length > 6 ? 2 : 0)
  );
};

export const organizationScore = (piece: Piece, name: Piece, addresses: Addresses): number => {
  const words = wordsOf(piece);
  return (
    (has(words, isOrganizationWord) ? 3 : 0) +
    (has(words.slice(1), isLegalForm) ? 4 : 0) +
    (isIn(words, addresses.domains, 4) ? 3 : 0) +
    (has(piece.words, ({ low }) => low === "&") ? 1 : 0) +
    (piece.line < name.line && piece.isFirst ? 2 : 0) +
    (piece.line > name.line ? 1 : 0) +
    (has(words, ({ isCapital }) => isCapital) ? 0 : -3) -
    (has(words, ({ low }) => departments.has(low)) ? 4 : 0) +
    (/^(?:city|town|county|state|university|borough|village|church|diocese)$/.test(words[0]?.low ?? "") &&
    words[1]?.low === "of"
      ? 3
      : 0) -
    (has(words, isTitleWord) ? 2 : 0)
  );
};
