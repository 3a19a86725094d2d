import { deedsOfPeople, isDayAsName } from "../lexis/dayAsName";
import { isDayWord } from "../lexis/findDays";
import type { Token } from "../lexis/token";
import { callingsAbroad } from "../words/cardWords";
import { commonWords, functionWords, neverNames, nouns } from "../words/commonWords";
import { isGivenName } from "../words/givenNames";
import { eventWords } from "../words/eventWords";
import {
  alsoNames,
  honorifics,
  needStop,
  nameSuffixes,
  particles,
  relations,
  surelyHonorific,
} from "../words/nameWords";
import { organizationWords, tools, wellKnownOrganizations, wordsOfFaith } from "../words/organizationWords";
import { planNouns } from "../words/actWords";
import { headsThatAreNames, titleHeads, titleModifiers } from "../words/titleWords";
import { knownLength } from "./knownNames";
import { breaksScript } from "./localScript";
import { beginsSentence } from "../lexis/sentence";
import type { NoteText } from "./noteText";

/** A run of words that has the form of a name; whether it is somebody's is told by where it stands. */
export interface NameRun {
  readonly from: number;
  /** The first token after it. */
  readonly to: number;
  /** Where its text ends; before a possessive `'s` and before what only follows. */
  readonly end: number;
  /** Words that are names, without Dr. and PhD. */
  readonly parts: number;
  readonly isKnown: boolean;
  readonly hasHonorific: boolean;
  readonly isPossessive: boolean;
}

const mostParts = 5;
/** "Bassist Rico", "Printmaker Jagoda": a calling that begins. */
const namesCalling = /\p{L}{3}(?:(?<!qv|kv|qu|chr)ist|maker|grapher|ician)$/u;
/** How callings end that have no list of their own. */
const callings = /(?:er|or|ist|ian|eer|ant|ive|man|woman)$/u;
const isSmallWord = (token: Token): boolean =>
  /^[\p{Ll}\p{M}'’.-]+$/u.test(token.text) && !/['’](?:s|ll|re|ve|d|m|t)$/.test(token.text);

/** "dana ruiz nypl metadata librarian": the third word belongs to what follows. */
const startsTitle = ({ tokens }: NoteText, at: number): boolean => {
  const token = tokens[at];
  return token?.kind === "word" && (titleHeads.has(token.low) || titleModifiers.has(token.low));
};

const isStopOf = (token: Token | undefined): boolean => token?.low === "." && !token.isApart;

const isInitial = (token: Token | undefined): boolean =>
  token?.kind === "word" && /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,})$/u.test(token.text) && token.text !== "I";

const isTitleWord = (low: string): boolean => titleHeads.has(low) && !headsThatAreNames.has(low);

/** "Imkerin Traudl Wimmer", "Camarógrafa Ximena Olvera": a calling in another language, with which a sentence begins. */
export const isForeignCallingAt = (note: NoteText, at: number): boolean => {
  const [token, next, after] = [note.tokens[at], note.tokens[at + 1], note.tokens[at + 2]];
  if (token?.kind !== "word" || !beginsSentence(note, at) || note.isSmall) return false;
  const isNamed = isGivenName(token.low) || honorifics.has(token.low);
  const isName = [next, after].every((one) => one?.kind === "word" && one.isCapital && !one.isUpper);
  if (!isName || isNamed) return false;
  // "Staffer Jo Pruitt", "Specialist Honor Blakeley": before a given name.
  const isCalling =
    token.low.length > 5 &&
    !relations.has(token.low) &&
    callings.test(token.low) &&
    isGivenName(next?.low ?? "");
  return isCalling || callingsAbroad.test(token.low);
};

