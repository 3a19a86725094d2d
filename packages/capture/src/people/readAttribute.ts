import type { Token } from "../lexis/token";
import { actPhrases } from "../words/actWords";
import { commonWords, functionWords, verbs as narrated } from "../words/commonWords";
import { placeWordsOnly } from "./placeOnly";
import { wordSet } from "../words/wordSet";
import type { ClauseKind } from "./clauseKind";
import { readName } from "./readName";
import { readEvent } from "./readEvent";
import { readOrganization, showsOrganization } from "./readOrganization";
import { readSmallOrganization } from "./smallOrganization";
import { type Reading, setField, claimTokens, setEvent } from "./reading";
import { type Range, readTitle } from "./readTitle";
import { honorifics } from "../words/nameWords";
import { isGivenName } from "../words/givenNames";
import { contactNouns } from "../words/referralWords";
import { isPlainWord } from "../layout/plainWords";
import { gatherings } from "../words/eventWords";
import { plainPlaces, wellKnownOrganizations } from "../words/organizationWords";
import { foreignCallings } from "../words/cardWords";
import { fields, titleModifiers } from "../words/titleWords";
import type { NoteText } from "./noteText";
import { endsSentence } from "../lexis/sentence";

/** Where a detail is looked for: after a comma and the like more counts as one than in running words. */
export interface Place {
  readonly people: readonly number[];
  readonly kind: ClauseKind;
  /** After a comma, dash, colon or within brackets. */
  readonly isSlot: boolean;
  /** Straight after the name. */
  readonly isDirect?: boolean;
  /** After a full stop or on a new line, where only sure details count. */
  readonly mustBeSure: boolean;
}

const atWords = wordSet("at @");
const ofWords = wordSet("from of with for w/ by");
const past = wordSet("formerly previously ex former used");
const units = wordSet("team department dept group office lab division unit side desk board faculty");
const boundary = (token: Token | undefined): boolean =>
  endsSentence(token) ||
  token?.kind !== "word" ||
  /^(?:at|in|who|whose|told|said|says|suggested|and|met|wants|on|with|from|introduced|recommended|is|was|has|knows|mentioned|about|re|gave|referred|pointed|sent|will|asked|can|thinks|just|via|through|,|works|runs|where)$/.test(
    token.low,
  );

const hasField = ({ people }: Reading, of: readonly number[], field: "title" | "organization"): boolean =>
  of.some((index) => people[index]?.fields[field] !== undefined);

/** The Library of Congress: an occasion's word within the name of an organisation. */
const isNamedAfterEvent = ({ note }: Reading, organization: Range | null, event: Range): boolean =>
  organization !== null && note.tokens[event.to - 2]?.low === "of" && showsOrganization(note, organization);

/** "At the pain clinic", "at the evening class": only where somebody was met is it an occasion. */
const isSoft = ({ note }: Reading, { to }: Range, { kind }: Place): boolean =>
  kind !== "met" &&
  /^(?:clinic|club|class|service|hall|view|course|camp)$/.test(note.tokens[to - 1]?.low ?? "");

/** "At X": an occasion where people were met, else an employer; a café is neither. */
const readAt = (reading: Reading, at: number, place: Place): number | null => {
  const { note } = reading;
  const event = readEvent(
    note,
    at + 1,
    note.isSmall || (place.kind === "met" && note.tokens[at + 1]?.low !== "the"),
  );
  const organization = readOrganization(note, at + 1);
  // "At Jana's wedding": somebody's, and no employer.
  const isOwned = organization !== null && note.tokens[organization.to - 1]?.isPossessive === true;
  if (isOwned && note.tokens[organization.to]?.kind === "word" && !event?.showsEvent) return null;
  // "At Newport mall": a place.
  if (event && !event.showsEvent && plainPlaces.has(note.tokens[event.to]?.low ?? "")) return null;
  const isUpper = organization !== null && note.tokens[organization.from]?.isUpper === true;
  const isOccasion =
    event !== null &&
    ((event.showsEvent &&
      !isNamedAfterEvent(reading, organization, event) &&
      !isSoft(reading, event, place)) ||
      (place.kind === "met" && !(organization && showsOrganization(note, organization))) ||
      (place.kind === "talk" && organization !== null && !showsOrganization(note, organization) && !isUpper));
  if (isOccasion) {
    setEvent(reading, event);
    return event.to;
  }
  if (!organization) return smallAt(reading, at, place);
  if (place.kind === "coffee" && !isUpper && !showsOrganization(note, organization)) return null;
  claimTokens(reading, { from: at, to: at + 1 }, "detail");
  setField(reading, place.people, "organization", organization);
  return organization.to;
};

