import type { Token } from "../lexis/token";
import { commonWords, functionWords } from "../words/commonWords";
import { eventWords } from "../words/eventWords";
import { organizationWords, plainPlaces, wellKnownOrganizations } from "../words/organizationWords";
import { titleHeads } from "../words/titleWords";
import { wordSet } from "../words/wordSet";
import type { Range } from "./readTitle";
import type { NoteText } from "./noteText";

const connectors = wordSet(
  "of the for am im zum zur an sur sous aux & de la del des du do da di y et und für fur and on",
);
const owners = wordSet("a an his her my our their your its some another this that one old new same");
const mostWords = 7;

const isOrganizationWord = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  (organizationWords.has(token.low) || organizationWords.has(token.low.replace(/\.$/, "")));

/** Whether a range shows by a word of its own that it is an organisation. */
export const showsOrganization = ({ tokens }: NoteText, { from, to }: Range): boolean =>
  tokens
    .slice(from, to)
    .some((token) => isOrganizationWord(token) || wellKnownOrganizations.has(token.low)) ||
  tokens.slice(from, to).some(({ kind, text }) => kind === "word" && text.includes("&"));

const isProper = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === "word" && token.isCapital) ||
    (token.kind === "number" && /^\d+(?:\p{Lu}|$)/u.test(token.text)));

const isSmallName = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !token.isCapital &&
  !commonWords.has(token.low) &&
  !titleHeads.has(token.low) &&
  !eventWords.has(token.low) &&
  !functionWords.has(token.low);

/** "Kungliga biblioteket": a small word that is no English one and ends the piece. */
const isForeign = (token: Token): boolean =>
  token.kind === "word" &&
  token.low.length >= 6 &&
  !/(?:s|ing|ed|ly|ion|er|or)$/.test(token.low) &&
  isSmallName(token);
const isBoundary = (token: Token | undefined): boolean => token === undefined || token.kind !== "word";

/**
 * The name of an organisation that begins at a token: capitals with small words between, and words such as "library"
 * after them. In small letters only what is no common word.
 */
export const readOrganization = (note: NoteText, start: number, allowsSmall = note.isSmall): Range | null => {
  const { tokens } = note;
  let from = start;
  if (tokens[from]?.low === "the") from += 1;
  const first = tokens[from];
  if (
    !first ||
    (owners.has(first.low) && !(first.isCapital && tokens[from + 1]?.isCapital)) ||
    (plainPlaces.has(first.low) &&
      !first.isCapital &&
      !isProper(tokens[from + 1]) &&
      !isOrganizationWord(tokens[from + 1]))
  )
    return null;
  let to = from;
  while (to - from < mostWords) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token || (to > from && !token.isApart && token.low !== "&" && token.low !== ".")) break;
    const before = tokens[to - 1];
    if (
      to > from &&
      before?.isPossessive &&
      before.text.endsWith("s") &&
      !isProper(token) &&
      !isOrganizationWord(token)
    )
      break;
    if (isProper(token)) {
      if (token.kind === "number" && to === from) break;
      to += 1;
    } else if (isOrganizationWord(token) && to > from) to += 1;
    else if (isOrganizationWord(token) && to === from && allowsSmall && tokens[to + 1]?.low === "of") to += 1;
    else if (
      to > from &&
      connectors.has(token.low) &&
      (isProper(next) ||
        (allowsSmall && /^(?:of|&)$/.test(token.low) && isSmallName(next)) ||
        (next?.low === "the" && isProper(tokens[to + 2])))
    ) {
      // "Getty and Bo" are two things; "Procter and Gamble Company" is one.
      if (/^(?:and|on|for)$/.test(token.low) && !tokens.slice(to + 1, to + 4).some(isOrganizationWord)) break;
      to += 1;
    } else if (
      allowsSmall &&
      !(to > from && tokens[from]?.isCapital && !note.isSmall && !isOrganizationWord(next)) &&
      (isSmallName(token) ||
        (isOrganizationWord(next) &&
          token.kind === "word" &&
          !functionWords.has(token.low) &&
          to - from < 3) ||
        (to === from &&
          /^(?:new|city|state|public|national|first|general|united|world)$/.test(token.low) &&
          isSmallName(next)))
    ) {
      to += 1;
    } else if (
      to > from &&
      to - from < 3 &&
      isForeign(token) &&
      tokens[to - 1]?.isCapital &&
      isBoundary(next)
    )
      to += 1;
    else break;
  }
  while (to > from && connectors.has(tokens[to - 1]?.low ?? "")) to -= 1;
  return to > from ? { from, to } : null;
};
