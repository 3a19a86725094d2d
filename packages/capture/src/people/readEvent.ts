import { isDayWord } from "../lexis/findDays";
import type { Token } from "../lexis/token";
import { commonWords, functionWords, verbs } from "../words/commonWords";
import { capitalEventWords, eventWords, weakEventWords } from "../words/eventWords";
import { isGivenName } from "../words/givenNames";
import { plainPlaces } from "../words/organizationWords";
import { subjectVerbs } from "../words/slotWords";
import { wordSet } from "../words/wordSet";
import type { Range } from "./readTitle";
import type { NoteText } from "./noteText";

export interface EventRead extends Range {
  /** Whether its words say that it is an occasion, wherever it stands. */
  readonly showsEvent: boolean;
  /** A word of it is used of nothing but occasions: "expo", "congress". */
  readonly isSurely: boolean;
}

const connectors = wordSet("of for the on de du des der la le del y et und & and + in x");
/** "Congrès des milieux documentaires": after these an occasion goes on in small letters. */
const foreign = wordSet("de du des der del della fur für");
const owners = wordSet("a an his her my our their your its some another one that");
const mostWords = 8;
const longestWord = 40;

/** QCon, WebExpo, DevFest: a name that says that it is an occasion. */
const isNamedEvent = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  token.isCapital &&
  token.text.length <= longestWord &&
  !eventWords.has(token.low) &&
  (/^Hack\p{Lu}/u.test(token.text) ||
    /\p{L}(?:Con|Conf|Fest|Expo|Camp|Summit|Meetup|Hack|Days?)$/u.test(token.text) ||
    /(?<=\p{L}{3})(?:con|conf|fest|expo|meetup|camp|summit|tagung|kongress|konferenz|tag|messe|(?<!k|mid|to|over)night|borrel|treffen|mahotsav)$/u.test(
      token.low,
    )) &&
  !/^(?:bacon|falcon|silicon|lexicon|manifest|decamp|beckon|icon|montag|dienstag|freitag|sonntag|samstag|emacon|deacon)$/.test(
    token.low,
  );
const isStrong = (token: Token | undefined): boolean =>
  (token?.kind === "word" && eventWords.has(token.low)) || isNamedEvent(token);

/** Two words that only together say an occasion: "Summer School", "user group", "town hall". */
const pairs: Readonly<Record<string, RegExp>> = {
  school: /^(?:summer|winter|spring|autumn)$/,
  group: /^(?:user|users|reading|support|study)$/,
  hall: /^town$/,
  do: /^(?:christmas|xmas|staff|leaving|works)$/,
  morning: /^(?:coffee|open|parents)$/,
};
const isPairEnd = (tokens: readonly Token[], at: number): boolean =>
  pairs[tokens[at]?.low ?? ""]?.test(tokens[at - 1]?.low.split(" ").at(-1) ?? "") === true;
const isOpenHouse = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === "house" && tokens[at - 1]?.low === "open";
const isWeak = (token: Token | undefined): boolean => token?.kind === "word" && weakEventWords.has(token.low);
const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? "");
const isProper = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.isCapital && !/^(?:I|I'm|I'll)$/.test(token.text);

/** "At the PTA AGM Gareth Moss was …": two words with capitals that do something are somebody. */
const isSubjectAt = (tokens: readonly Token[], at: number): boolean =>
  isProper(tokens[at]) && subjectVerbs.has(tokens[at + 2]?.low ?? "") && !isWeak(tokens[at + 1]);

/** The next word of an occasion within a few small words: "alumni networking night". */
const leadsToEvent = (tokens: readonly Token[], at: number): boolean => {
  for (let ahead = at; ahead < at + 4; ahead += 1) {
    const token = tokens[ahead];
    if (isStrong(token) || (ahead > at && isPairEnd(tokens, ahead))) return true;
    if ((isWeak(token) || isOpenHouse(tokens, ahead)) && ahead > at) return true;
    if (token?.kind !== "word" || functionWords.has(token.low) || verbs.has(token.low)) return false;
  }
  return false;
};

const isOccasionOf = (tokens: readonly Token[], at: number): boolean =>
  isSeasonOf(tokens, at) ||
  (!isStrong(tokens[at]) && isStrong(tokens[at + 1]) && !/^(?:next|last|first)$/.test(tokens[at]?.low ?? ""));

/** A season or feast with a capital, before the rest of a name. */
const isSeasonOf = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== "day" || !/^\p{Lu}/u.test(token.text) || /\d/.test(token.text)) return false;
  return (
    (isProper(next) || isWeak(next)) &&
    (isWeak(next) || leadsToEvent(tokens, at + 1)) &&
    !isDayWord(token.low)
  );
};

