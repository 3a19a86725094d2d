import { wordSet } from "../words/wordSet";
import { type ClauseKind, clauseKindAt } from "./clauseKind";
import { addressEnd } from "./addressEnd";
import { joinedInBracket } from "./nextInGroup";
import { readPredicate } from "./readPredicate";
import { isTitleOfNext } from "./somebodyNamed";
import { type Place, readAttribute } from "./readAttribute";
import { readEvent } from "./readEvent";
import { readName } from "./readName";
import { readOrganization, showsOrganization } from "./readOrganization";
import { type Reading, claimTokens, setEvent, setField } from "./reading";
import type { NoteText } from "./noteText";
import { isHead, readTitle } from "./readTitle";
import { functionWords, verbs } from "../words/commonWords";
import { gatherings } from "../words/eventWords";
import { endsSentence } from "../lexis/sentence";
import { actPhrases, meetingNouns } from "../words/actWords";
import { subjectVerbs } from "../words/slotWords";

// What is said of somebody right after their name: "(title, employer)", ", title, employer, address", "from X",
// "- title at X". Ends at the first piece that is none.

const separators = wordSet(", - = / | : ; · • < > ] [ ~ – —");
const labels = wordSet(
  "email e-mail mail e tel telephone phone ph p cell mobile mob m t linkedin li web whatsapp contact reach number profile url",
);

const isContact = (kind: string | undefined): boolean =>
  kind === "email" || kind === "phone" || kind === "url";

/** "E-mail:", "tel." before an address. */
const labelEnd = ({ note }: Reading, at: number): number => {
  const { tokens } = note;
  if (!labels.has(tokens[at]?.low.replace(/\.$/, "") ?? "")) return at;
  let to = at + 1;
  while (to - at < 3 && /^(?::|\.|is|at|-|#|=)$/.test(tokens[to]?.low ?? "")) to += 1;
  return isContact(tokens[to]?.kind) ? to : at;
};

const readBracket = (reading: Reading, at: number, people: readonly number[], kind: ClauseKind): number => {
  const { tokens } = reading.note;
  let close = at + 1;
  while (
    close < tokens.length &&
    !/^[)\]]$/.test(tokens[close]?.low ?? "") &&
    tokens[close]?.kind !== "break" &&
    close - at < 60
  )
    close += 1;
  let item = at + 1;
  while (item < close) {
    const token = tokens[item];
    const label = labelEnd(reading, item);
    if (label > item) {
      claimTokens(reading, { from: item, to: label }, "detail");
      item = label;
    } else if (isContact(token?.kind)) {
      reading.owners[item] = people[0];
      item += 1;
    } else if (separators.has(token?.low ?? "") || token?.kind === "mark") item += 1;
    else {
      const place: Place = { people, kind: kind === "met" ? "other" : kind, isSlot: true, mustBeSure: false };
      const after =
        readPredicate(reading, item, people) ??
        readAttribute(reading, item, place) ??
        (item === at + 1 ? wordsAsTitle(reading, item, close, people) : null);
      item = after !== null && after <= close ? Math.max(after, item + 1) : nextItem(reading, item, close);
    }
  }
  claimRest(reading, at, close, people);
  return close + 1;
};

/** "(maths)", "(marine bio)": what stands first in brackets, in a word or two, is what somebody does. */
const wordsAsTitle = (
  reading: Reading,
  from: number,
  close: number,
  people: readonly number[],
): number | null => {
  const { tokens } = reading.note;
  let to = from;
  while (to < close && tokens[to]?.kind === "word" && to - from < 3) to += 1;
  const words = tokens.slice(from, to);
  const isWhole = to === close || tokens[to]?.low === ",";
  const isPlain = words.every(
    ({ low, isCapital, isPossessive }) =>
      !isCapital &&
      !isPossessive &&
      low.length > 2 &&
      !functionWords.has(low) &&
      !verbs.has(low) &&
      !asides.test(low),
  );
  const hasTitle = people.some((index) => reading.people[index]?.fields.title !== undefined);
  if (!isWhole || !isPlain || to === from || hasTitle) return null;
  setField(reading, people, "title", { from, to });
  return to;
};
const asides =
  /^(?:ex-.*|new|old|great|good|nice|lovely|maybe|again|sp|spelling|called|retired|married|single|tall|short|young|likes?|loves?|speaks?|vegan|vegetarian|via|ex|late|met|cold|hot|warm|lead|urgent|asap|tbc|tbd|sic|pronounced|left|right|both|all|first|second|third|corporate|body|\p{L}+(?:ed|ly|ing))$/u;