/** "At the ministry", "of the folk craft museum"; where somebody was met it is a place. */
const smallAt = (reading: Reading, at: number, place: Place): number | null => {
  const { note, mentions } = reading;
  const before = note.tokens[(mentions.at(-1)?.from ?? 0) - 1]?.low ?? "";
  const isPlace = place.kind === "met" || /^(?:visit|visiting|see|seeing|meet|meeting)$/.test(before);
  if (isPlace && note.tokens[at]?.low !== "of") return null;
  const organization = readSmallOrganization(note, at + 1);
  if (!organization) return null;
  claimTokens(reading, { from: at, to: at + 1 }, "detail");
  setField(reading, place.people, "organization", organization);
  return organization.to;
};

/** "Heard about Sam from Dana Ruiz": one who told, not an employer. */
const isHeardFrom = ({ note }: Reading, at: number): boolean => {
  const { tokens } = note;
  const run = readName(note, at + 1, false);
  if (run === null || showsOrganization(note, run)) return false;
  for (let before = at - 1; before >= 0 && at - before < 8 && !endsSentence(tokens[before]); before -= 1)
    if (/^(?:heard|learned|learnt|know|name)$/.test(tokens[before]?.low ?? "")) return true;
  return false;
};

/** "Ask Sam for Ruth's email": hers, and not where Sam works. */
const isOwnerOfContact = ({ tokens }: NoteText, { to }: Range): boolean =>
  tokens[to - 1]?.isPossessive === true && contactNouns.has(tokens[to]?.low ?? "");

/** "From X", "of X", "with X", and "from the data team at X". */
const readFrom = (reading: Reading, at: number, place: Place): number | null => {
  const { note } = reading;
  const { tokens } = note;
  for (let unit = at + 1; unit < at + 6; unit += 1) {
    const token = tokens[unit];
    if (token?.kind !== "word") break;
    if (units.has(token.low) && /^(?:at|@|of)$/.test(tokens[unit + 1]?.low ?? "")) {
      const organization = readOrganization(note, unit + 2);
      if (organization) setField(reading, place.people, "organization", organization);
      return organization?.to ?? null;
    }
  }
  if (/^(?:company|firm)$/.test(tokens[at + 1]?.low ?? "") && tokens[at + 2]?.isCapital)
    return readFrom(reading, at + 1, place);
  if (tokens[at]?.low === "from" && isHeardFrom(reading, at)) return null;
  const event = readEvent(note, at + 1);
  if (event?.showsEvent && tokens[at]?.low === "from" && !gatherings.has(tokens[event.to - 1]?.low ?? "")) {
    setEvent(reading, event);
    return event.to;
  }
  const organization = readOrganization(
    note,
    at + 1,
    note.isSmall || (tokens[at]?.low === "from" && tokens[at + 1]?.low !== "the"),
  );
  if (!organization) return smallAt(reading, at, place);
  if (isOwnerOfContact(note, organization)) return null;
  if (placeWordsOnly(note, organization)) return organization.to;
  const isSmall = !tokens[organization.from]?.isCapital;
  if (isSmall && !boundary(tokens[organization.to])) return null;
  claimTokens(reading, { from: at, to: at + 1 }, "detail");
  setField(reading, place.people, "organization", organization);
  return organization.to;
};

/** What stands after a title: "at X", "for X", "in the data team at X". */
const afterTitle = (reading: Reading, at: number, place: Place): number => {
  const { tokens } = reading.note;
  const low = tokens[at]?.low ?? "";
  const wanting = { ...place, kind: "other" as const };
  if (atWords.has(low)) return readAt(reading, at, place.isSlot ? wanting : place) ?? at;
  if ((ofWords.has(low) && low !== "by") || /^(?:de|du|di|der|del|da|do)$/.test(low))
    return readFrom(reading, at, place) ?? at;
  if (/^(?:in|on|within)$/.test(low))
    for (let later = at + 1; later < at + 7; later += 1) {
      if (tokens[later]?.kind !== "word") break;
      if (atWords.has(tokens[later]?.low ?? "")) return readAt(reading, later, wanting) ?? at;
    }
  const organization =
    tokens[at]?.isCapital && !functionWords.has(low) ? readOrganization(reading.note, at) : null;
  if (!organization || !boundary(tokens[organization.to])) return at;
  setField(reading, place.people, "organization", organization);
  return organization.to;
};