/** The occasion that begins at a token, as typed and without its article; null where it is not named. */
export const readEvent = (note: NoteText, start: number, allowsSmall = note.isSmall): EventRead | null => {
  const { tokens } = note;
  let from = start;
  while (
    /^(?:the|this|last|year's|annual|beim|auf|der|dem|den|im|au|aux|el|la|le|les)$/.test(
      tokens[from]?.low ?? "",
    ) &&
    !tokens[from]?.isCapital
  )
    from += 1;
  // "Tuesday's panel".
  const said = tokens[from];
  if (said?.kind === "word" && said.isPossessive && isDayWord(said.low)) from += 1;
  // "Yesterday's conference".
  if (tokens[from]?.kind === "day" && /['’]s$/u.test(tokens[from]?.text ?? "")) from += 1;
  if (/^(?:this|last) year$/.test(tokens[from]?.low ?? "") && tokens[from]?.kind === "day") from += 1;
  // "At her New Year party", "our summer fete".
  if (/^(?:her|his|their|our|my|your)$/.test(tokens[from]?.low ?? "") && isOccasionOf(tokens, from + 1))
    from += 1;
  const first = tokens[from];
  if (
    !first ||
    owners.has(first.low) ||
    // "Offered Sam lunch": what was done.
    (verbs.has(first.low) && /\wed$/.test(first.low)) ||
    (plainPlaces.has(first.low) && !leadsToEvent(tokens, from + 1) && !first.isCapital)
  )
    return null;
  let [to, strong, proper, isForeign] = [from, false, 0, false];
  // "Class of 86 garden party".
  const isYearOf = /^(?:class|batch|year)$/.test(first.low) && tokens[from + 1]?.low === "of";
  if (isYearOf && tokens[from + 2]?.kind === "number" && leadsToEvent(tokens, from + 3)) to = from + 3;
  while (to - from < mostWords) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token) break;
    const isClose = to === from || token.isApart || /^[&+'’]$/.test(token.low);
    if (!isClose) break;
    if (token.isPossessive && !isProper(next) && !isWeak(next) && !leadsToEvent(tokens, to + 1)) break;
    if (isYear(token) && to > from) to += 1;
    else if (/^['’]$/.test(token.low) && to > from && !token.isApart && (isWeak(next) || isStrong(next)))
      to += 1;
    else if (/^['’]$/.test(token.low) && /^\d\d$/.test(next?.text ?? "")) to += 2;
    else if (token.kind === "number" && to > from && !strong && leadsToEvent(tokens, to + 1)) to += 1;
    else if (
      token.kind === "number" &&
      to > from &&
      /^\d{1,3}(?:\.\d)?$/.test(token.text) &&
      isProper(tokens[to - 1])
    )
      to += 1;
    else if (strong && isProper(next) && isGivenName(token.low)) break;
    // "Winter Print Fair", "New Year party".
    else if (isSeasonOf(tokens, to)) [to, proper] = [to + 1, proper + 1];
    else if (strong && isProper(next) && isSubjectAt(tokens, to)) break;
    else if (to > from && isPairEnd(tokens, to)) [to, strong] = [to + 1, true];
    else if (isStrong(token))
      [to, strong, proper] = [to + 1, true, proper + (isNamedEvent(token) || token.isUpper ? 1 : 0)];
    else if (isProper(token))
      [to, proper, strong] = [to + 1, proper + 1, strong || (to > from && capitalEventWords.has(token.low))];
    else if (
      (isWeak(token) || isOpenHouse(tokens, to) || (token.low === "market" && isProper(tokens[to - 1]))) &&
      to > from &&
      !(strong && !isProper(tokens[to - 1]) && !isStrong(tokens[to - 1]))
    )
      [to, strong] = [to + 1, true];
    else if (
      to > from &&
      connectors.has(token.low) &&
      (isProper(next) ||
        (next?.low === "the" && isProper(tokens[to + 2])) ||
        (token.low === "for" && leadsToEvent(tokens, to + 1)))
    ) {
      if (/^(?:in|and|for|on)$/.test(token.low) && !strong && !leadsToEvent(tokens, to + 1)) break;
      if (/^(?:in|and)$/.test(token.low) && strong) break;
      to += 1;
    } else if (
      token.kind === "word" &&
      !functionWords.has(token.low) &&
      !verbs.has(token.low) &&
      !strong &&
      leadsToEvent(tokens, to)
    )
      to += 1;
    else if (to > from && foreign.has(token.low) && next?.kind === "word" && !commonWords.has(next.low))
      [to, isForeign] = [to + 2, true];
    else if (isForeign && token.kind === "word" && !token.isCapital && !commonWords.has(token.low)) to += 1;
    else if (
      allowsSmall &&
      token.kind === "word" &&
      !commonWords.has(token.low) &&
      !plainPlaces.has(token.low) &&
      to - from < (note.isSmall ? 3 : 1)
    )
      [to, proper] = [to + 1, proper + 1];
    else break;
  }
  const words = to - from;
  const isNamed = proper > 0 || (strong && words >= 2);
  const showsEvent =
    strong ||
    tokens
      .slice(from, to)
      .some(
        (token) =>
          isYear(token) ||
          (token.kind === "word" && token.text.length <= longestWord && /\p{L}{2}\d/u.test(token.text)),
      );
  const isSurely = tokens.slice(from, to).some(isStrong);
  return words > 0 && isNamed ? { from, to, showsEvent, isSurely } : null;
};