/** "(GM Purchase, Vindhya Steels)": what of brackets nothing else took is where they work, or more of the same, and nobody. */
const claimRest = (reading: Reading, at: number, close: number, people: readonly number[]): void => {
  const { note, taken } = reading;
  const inside = note.tokens.slice(at + 1, close);
  if (
    inside.some(({ low }) =>
      /^(?:with|by|via|from|friend|wife|husband|and|&|met|of|for|ref|referred|her|his|via|through|to)$/.test(
        low,
      ),
    )
  )
    return;
  for (let item = at + 1; item < close; item += 1) {
    if (taken[item] !== undefined || !note.tokens[item]?.isCapital) continue;
    const organization = readOrganization(note, item);
    if (!organization || organization.to > close) continue;
    const isWhole = organization.to - organization.from > 1 || showsOrganization(note, organization);
    if (isWhole) setField(reading, people, "organization", organization);
    item = organization.to - 1;
  }
};

const nextItem = ({ note }: Reading, at: number, close: number): number => {
  let next = at + 1;
  while (next < close && !separators.has(note.tokens[next]?.low ?? "")) next += 1;
  return next;
};

/** Reads on from a token after a name as long as it says what somebody is; returns where that ends. */
export const readTail = (
  reading: Reading,
  people: readonly number[],
  start: number,
  group: readonly number[] = people,
): number => {
  const { note } = reading;
  const { tokens } = note;
  const kind = clauseKindAt(note, start);
  let at = start;
  let end = start;
  let pieces = 0;
  while (at < tokens.length && pieces < 14) {
    pieces += 1;
    const token = tokens[at];
    if (!token || (reading.taken[at] !== undefined && at > start)) break;
    const label = labelEnd(reading, at);
    if (label > at) {
      claimTokens(reading, { from: at, to: label }, "detail");
      at = label;
      continue;
    }
    if (isContact(token.kind)) {
      reading.owners[at] ??= people[0];
      at += 1;
      end = at;
      continue;
    }
    if (token.kind === "day" || token.kind === "time") {
      at += 1;
      continue;
    }
    if (joinedInBracket(note, at)) break;
    if (token.low === "(" || token.low === "[") {
      at = readBracket(reading, at, people, kind);
      end = at;
      continue;
    }
    const isSlot =
      separators.has(token.low) &&
      !(token.low === "-" && !token.isApart && !(tokens[at + 1]?.isApart ?? false));
    const isNew = token.kind === "break" || token.low === "." || token.low === ";";
    const item = isSlot || isNew ? at + 1 : at;
    if (
      isSlot &&
      (isContact(tokens[item]?.kind) ||
        labelEnd(reading, item) > item ||
        separators.has(tokens[item]?.low ?? "") ||
        tokens[item]?.low === "(")
    ) {
      at = item;
      continue;
    }
    if (token.low === "." && !(tokens[item]?.isCapital === true)) break;
    const address = isSlot ? addressEnd(note, item) : null;
    if (address !== null) {
      claimTokens(reading, { from: item, to: address }, "detail");
      at = address;
      continue;
    }
    const metAt = readMetAt(reading, item);
    if (metAt !== null) {
      at = metAt;
      end = at;
      continue;
    }
    // ", both at Farfetch".
    if (isSlot && group.length > 1 && /^(?:both|all)$/.test(tokens[item]?.low ?? "")) {
      const shared =
        readPredicate(reading, item + 1, group) ??
        readAttribute(reading, item + 1, {
          people: group,
          kind: "other",
          isSlot,
          mustBeSure: false,
        });
      if (shared === null) break;
      at = shared;
      end = at;
      continue;
    }
    if (token.low === ":" && startsPerson(reading, item)) break;
    if ((isSlot || isNew) && isTitleOfNext(note, item, nameBefore(reading, start))) break;
    if (token.low === "," && (startsBracketed(reading, item) || startsListed(reading, item))) break;
    if (startsStroked(reading, at, people)) break;
    const place: Place = {
      people,
      kind,
      isSlot: isSlot || isNew,
      isDirect: at === start && !isSlot && !isNew,
      mustBeSure: isNew,
    };
    const isAfterDay = /^(?:day|time)$/.test(tokens[at - 1]?.kind ?? "") && at > start;
    const direct =
      isSlot ||
      isNew ||
      /^(?:at|@|from|of|w\/|as|in)$/.test(token.low) ||
      (token.isApart && (isDirect(reading, at) || (isAfterDay && readTitle(note, at, true) !== null)));
    if (isAfterDay && isPlaceOfPlan(note, start, at)) break;
    const after =
      (isSlot || isNew ? null : readPredicate(reading, item, people)) ??
      (isSlot ? readPredicate(reading, item, people) : null) ??
      (direct ? readAttribute(reading, item, place) : null);
    if (after === null || after <= at) {
      const over =
        isSlot || isNew ? (overPast(reading, item) ?? overAside(reading, item)) : overPlace(reading, at);
      if (over === null) break;
      at = over;
      continue;
    }
    at = after;
    end = after;
  }
  return end;
};