/** "Pfarrerin", "Kulturreferentin": a calling with a capital, alone in its place. */
const isForeignCalling = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.kind === "word" &&
  foreignCallings.test(token.low) &&
  token.low.length > 5 &&
  (next === undefined || next.kind === "break" || /^[,.;)|-]$/.test(next.low));

/** "DSI, Mutuelle Armor": letters that are no firm everybody knows, before a firm. */
const isAcronymTitle = ({ tokens }: NoteText, at: number): boolean => {
  const token = tokens[at];
  return token?.isUpper === true && token.text.length < 5 && !wellKnownOrganizations.has(token.low);
};

/** "Lynn Poirier in HR", "in comms": what they do there. */
const readField = (reading: Reading, at: number, place: Place): number | null => {
  const { tokens } = reading.note;
  let to = at;
  while (to - at < 3 && (fields.has(tokens[to]?.low ?? "") || titleModifiers.has(tokens[to]?.low ?? "")))
    to += 1;
  if (to === at || place.isSlot || !boundary(tokens[to]) || hasField(reading, place.people, "title"))
    return null;
  setField(reading, place.people, "title", { from: at, to });
  return to;
};

/** How words for callings end: an art handler, a welder, a florist. */
const callings = /\p{L}{3}(?:er|or|ist|ian|eer|man|woman)$/u;

/** A title without a word that titles turn on counts only before "at X" or another item: "digital preservation at Getty". */
const plainTitle = (reading: Reading, start: number, place: Place): Range | null => {
  const { tokens } = reading.note;
  const at = tokens[start]?.low === "the" ? start + 1 : start;
  let to = at;
  while (to - at < 4) {
    const token = tokens[to];
    if (token?.kind !== "word" || functionWords.has(token.low) || token.isPossessive) break;
    if (
      token.isCapital &&
      to === at &&
      !reading.note.isSmall &&
      !commonWords.has(token.low) &&
      !isAcronymTitle(reading.note, at)
    )
      break;
    to += 1;
  }
  if (hasField(reading, place.people, "title")) return null;
  if (to === at) return isForeignCalling(tokens[at], tokens[at + 1]) ? { from: at, to: at + 1 } : null;
  const isNamed = ({ low }: Token): boolean => reading.people.some(({ parts }) => parts.includes(low));
  const verbs = tokens.slice(at, to).some((token) => narrative.has(token.low) || isNamed(token));
  if (verbs) return null;
  const next = tokens[to];
  if (atWords.has(next?.low ?? "")) return readOrganization(reading.note, to + 1) ? { from: at, to } : null;
  const last = tokens[to - 1]?.low ?? "";
  const endsItem = next === undefined || next.kind === "break" || /^[,.;)\-|/]$/.test(next.low);
  const isSmall = tokens[at]?.isCapital === false;
  const isCalling = callings.test(last) && !commonWords.has(last);
  const isField = tokens.slice(at, to).every(({ low }) => titleModifiers.has(low) || fields.has(low));
  const isDone = tokens.slice(at, to).some((token) => narrated.has(token.low) || actPhrases.has(token.low));
  const isUnknown =
    !isDone &&
    !reading.note.isSmall &&
    to - at < 2 &&
    last.length > 3 &&
    !isPlainWord(last) &&
    !/(?:[sy])$/.test(last) &&
    !last.startsWith("ex-");
  if (endsItem && isSmall && (isCalling || isField || isUnknown)) return { from: at, to };
  const isShort = to === at + 1 && isAcronymTitle(reading.note, at);
  const isOf =
    isShort && /^(?:de|of|du|di|der|del|da|do)$/.test(next?.low ?? "") && tokens[to + 1]?.isCapital;
  if (isOf && readOrganization(reading.note, to + 1)) return { from: at, to };
  if (isShort && next?.low === ",") {
    const employer = readOrganization(reading.note, to + 1);
    if (employer && !placeWordsOnly(reading.note, employer) && boundary(tokens[employer.to]))
      return { from: at, to };
  }
  const isItem =
    next?.low === "," && !reading.note.isSmall && !hasField(reading, place.people, "organization");
  const organization = isItem ? readOrganization(reading.note, to + 1) : null;
  return organization && boundary(tokens[organization.to]) && !commonWords.has(tokens[to - 1]?.low ?? "")
    ? { from: at, to }
    : null;
};

