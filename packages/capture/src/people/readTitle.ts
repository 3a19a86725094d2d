import { beginsSentence } from "../lexis/sentence";
import type { Token } from "../lexis/token";
import { commonWords, functionWords } from "../words/commonWords";
import { everydayWords } from "../words/everydayWords";
import { wellKnownOrganizations, wordsOfFaith } from "../words/organizationWords";
import {
  callingEndings,
  fields,
  headsOfOrganizations,
  titleHeads,
  titleModifiers,
} from "../words/titleWords";
import { wordSet } from "../words/wordSet";
import type { NoteText } from "./noteText";

/** A range of tokens; the end is not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface TitleRead {
  readonly title: Range;
  /** Where the employer stands before the title: Google recruiter. */
  readonly organization: Range | null;
  readonly to: number;
}

const articles = wordSet("a an the our their my his her its another");
const adverbs = wordSet("now currently also new still formerly previously just");
const mostWords = 6;

/** Words in such notes that are verbs or little words and so in no title. */
const stops = wordSet(
  "try contact see text phone ring write wants want wanted told says said met meet meeting call called email emailed thank send sent introduce introduced intro connect ask asked follow check works work worked runs run ran is was has had will would can knows know likes talked spoke gave mentioned suggested recommended needs need looking hiring interested based next last good great nice very no not nothing something maybe good happy old back again one two three up out over follow-up join joined leads leading moving moved firm company bank office shop",
);

const plain = (token: Token | undefined): string => token?.low.replace(/\.$/, "") ?? "";

export const isHead = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  (titleHeads.has(plain(token)) ||
    (callingEndings.test(token.low) && !token.isCapital) ||
    (/\p{L}{3}(?<!qv|kv|qu|chr)ist$/u.test(token.low) &&
      token.low.length > 6 &&
      !wordsOfFaith.has(token.low) &&
      !everydayWords.has(token.low)) ||
    (token.low.endsWith("s") && titleHeads.has(token.low.slice(0, -1)) && token.low !== "pis") ||
    /-(?:founder|manager|director|officer|lead|editor|designer|engineer|developer|chef|in-chief)$/.test(
      token.low,
    ));
const isModifier = (token: Token | undefined): boolean =>
  token?.kind === "word" && (titleModifiers.has(token.low) || titleModifiers.has(plain(token)));
const isField = (token: Token | undefined): boolean =>
  token?.kind === "word" && (fields.has(token.low) || titleModifiers.has(token.low));

/** A word that may stand before the head: "metadata", "rare book", "2nd-year". */
const mayModify = (token: Token | undefined): boolean => {
  if (!token || (token.kind !== "word" && token.kind !== "number")) return false;
  if (isModifier(token) || token.low === "hiring") return true;
  return (
    !functionWords.has(token.low) && !stops.has(token.low) && !token.isPossessive && token.kind === "word"
  );
};

const joins = (token: Token | undefined): boolean => /^(?:and|&|\/|\+)$/.test(token?.low ?? "");

/** The field after "of", "for" or "in": small words or known fields; where it ends, or -1. */
const fieldEnd = ({ tokens }: NoteText, from: number): number => {
  let at = from;
  if (/^(?:the|our)$/.test(tokens[at]?.low ?? "")) at += 1;
  const begin = at;
  while (at - begin < 4) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const isSmall =
      !token.isCapital && !functionWords.has(token.low) && !stops.has(token.low) && !token.isPossessive;
    if (isSmall || isField(token)) at += 1;
    else if (
      at > begin &&
      joins(token) &&
      (isField(tokens[at + 1]) ||
        (tokens[at + 1]?.kind === "word" &&
          !tokens[at + 1]?.isCapital &&
          !commonWords.has(tokens[at + 1]?.low ?? "")))
    )
      at += 1;
    else break;
  }
  return at > begin ? at : -1;
};

/** Capitals that are a field because the employer comes after: "professor of Byzantine History at Yale". */
const namedFieldEnd = ({ tokens }: NoteText, from: number): number => {
  let at = from;
  while (
    at - from < 5 &&
    tokens[at]?.kind === "word" &&
    (tokens[at]?.isCapital || (at > from && joins(tokens[at])))
  )
    at += 1;
  return at > from && /^(?:at|@)$/.test(tokens[at]?.low ?? "") ? at : -1;
};