/** "Meet Bea tomorrow at noon at the Blue Cup": where two are to meet, and nobody's employer. */
const isPlaceOfPlan = ({ tokens }: NoteText, start: number, at: number): boolean => {
  if (!/^(?:at|@)$/.test(tokens[at]?.low ?? "")) return false;
  const isAhead = tokens.slice(start, at).some(({ day }) => day !== undefined && day.ahead !== null);
  let from = start;
  while (from > 0 && !endsSentence(tokens[from - 1])) from -= 1;
  const said = tokens.slice(from, start).map(({ low }) => low);
  return (
    isAhead &&
    said.some(
      (low) => actPhrases.get(low) === "meet" || /^(?:coffee|meeting)$/.test(meetingNouns.get(low) ?? ""),
    )
  );
};

/** Where the name stands that details from a token on are of. */
const nameBefore = ({ mentions }: Reading, start: number): number =>
  mentions.findLast(({ from }) => from < start)?.from ?? 0;

/** "Referral from Dana Ruiz: Jonas Weber, CFO": after a colon a whole name is somebody else. */
const startsPerson = ({ note }: Reading, at: number): boolean => {
  const run = readName(note, at, false);
  if (run === null || run.parts < 2) return false;
  const organization = readOrganization(note, at);
  return organization === null || !showsOrganization(note, organization);
};

/** "Ana Lee (NYPL), Bo Cho (Getty)": a name with brackets of its own is somebody else. */
const startsBracketed = ({ note }: Reading, at: number): boolean => {
  const run = readName(note, at, note.isSmall);
  const isNamed = run !== null && note.tokens[run.to]?.low === "(" && run.from === at;
  return isNamed && !showsOrganization(note, run) && endsBracket(note, at - 1);
};

/** "Ingeborg Stahlhut (planner), Kwaku Yeboah who …": after brackets a whole name of which more is told is somebody else. */
const startsListed = ({ note }: Reading, at: number): boolean => {
  const run = readName(note, at, note.isSmall);
  if (run === null || run.parts < 2 || !endsBracket(note, at - 1) || showsOrganization(note, run))
    return false;
  return /^(?:who|whose|from|at|and|&|is|was)$/.test(note.tokens[run.to]?.low ?? "");
};