/** Whether a word written with a capital may be a part of a name. */
const isCapitalPart = (note: NoteText, at: number, parts: number, firstIsUpper: boolean): boolean => {
  const token = note.tokens[at];
  if (!token || token.kind !== "word" || /\p{N}|&|\p{L}['’]d$/u.test(token.text)) return false;
  if (!token.isCapital)
    return /^(?:(?:al|el|bin|ibn|de|di|van|von|ben)-|(?:d|l|dell|dall|t)['’])\p{Lu}/u.test(token.text);
  const { low } = token;
  if (neverNames.has(low) || tools.has(low) || isTitleWord(low)) return false;
  if (parts === 0) {
    // "Re-read", "Ex-colleague".
    if (/^(?:re|ex|pre|post|non|self|co|un)-\p{Ll}/u.test(low) && beginsSentence(note, at)) return false;
    // "Deputy Mayor Lars": a title that begins.
    if (
      titleModifiers.has(low) &&
      startsTitle(note, at + 1) &&
      !headsThatAreNames.has(note.tokens[at + 1]?.low ?? "")
    )
      return false;
    // "Screened Piotr Zielak": a verb that begins.
    const isCallingFirst =
      namesCalling.test(low) && beginsSentence(note, at) && note.tokens[at + 1]?.isCapital === true;
    if (isCallingFirst && !wordsOfFaith.has(low)) return false;
    const isTold = low.length > 5 && isDeed(low) && beginsSentence(note, at);
    if (isTold && note.tokens[at + 1]?.isCapital && note.tokens[at + 2]?.isCapital) return false;
    if (isForeignCallingAt(note, at)) return false;
    const isCalling =
      headsThatAreNames.has(low) && beginsSentence(note, at) && note.tokens[at + 2]?.isCapital === true;
    if (
      isCalling &&
      note.tokens[at + 1]?.isCapital &&
      note.tokens[at + 1]?.isUpper === false &&
      !note.isSmall
    )
      return false;
    const nameFollows =
      note.tokens[at + 1]?.isCapital === true && !commonWords.has(note.tokens[at + 1]?.low ?? "");
    if (commonWords.has(low) && (beginsSentence(note, at) || !alsoNames.has(low)))
      return alsoNames.has(low) && (nameFollows || deedsOfPeople.has(note.tokens[at + 1]?.low ?? ""));
    return !(titleModifiers.has(low) && token.isUpper) && !organizationWords.has(low) && !eventWords.has(low);
  }
  if (isInitial(token)) return true;
  if (parts > 1 && organizationWords.has(low)) return false;
  if (token.isUpper && !firstIsUpper) return false;
  if (functionWords.has(low) && !alsoNames.has(low)) return false;
  if (commonWords.has(low) && !alsoNames.has(low) && (!nouns.has(low) || planNouns.has(low))) return false;
  return !isDayWord(low) || isDayAsName(note.tokens, at);
};

/** Names that end like what somebody did. */
const namesInEd = /^(?:\p{L}*eed|ahmed|\p{L}*hammed|\p{L}*hamed|khaled|\p{L}*ayed|fred|\p{L}*fred|ted|ned)$/u;

/** "Dana cancelled", "Lena resigned": what somebody did, and not "sara ahmed", "tom reed". */
export const isDeed = (low: string): boolean => /\p{L}{2}ed$/u.test(low) && !namesInEd.test(low);

const isSmallPart = (token: Token | undefined, parts: number): boolean => {
  if (!token || token.kind !== "word" || token.isCapital || !isSmallWord(token)) return false;
  const { low } = token;
  if (parts > 0 && isDeed(low)) return false;
  // "Owen Price a note", "thanks to Walter Boone i have it": no initials.
  if (low === "a" || low === "i") return false;
  if (low.length === 1 || (low.length === 2 && low.endsWith("."))) return parts > 0;
  if (commonWords.has(low) || neverNames.has(low) || tools.has(low) || isDayWord(low)) return false;
  return (
    !titleHeads.has(low) &&
    !(titleModifiers.has(low) && parts > 0) &&
    !organizationWords.has(low) &&
    !eventWords.has(low) &&
    (parts === 0 ? !wellKnownOrganizations.has(low) : true)
  );
};

/** A nickname between the names: Robert "Bob" Smith, William (Bill) Hayes. */
const nicknameLength = (note: NoteText, at: number): number => {
  const { tokens } = note;
  const [open, name, close, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isPair = /^["“'‘(]$/.test(open?.low ?? "") && /^["”'’)]$/.test(close?.low ?? "");
  return isPair &&
    name?.isCapital &&
    !name.isUpper &&
    after?.isCapital &&
    !after.isUpper &&
    isCapitalPart(note, at + 3, 1, false)
    ? 3
    : 0;
};

/** Degrees and the like after a name, with or without a comma. */
const suffixLength = (note: NoteText, at: number): number => {
  const { tokens } = note;
  const comma = tokens[at]?.low === "," ? 1 : 0;
  const token = tokens[at + comma];
  if (token?.kind !== "word" || !token.isCapital) return 0;
  const low = token.low.replace(/\.$/, "");
  if (!nameSuffixes.has(low)) return 0;
  const next = tokens[at + comma + 1];
  const readsOn =
    next?.kind === "word" &&
    !/^(?:at|from|in|and|is|was|has|says|said|told|who|with|suggested|wants)$/.test(next.low);
  if (comma === 1 && /^(?:of|at|for)$/.test(next?.low ?? "")) return 0;
  return comma === 1 && readsOn && !/^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d)$/.test(low)
    ? 0
    : readsOn && /^(?:phd|ma|md)$/.test(low) && /^(?:student|candidate)$/.test(next.low)
      ? 0
      : comma + 1;
};

/**
 * The run of name words that begins at a token. Words in small letters count where `allowsSmall`: after "met", "call" and
 * the like, or where the whole note is written so.
 */
export const readName = (note: NoteText, from: number, allowsSmall: boolean): NameRun | null => {
  const { tokens } = note;
  const words = tokens.slice(from, from + 6).map(({ low }) => low.replace(/\.$/, ""));
  const known = Math.max(knownLength(note.known, words), knownLength(note.named, words));
  let at = from;
  let hasHonorific = false;
  while (tokens[at]?.kind === "word") {
    const token = tokens[at];
    if (!token) break;
    const low = token.low.replaceAll(".", "");
    const isOne =
      surelyHonorific.has(token.low) ||
      (!(needStop.has(low) && !token.low.includes(".")) &&
        honorifics.has(low) &&
        (token.isCapital || low.startsWith("dott")));
    const next = tokens[at + 1];
    const nameFollows =
      next?.kind === "word" &&
      (isCapitalPart(note, at + 1, 1, false) ||
        honorifics.has(next.low.replace(/\.$/, "")) ||
        (allowsSmall && isSmallPart(next, 0)));
    if (!isOne || !nameFollows || at - from > 2) break;
    hasHonorific = true;
    at += 1;
  }
  const begin = at;
  let parts = 0;
  const firstIsUpper = tokens[begin]?.isUpper ?? false;
  if (known > 0) {
    at = from + known;
    parts = known;
  }
  while (parts < (known > 0 ? 0 : mostParts)) {
    const token = tokens[at];
    if (
      !token ||
      (at > begin && (tokens[at - 1]?.isPossessive || (!token.isApart && !/^["“(]$/.test(token.low)))) ||
      breaksScript(note, begin, at)
    )
      break;
    if (token.isGuess && parts === 2 && startsTitle(note, at + 1)) break;
    // "Landlord Mr Abeyta", "Primar Dr. Lechner": the name begins with its title.
    if (at > begin && !hasHonorific && surelyHonorific.has(token.low) && tokens[at + 1]?.isCapital)
      return null;
    const nickname = parts > 0 ? nicknameLength(note, at) : 0;
    if (nickname > 0) at += nickname;
    else if (
      parts === 0
        ? isCapitalPart(note, at, hasHonorific ? 1 : 0, true) ||
          (isInitial(token) && (tokens[at + 1]?.isCapital ?? false))
        : isCapitalPart(note, at, parts, firstIsUpper) || isInitial(token)
    ) {
      parts += 1;
      at += 1;
    } else if (allowsSmall && parts > 0 && /^\p{Ll}$/u.test(token.text) && isStopOf(tokens[at + 1])) {
      parts += 1;
      at += 2;
    } else if (
      allowsSmall &&
      isSmallPart(token, parts) &&
      !(parts === 2 && startsTitle(note, at + 1)) &&
      (parts === 0 || !tokens[begin]?.isCapital || note.isSmall)
    ) {
      parts += 1;
      at += 1;
    } else {
      const length = particleLength(note, at, parts, allowsSmall);
      if (length === 0) break;
      at += length;
    }
  }
  if (parts === 0) return null;
  const last = tokens[at - 1];
  if (!last) return null;
  const suffix = parts > 0 && !last.isPossessive ? suffixLength(note, at) : 0;
  const closing = tokens[at + suffix - 1] ?? last;
  const end = closing.isPossessive ? closing.end - (/s['’]$/.test(closing.text) ? 1 : 2) : closing.end;
  return {
    from,
    to: at + suffix,
    end,
    parts,
    isKnown: known > 0,
    hasHonorific,
    isPossessive: closing.isPossessive,
  };
};

/** Small words of a family name count where a name follows them: de la Cruz, van den Berg. */
const particleLength = (note: NoteText, at: number, parts: number, allowsSmall: boolean): number => {
  const { tokens } = note;
  let to = at;
  while (to - at < 3 && tokens[to]?.kind === "word" && particles.has(tokens[to]?.low ?? "")) to += 1;
  if (to === at) return 0;
  const isCapitalised = tokens[at]?.isCapital === true;
  if (
    parts === 0 &&
    !isCapitalised &&
    !allowsSmall &&
    !/^(?:van|von|de|di|da|al|el|ter|del)$/.test(tokens[at]?.low ?? "")
  )
    return 0;
  const isFollowed = isCapitalPart(note, to, 1, false) || (allowsSmall && isSmallPart(tokens[to], 1));
  return isFollowed && (parts > 0 || to - at <= 2) ? to - at : 0;
};