const afterHead = (note: NoteText, from: number, head: Token): number => {
  const { tokens } = note;
  let end = from;
  for (let steps = 0; steps < 6; steps += 1) {
    const token = tokens[end];
    const next = tokens[end + 1];
    if (isHead(token) && token?.isApart && !(token.isCapital && !head.isCapital && !head.isUpper)) end += 1;
    else if (isField(token) && token?.isApart && !token.isPossessive) end += 1;
    else if (joins(token) && (isHead(next) || (isModifier(next) && isHead(tokens[end + 2]))))
      end += isHead(next) ? 2 : 3;
    else if (/^(?:of|for|in)$/.test(token?.low ?? "") && token?.kind === "word") {
      const field = fieldEnd(note, end + 1);
      const named =
        field === -1 && token.low === "of" && !headsOfOrganizations.has(plain(head))
          ? namedFieldEnd(note, end + 1)
          : field;
      const isPlace = token.low !== "of" && tokens[end + 1]?.isCapital && !isField(tokens[end + 1]);
      if (
        named === -1 ||
        isPlace ||
        (note.isSmall &&
          headsOfOrganizations.has(plain(head)) &&
          token.low !== "in" &&
          !isField(tokens[end + 1]) &&
          /^(?:ceo|cto|cfo|coo|cio|cmo|founder|cofounder|co-founder|owner)$/.test(plain(head)))
      )
        break;
      end = named;
    } else if (token?.low === "to" && /^(?:the|a)$/.test(next?.low ?? "") && isHead(tokens[end + 2]))
      end += 3;
    else break;
  }
  return end;
};

/** Whether leading capitals are the employer: NYPL metadata librarian, Google recruiter; not UX lead, VP Engineering. */
const employerEnd = ({ tokens }: NoteText, from: number, head: number): number => {
  let at = from;
  while (at < head && tokens[at]?.isCapital && !isModifier(tokens[at]) && !isHead(tokens[at])) at += 1;
  const first = tokens[from];
  // "Dental hygienist", "GP liaison": of the first word of a sentence its capital says nothing.
  const isBegun = at === from + 1 && beginsSentence({ tokens }, from) && first?.isPossessive === false;
  const isShort =
    at === from + 1 && ((first?.isUpper === true && first.text.length < 3) || /\d/.test(first?.text ?? ""));
  if (
    isShort ||
    (isBegun && !wellKnownOrganizations.has(first.low) && (!first.isUpper || first.text.length < 4))
  )
    return from;
  if (at === from || tokens[head]?.isCapital === true) {
    const only = tokens[from];
    return only?.isPossessive && at > from
      ? at
      : wellKnownOrganizations.has(only?.low ?? "") && at > from
        ? from + 1
        : from;
  }
  return at;
};

/**
 * A title that begins at a token: words that may stand before, the word it turns on, and its field. Null where there is
 * none within a few words. Straight after a name (`isDirect`) a first word in small letters is the employer.
 */
export const readTitle = (note: NoteText, start: number, isDirect = false): TitleRead | null => {
  const { tokens } = note;
  let from = start;
  while (articles.has(tokens[from]?.low ?? "") || adverbs.has(tokens[from]?.low ?? "")) from += 1;
  let head = from;
  while (head - from < mostWords && !isHead(tokens[head])) {
    const token = tokens[head];
    const isJoint =
      head > from && (joins(token) || token?.low === "-") && !token?.isApart === true && token?.low !== "-";
    const isAnd =
      head > from && joins(token) && (isModifier(tokens[head + 1]) || mayModify(tokens[head + 1]));
    const isOwner = token?.kind === "word" && token.isPossessive && token.isCapital && head === from;
    if (!mayModify(token) && !isJoint && !isAnd && !isOwner) return null;
    head += 1;
  }
  const headToken = tokens[head];
  if (!headToken || !isHead(headToken)) return null;
  // "Head" and "lead" may be verbs: "heads digital", "leads design".
  if (/^(?:heads|leads)$/.test(headToken.low)) return null;
  // "Odile chairs": what she does.
  const isPlural = headToken.low.endsWith("s") && titleHeads.has(headToken.low.slice(0, -1));
  if (isDirect && isPlural && head === start && !titleHeads.has(headToken.low)) return null;
  const to = afterHead(note, head + 1, headToken);
  const employer =
    isDirect &&
    note.isSmall &&
    head > from + 1 &&
    !isModifier(tokens[from]) &&
    !commonWords.has(tokens[from]?.low ?? "")
      ? from + 1
      : employerEnd(note, from, head);
  return {
    title: { from: employer, to },
    organization: employer > from ? { from, to: employer } : null,
    to,
  };
};