const narrative = wordSet(
  "met talked talk talking spoke wants want wanted needs call email thank send sent share ask follow ping check meet coffee lunch zoom introduce intro connect works work worked leads heads manages teaches has is was met told said says likes loves knows hiring looking interested great nice good lovely last happy see saw chat chatted visit call called emailed ran bumped connected nothing maybe remind runs run gave mentioned suggested recommended introduced referred will card back again reach write text moved moving joined starting started promised owes owe speaking spoken text message catch meeting interview demo",
);

/** "Carlos" after "Carlos Vega" is no employer. */
const isSomebody = ({ note, people }: Reading, { from, to }: Range): boolean =>
  people.some(({ parts }) =>
    to - from === 1
      ? parts.includes(note.tokens[from]?.low ?? "")
      : parts.join(" ") ===
        note.tokens
          .slice(from, to)
          .map(({ low }) => low)
          .join(" "),
  );

/** "Met Dana on Monday, Tolu on Tuesday": the next of those met. */
const isNamedOnADay = (note: NoteText, { from, to }: Range): boolean => {
  const { tokens } = note;
  const isDay = (at: number): boolean => tokens[at]?.kind === "day";
  return to - from < 3 && isDay(to) && isDay(from - 2) && !showsOrganization(note, { from, to });
};

/** "…, Sam": a given name, with a family name at most, is nobody's employer. */
const isOfGivenName = (note: NoteText, { from, to }: Range): boolean => {
  const low = note.tokens[from]?.low ?? "";
  const isGiven = isGivenName(low) || honorifics.has(low.replaceAll(".", ""));
  return isGiven && to - from < 3 && note.tokens[to]?.low !== "&" && !showsOrganization(note, { from, to });
};

/** An employer that stands alone in its place, to the next mark. */
const organizationItem = (reading: Reading, at: number, place: Place): number | null => {
  const { note } = reading;
  const { tokens } = note;
  const organization = readOrganization(note, at);
  if (!organization || !boundary(tokens[organization.to])) return null;
  const range = { from: organization.from, to: organization.to };
  if (
    narrative.has(tokens[range.from]?.low ?? "") ||
    (commonWords.has(tokens[range.from]?.low ?? "") &&
      !showsOrganization(note, range) &&
      range.to - range.from < 2)
  )
    return null;
  if (place.mustBeSure && !showsOrganization(note, range)) return null;
  if (isNamedOnADay(note, range) || isOfGivenName(note, range)) return null;
  if (isSomebody(reading, range)) return null;
  const event = readEvent(note, at);
  if (event?.showsEvent && !showsOrganization(note, range)) return null;
  if (hasField(reading, place.people, "organization"))
    return placeWordsOnly(note, range) || !tokens[range.from]?.isCapital ? range.to : null;
  if (placeWordsOnly(note, range)) {
    claimTokens(reading, range, "detail");
    return range.to;
  }
  setField(reading, place.people, "organization", range);
  return range.to;
};

/**
 * One detail of people that begins at a token: title, employer, or both. Gives it to them and returns the token after
 * it; null where there is none.
 */
export const readAttribute = (reading: Reading, at: number, place: Place): number | null => {
  const { note } = reading;
  const { tokens } = note;
  const low = tokens[at]?.low ?? "";
  if (past.has(low)) return null;
  if (low === "as" && (/^(?:a|an|the)$/.test(tokens[at + 1]?.low ?? "") || readTitle(note, at + 1) !== null))
    return readAttribute(reading, at + 1, place);
  if (/^(?:now|currently)$/.test(low)) return readAttribute(reading, at + 1, place);
  if (low === "in") return readField(reading, at + 1, place);
  if (atWords.has(low)) return readAt(reading, at, place);
  if (ofWords.has(low) && low !== "by") return readFrom(reading, at, place);
  const title = readTitle(note, at, place.isDirect === true);
  if (
    title &&
    !hasField(reading, place.people, "title") &&
    !(place.mustBeSure && !boundary(tokens[title.to]) && tokens[title.to]?.low !== "at")
  ) {
    setField(reading, place.people, "title", title.title);
    if (title.organization) setField(reading, place.people, "organization", title.organization);
    return afterTitle(reading, title.to, place);
  }
  if (!place.isSlot) return null;
  const untitled = place.mustBeSure ? null : plainTitle(reading, at, place);
  if (untitled) {
    setField(reading, place.people, "title", untitled);
    return afterTitle(reading, untitled.to, place);
  }
  return organizationItem(reading, at, place);
};