/** "Met Dana/Sam/Tolu": names between strokes are as many people. */
const startsStroked = ({ note, people }: Reading, stroke: number, of: readonly number[]): boolean => {
  const { tokens } = note;
  const next = tokens[stroke + 1];
  if (tokens[stroke]?.low !== "/" || tokens[stroke]?.isApart || next?.isApart) return false;
  const run = next?.isCapital && !next.isUpper ? readName(note, stroke + 1, false) : null;
  return run?.parts === people[of[0] ?? -1]?.parts.length;
};

const endsBracket = ({ tokens }: NoteText, comma: number): boolean => tokens[comma - 1]?.low === ")";

/** "On the train": where it was, which is no detail; the details may follow. */
const overPlace = ({ note }: Reading, at: number): number | null => {
  const { tokens } = note;
  if (!/^(?:on|in|at|near|over|after|during|by)$/.test(tokens[at]?.low ?? "")) return null;
  let to = at + 1;
  if (!/^(?:the|a|an|my|our|lunch|dinner|coffee|breakfast)$/.test(tokens[to]?.low ?? "")) return null;
  while (to - at < 5 && tokens[to]?.kind === "word" && !tokens[to]?.isCapital) to += 1;
  return tokens[to]?.low === "," || tokens[to]?.kind === "day" ? to : null;
};

/** "formerly Google, now founder at Lumo": what was is passed over. */
const overPast = ({ note }: Reading, at: number): number | null => {
  const { tokens } = note;
  if (
    !/^(?:formerly|previously|ex|former|used)$/.test(tokens[at]?.low ?? "") &&
    tokens[at]?.low.startsWith("ex-") !== true
  )
    return null;
  let to = at + 1;
  while (to - at < 8 && tokens[to]?.kind === "word") to += 1;
  return tokens[to]?.low === "," ? to : null;
};

/** ", no last name,": a short aside before a title. */
const overAside = (reading: Reading, at: number): number | null => {
  const { tokens } = reading.note;
  let to = at;
  while (
    to - at < 4 &&
    tokens[to]?.kind === "word" &&
    !tokens[to]?.isCapital &&
    !actPhrases.has(tokens[to]?.low ?? "")
  )
    to += 1;
  if (to === at || tokens[to]?.low !== "," || subjectVerbs.has(tokens[at]?.low ?? "")) return null;
  const title = readTitle(reading.note, to + 1);
  const next = title ? tokens[title.to] : undefined;
  return title && (next === undefined || /^(?:,|\.|;|at|@|-)$/.test(next.low)) ? to : null;
};

/** ", met at WebExpo": the occasion after a list of details. */
const readMetAt = (reading: Reading, at: number): number | null => {
  const { tokens } = reading.note;
  if (!/^(?:met|from|at)$/.test(tokens[at]?.low ?? "")) return null;
  let on = at;
  if (tokens[on]?.low === "met") {
    on += 1;
    while (tokens[on]?.kind === "day" || /^(?:her|him|them|up)$/.test(tokens[on]?.low ?? "")) on += 1;
    if (!/^(?:at|@|during)$/.test(tokens[on]?.low ?? "")) return null;
    const event = readEvent(reading.note, on + 1);
    if (!event) return null;
    setEvent(reading, event);
    return event.to;
  }
  const event = readEvent(reading.note, on + 1);
  if (!event?.showsEvent) return null;
  if (tokens[on]?.low === "from" && gatherings.has(tokens[event.to - 1]?.low ?? "")) return null;
  setEvent(reading, event);
  return event.to;
};

/** A title or an employer in capitals straight after a name: "Dana Ruiz NYPL", "Aiko Tanaka CTO". */
const startsTitle = (note: NoteText, at: number): boolean => {
  const title = readTitle(note, at, true);
  return title !== null && title.to - at <= 4;
};

const isDirect = ({ note }: Reading, at: number): boolean => {
  const token = note.tokens[at];
  return (
    token?.kind === "word" &&
    (isHead(token) ||
      ((note.isSmall || !token.isCapital) && startsTitle(note, at)) ||
      (token.isUpper && token.low.length > 2 && !/^(?:asap|fyi|tbd|eod)$/.test(token.low)))
  );
};
