import type { Token } from "../lexis/token";
import { actPhrases, planNouns } from "../words/actWords";
import { choreThings } from "../words/choreWords";
import { isPlainWord } from "../layout/plainWords";
import { commonWords, nouns, verbs } from "../words/commonWords";
import { heNames, sheNames } from "../words/givenNames";
import { particles, relations } from "../words/nameWords";
import { wellKnownOrganizations } from "../words/organizationWords";
import { subjectVerbs } from "../words/slotWords";
import { clauseKindAt } from "./clauseKind";
import { firmAt, isFirm } from "./firms";
import { isHeading } from "./heading";
import { isKnownFirst, partsOfName } from "./knownNames";
import { isUnreadAt, isLongerThanName, isUncased } from "./localScript";
import type { Mention } from "./person";
import { resolvePronoun } from "./pronouns";
import { readAttribute } from "./readAttribute";
import { ownersBefore } from "./ownersBefore";
import { organizationBefore } from "./organizationBefore";
import { readCardAt, senderAt } from "./readCards";
import { readEvent } from "./readEvent";
import { type NameRun, readName } from "./readName";
import { readOrganization, showsOrganization } from "./readOrganization";
import { readPredicate } from "./readPredicate";
import { readTail } from "./readTail";
import { readTitle } from "./readTitle";
import { type Reading, addMention, setField, newReading, claimTokens, setEvent } from "./reading";
import { beginsSentence, endsSentence } from "../lexis/sentence";
import type { NoteText } from "./noteText";
import { type Slot, slotAt } from "./slot";

const offices = /^(?:office|department|dept|desk|team|bureau|secretariat|agency|committee)$/;
const separates = /^[,(:\-/|<;@]$/;

/** "Inbound from Delphine Roy": a thing that somebody sent, and not somebody from there. */
const isThingFrom = (note: NoteText, { from, to, parts }: NameRun): boolean => {
  const first = note.tokens[from]?.low ?? "";
  if (parts > 1 || sheNames.has(first) || heNames.has(first) || note.tokens[to]?.low !== "from") return false;
  const source = readName(note, to + 1, false);
  return source !== null && source.parts > 1 && !isOtherThing(note, source);
};

/** Whether what follows a name at the start of a clause is what follows people: details, or something they do. */
const isFollowedAsPerson = (note: NoteText, run: NameRun): boolean => {
  const { tokens } = note;
  const { to, isPossessive } = run;
  const next = tokens[to];
  const first = tokens[run.from]?.low ?? "";
  const isGiven = sheNames.has(first) || heNames.has(first);
  // "The ombudsman's office", "Board of Elections", "Clerk of court": what somebody is, or where.
  if (run.parts === 1 && !isGiven && isPossessive && offices.test(next?.low ?? "")) return false;
  if (run.parts === 1 && !isGiven && isPlainWord(first) && /^(?:of|for|in|to)$/.test(next?.low ?? ""))
    return false;
  if (next === undefined || isPossessive) return isPossessive;
  if (isHeading(note, run)) return false;
  if (next.kind === "email" || next.kind === "phone" || next.kind === "url" || next.low === "->") return true;
  // "Treffen: met Jürgen Groß": a label, as somebody else follows.
  if (
    next.low === ":" &&
    tokens[to + 1]?.kind === "word" &&
    verbs.has(tokens[to + 1]?.low ?? "") &&
    tokens[to + 2]?.isCapital
  )
    return false;
  if (next.kind === "mark") return separates.test(next.low);
  if (isThingFrom(note, run)) return false;
  return (
    next.kind === "word" && (subjectVerbs.has(next.low) || /^(?:from|at|@|of|via|and|told)$/.test(next.low))
  );
};

/** Capitals that are an organisation or an occasion as a whole. */
const isOtherThing = (note: NoteText, run: NameRun): boolean => {
  if (run.isKnown || run.hasHonorific) return false;
  const event = readEvent(note, run.from);
  if (event?.showsEvent && event.to > run.to) return true;
  const organization = readOrganization(note, run.from);
  const given = note.tokens[run.from]?.low ?? "";
  const isGiven = run.parts === 2 && (sheNames.has(given) || heNames.has(given));
  if (run.parts > 1 && !isGiven && showsOrganization(note, { from: run.from + 1, to: run.to })) return true;
  // "Rejected by Marlow & Finch".
  if (isFirm(note, run)) return true;
  // "Gordon Pike of Pike & Sons" is somebody of that firm.
  const isOf = run.parts > 1 && note.tokens[run.to]?.low === "of" && !showsOrganization(note, run);
  return organization !== null && !isOf && organization.to > run.to && showsOrganization(note, organization);
};

const isSingleKnown = (note: NoteText, run: NameRun): boolean =>
  run.parts === 1 &&
  [note.known, note.named].some((names) => isKnownFirst(names, note.tokens[run.to - 1]?.low ?? ""));

/** Whether the run at a place is somebody's name. */
const isPerson = (reading: Reading, run: NameRun, slot: Slot): boolean => {
  const { note } = reading;
  const first = note.tokens[run.from];
  const isSmall = first !== undefined && !first.isCapital;
  if (run.isKnown || run.hasHonorific) return true;
  if (isUnreadAt(note, run.from) || isLongerThanName(note, run.from)) return false;
  const words = partsOfName(note.text.slice(first?.start ?? 0, run.end));
  const isNamed = reading.people.some(
    ({ parts }) => words.length === 1 && (parts[0] === words[0] || parts.at(-1) === words[0]),
  );
  if (isNamed && !isSmall) return true;
  if (isOtherThing(note, run) || (run.parts === 1 && wellKnownOrganizations.has(first?.low ?? "")))
    return false;
  if (first?.isGuess && !isSurelyGuessed(note, run, slot)) return false;
  const isAcronym = run.parts === 1 && first?.isUpper === true && first.low.length > 2;
  switch (slot) {
    case "sure":
      return !isAcronym && (!isSmall || note.isSmall || run.parts > 1 || isNamed || isSingleKnown(note, run));
    case "likely":
      return !isAcronym && (!isSmall || (note.isSmall && run.parts > 1) || isNamed);
    case "start":
      if (isSmall) return isNamed || ((note.isSmall || isSingleKnown(note, run)) && isSmallStart(note, run));
      if (run.parts >= 2) return !isAcronym && !isHeading(note, run);
      return (
        !isAcronym &&
        (isSingleKnown(note, run) || (isFollowedAsPerson(note, run) && !commonWords.has(first?.low ?? "")))
      );
    case "open":
      if (isUncased(first) && !isNamedHere(note, run)) return false;
      return (
        !isSmall &&
        (run.parts >= 2 || (run.parts === 1 && isSubjectHere(note, run)) || isSingleKnown(note, run))
      );
    case "never":
      return !isSmall && (isSingleKnown(note, run) || (run.isPossessive && run.parts >= 2));
  }
};

const handing =
  /^(?:buy|send|sent|sending|bring|lend|give|gave|show|showed|forward|share|offer|promise|promised|owe|owes|print|order|post)$/;

/** "Send preprint", "buy milk": where no capital tells a name from a thing, it takes more than a verb before it. */
const isSurelyGuessed = (note: NoteText, run: NameRun, slot: Slot): boolean => {
  const { tokens } = note;
  const first = tokens[run.from]?.low ?? "";
  if (slot === "sure" || slot === "start" || sheNames.has(first) || heNames.has(first)) return true;
  const isHanded = slot === "likely" && handing.test(tokens[run.from - 1]?.low ?? "");
  if (slot === "likely" && !isHanded) return true;
  const next = tokens[run.to];
  const isBeforeThing = next?.kind === "word" && (nouns.has(next.low) || choreThings.has(next.low));
  return isNamedHere(note, run) || (isHanded && (isBeforeThing || /^(?:,|and|&)$/.test(next?.low ?? "")));
};

/** "Buy דנה כהן a card", "… דנה כהן said": where no capital tells a name from a thing, what follows does. */
const isNamedHere = ({ tokens }: NoteText, { to, isPossessive }: NameRun): boolean => {
  const next = tokens[to];
  return (
    isPossessive ||
    /^(?:email|phone|url)$/.test(next?.kind ?? "") ||
    /^[(@]$/.test(next?.low ?? "") ||
    (next?.kind === "word" &&
      (subjectVerbs.has(next.low) || /^(?:a|an|the|my|our|some|from|at|of|via|told)$/.test(next.low)))
  );
};

const isSubjectHere = ({ tokens }: NoteText, { to }: NameRun): boolean =>
  /^(?:says|said|told|introduced|suggested|recommended|wants|mentioned|knows)$/.test(tokens[to]?.low ?? "");

/** In small letters the first words of a note are a name where details or a verb follow. */
const isSmallStart = (note: NoteText, run: NameRun): boolean => {
  if (!beginsSentence(note, run.from)) return isSingleKnown(note, run) && isFollowedAsPerson(note, run);
  if (run.parts > 3) return false;
  return (
    isFollowedAsPerson(note, run) &&
    (run.parts > 1 || !/^[,-]$/.test(note.tokens[run.to]?.low ?? "") || run.from === 0)
  );
};

/** "Hi Jo," at the start of a pasted letter greets the one who reads it. */
const isGreeted = (note: NoteText, at: number): boolean =>
  /^(?:hi|hello|dear|hey)$/.test(note.tokens[at - 1]?.low ?? "") &&
  beginsSentence(note, at - 1) &&
  (/^[,!]$/.test(note.tokens[at + 1]?.low ?? "") || note.tokens[at + 1]?.kind === "break");

const nameAt = (reading: Reading, at: number): NameRun | null => {
  const { note } = reading;
  const token = note.tokens[at];
  if (token?.kind !== "word" || reading.taken[at]) return null;
  if (!token.isCapital && commonWords.has(token.low) && !particles.has(token.low)) return null;
  if (isGreeted(note, at)) return null;
  const slot = slotAt(note, at);
  const allowsSmall = slot === "sure" || note.isSmall || isKnownFirst(note.known, token.low);
  const run = readName(note, at, allowsSmall);
  return run && isPerson(reading, run, slot) ? run : null;
};

/** Names with commas between that end in "and Name": several people, not details of one. */
const isListFrom = (reading: Reading, comma: number): boolean => {
  const { note } = reading;
  let at = comma;
  let names = 0;
  while (note.tokens[at]?.low === "," && names < 12) {
    const isLast = /^(?:and|&)$/.test(note.tokens[at + 1]?.low ?? "");
    const run = readName(note, at + (isLast ? 2 : 1), note.isSmall);
    if (!run || isOtherThing(note, run)) return false;
    names += 1;
    at = skipBracket(note, run.to);
    if (isLast) return true;
    if (/^(?:and|&)$/.test(note.tokens[at]?.low ?? "")) {
      const last = readName(note, at + 1, note.isSmall);
      return last !== null && !isOtherThing(note, last);
    }
    if (run.parts < 2 && note.tokens[at]?.low !== ",") return false;
  }
  return (
    names >= 2 &&
    (note.tokens[at]?.low === undefined ||
      /^(?:at|@|from|\.)$/.test(note.tokens[at]?.low ?? "") ||
      note.tokens[at]?.kind === "day")
  );
};

const skipBracket = ({ tokens }: NoteText, at: number): number => {
  if (tokens[at]?.low !== "(") return at;
  let close = at + 1;
  while (close < tokens.length && tokens[close]?.low !== ")" && close - at < 40) close += 1;
  return close + 1;
};

/** The next of several people named together, or null. */
const nextInGroup = (reading: Reading, at: number, isList: boolean): NameRun | null => {
  const { note } = reading;
  const low = note.tokens[at]?.low ?? "";
  const isJoint = /^(?:and|&|\+|plus)$/.test(low);
  const isComma = low === ",";
  if (!isJoint && !isComma) return null;
  let from = at + (isComma && /^(?:and|&|\+|plus)$/.test(note.tokens[at + 1]?.low ?? "") ? 2 : 1);
  // "And her colleague Rui Costa".
  if (/^(?:her|his|their|my|our)$/.test(note.tokens[from]?.low ?? ""))
    for (let word = from + 1; word < from + 4; word += 1)
      if (relations.has(note.tokens[word]?.low ?? "") && note.tokens[word + 1]?.isCapital) from = word + 1;
  if (isComma && from === at + 1 && !isList && !isBracketedName(note, from)) return null;
  const token = note.tokens[from];
  if (!token || reading.taken[from] || (!token.isCapital && commonWords.has(token.low))) return null;
  const run = readName(note, from, note.isSmall);
  if (isUnreadAt(note, from)) return null;
  if (!run || isOtherThing(note, run) || (run.parts === 1 && token.isUpper && token.low.length > 2))
    return null;
  const isClause =
    run.parts === 1 &&
    /^(?:told|said|says|introduced|suggested|recommended|will|is|was|wants)$/.test(
      note.tokens[run.to]?.low ?? "",
    );
  return isClause ? null : run;
};

/** "Ana Lee (NYPL), Bo Cho (Getty)": a name with its own brackets after a comma. */
const isBracketedName = (note: NoteText, from: number): boolean => {
  const run = readName(note, from, false);
  return run !== null && run.parts >= 2 && note.tokens[run.to]?.low === "(" && !isOtherThing(note, run);
};

const readGroup = (reading: Reading, first: NameRun, slot: Slot): number => {
  const { note, people, mentions } = reading;
  const isSubject = slot === "start" || /^(?:met|with|meet)$/.test(note.tokens[first.from - 1]?.low ?? "");
  const group: number[] = [];
  const firstMention = mentions.length;
  let run: NameRun | null = first;
  let end = first.to;
  while (run) {
    const index = addMention(reading, run, isSubject);
    giveLeading(reading, index);
    const isNew = !group.includes(index);
    if (isNew) group.push(index);
    const isList: boolean = note.tokens[run.to]?.low === "," && isListFrom(reading, run.to);
    const hadEmployer = people[index]?.fields.organization !== undefined;
    const tail: number =
      run.isPossessive || isList ? run.to : readTail(reading, detailed(reading, run, index), run.to, group);
    const isPlainFrom = /^(?:from|of|at|@)$/.test(note.tokens[run.to]?.low ?? "");
    if (isPlainFrom && !hadEmployer && group.length > 1) shareEmployer(reading, group, index);
    end = Math.max(end, run.to);
    run = run.isPossessive ? null : nextInGroup(reading, tail, isList || group.length > 1);
  }
  for (let at = firstMention; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention && group.length > 1) mentions[at] = { ...mention, people: group };
  }
  const together = organizationBefore(note, first.from);
  const without = group.filter((index) => people[index]?.fields.organization === undefined);
  if (together && without.length === group.length) setField(reading, without, "organization", together);
  if (isAside(note, first.from)) markAside(reading, firstMention, {});
  if (isKin(note, first.from)) markAside(reading, firstMention, { isKin: true });
  return end;
};

/** "Jonas Weber, referred by Dana Ruiz, CFO at Lufthansa": after a mark the details go on about the first. */
const detailed = ({ note, mentions }: Reading, run: NameRun, index: number): readonly number[] => {
  const { tokens } = note;
  const [before, earlier] = [tokens[run.from - 1]?.low ?? "", tokens[run.from - 2]?.low ?? ""];
  const isSource =
    /^(?:via|through)$/.test(before) ||
    (/^(?:by|from)$/.test(before) &&
      /^(?:referred|recommended|introduced|suggested|referral|intro|introduction|recommendation)$/.test(
        earlier,
      ));
  if (!isSource || !/^[,\-|]$/.test(tokens[run.to]?.low ?? "")) return [index];
  const subject = mentions.findLast(
    ({ from, isPronoun, people }) => !isPronoun && from < run.from && !people.includes(index),
  );
  const isClose =
    subject && !tokens.slice(subject.to, run.from).some((token) => endsSentence(token) && token.low !== ";");
  return isClose ? subject.people.slice(-1) : [index];
};

/** "Introduce her to Tom": Tom is none of those the note goes on about. */
const isAside = ({ tokens }: NoteText, from: number): boolean => {
  if (!/^(?:to|with)$/.test(tokens[from - 1]?.low ?? "")) return false;
  for (let at = from - 2; at >= 0 && from - at < 7; at -= 1) {
    const low = tokens[at]?.low ?? "";
    if (endsSentence(tokens[at]) || /^(?:me|us|myself)$/.test(low)) return false;
    if (/^(?:intro|introduction|introduce)$/.test(low)) return true;
  }
  return false;
};

/** "Tolu Adeyemi, a friend of Dana": Dana is who Tolu is close to, and nothing more is said of her. */
const isKin = ({ tokens }: NoteText, from: number): boolean => {
  const [of, relation, before] = [tokens[from - 1], tokens[from - 2], tokens[from - 3]];
  if (of?.low !== "of" || !relation) return false;
  if (relation.low === "contact") return false;
  const isRelation = relations.has(relation.low) || relations.has(relation.low.replace(/s$/, ""));
  return isRelation && /^(?:,|\(|-|a|an|old|good|close|dear|is|former|the)$/.test(before?.low ?? "");
};

const markAside = ({ mentions }: Reading, from: number, more: { isKin?: true }): void => {
  for (let at = from; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention) mentions[at] = { ...mention, isAside: true, ...more };
  }
};

/** "A and B from NYPL": both are. */
const shareEmployer = ({ people }: Reading, group: readonly number[], from: number): void => {
  const value = people[from]?.fields.organization;
  const span = people[from]?.fieldSpans.at(-1);
  if (value === undefined) return;
  for (const index of group) {
    const person = people[index];
    if (!person || person.fields.organization !== undefined || person.fields.title !== undefined) continue;
    person.fields.organization = value;
    if (span) person.fieldSpans.push(span);
  }
};

/** "At SXSW I met", "At QCon, met". */
const isMetAfter = (tokens: readonly Token[], at: number): boolean => {
  let next = at;
  while (next < at + 3 && /^(?:,|i|we|:|-)$/.test(tokens[next]?.low ?? "")) next += 1;
  return /^(?:met|saw|spoke|talked|ran|bumped|chatted)$/.test(tokens[next]?.low ?? "");
};

/** An occasion named outside a name's details: "at QCon", "from the SAA reception", "ALA Annual:" at the start. */
const eventAt = (reading: Reading, at: number): number | null => {
  const { note } = reading;
  const { tokens } = note;
  const low = tokens[at]?.low ?? "";
  if (/^(?:at|@|during|from|after|in|attending|attended|before|to|for)$/.test(low)) {
    const event = readEvent(note, at + 1);
    if (!event) return null;
    const organization = readOrganization(note, at + 1);
    const isMet =
      /^(?:at|@|during)$/.test(low) &&
      !/^(?:works?|working|worked|hiring|job|jobs|role|position|opening|openings|teaches|studies|employed|interning|intern)$/.test(
        tokens[at - 1]?.low ?? "",
      ) &&
      (clauseKindAt(note, at) === "met" ||
        /^(?:me|us)$/.test(tokens[at - 1]?.low ?? "") ||
        isMetAfter(tokens, event.to)) &&
      !(organization && showsOrganization(note, organization));
    const isIn = low === "in" && tokens[at + 1]?.low === "the" && clauseKindAt(note, at) === "met";
    if (!isMet && (!event.showsEvent || (/^(?:to|for|before|in)$/.test(low) && !isIn))) return null;
    // "From the sailing club": where somebody belongs.
    if (
      low === "from" &&
      /^(?:club|class|course|camp|team|games|training)$/.test(tokens[event.to - 1]?.low ?? "")
    )
      return null;
    setEvent(reading, event);
    return event.to;
  }
  if (!beginsSentence(note, at)) return null;
  // "Owe Felix lunch" is to be done.
  if (actPhrases.has(low) && !planNouns.has(low)) return null;
  const event = readEvent(note, at);
  const next = event ? tokens[event.to] : undefined;
  const isHeader =
    event?.showsEvent === true &&
    (/^(?:[:\-,.|\])]|->)$/.test(next?.low ?? "") || next?.kind === "break" || next?.kind === "day") &&
    !/^(?:great|good|nice|lovely|fun|long|interesting)$/.test(tokens[event.from]?.low ?? "");
  if (!isHeader || !event) return null;
  // "Poster session: Dana Ruiz": what it was, and not its name, unless a day is said or a meeting told.
  const isNamed = note.tokens
    .slice(event.from, event.to)
    .some((word) => word.isCapital && !isPlainWord(word.low));
  if (!isNamed && next?.kind !== "day" && !isMetAfter(tokens, event.to)) return null;
  setEvent(reading, event);
  return event.to;
};

/** A sentence that only says what the one before was: "Designer.", "Works at SAP.", "From Getty." */
const loneDetailAt = (reading: Reading, at: number): number | null => {
  const { note, mentions } = reading;
  const last = mentions.findLast(({ isPronoun }) => !isPronoun) ?? mentions.at(-1);
  const isNow =
    /^(?:now|currently)$/.test(note.tokens[at]?.low ?? "") && /^[,\-(]$/.test(note.tokens[at - 1]?.low ?? "");
  if (!last || !(endsSentence(note.tokens[at - 1]) || isNow) || reading.taken[at]) return null;
  const people = last.people.slice(-1);
  const low = note.tokens[at]?.low ?? "";
  if (/^(?:now|currently)$/.test(low))
    return readAttribute(reading, at + 1, { people, kind: "other", isSlot: true, mustBeSure: true });
  if (
    /^(?:new|current)$/.test(low) &&
    /^(?:job|role|title|position|employer)$/.test(note.tokens[at + 1]?.low ?? "") &&
    note.tokens[at + 2]?.low === ":"
  )
    return readAttribute(reading, at + 3, { people, kind: "other", isSlot: true, mustBeSure: false });
  if (/^(?:works|runs|leads|heads|teaches|manages|just|is|recently)$/.test(low))
    return readPredicate(reading, at, people);
  const title = readTitle(note, at);
  const isWhole =
    title !== null &&
    (endsSentence(note.tokens[title.to]) ||
      /^(?:at|@|,|from|for|of)$/.test(note.tokens[title.to]?.low ?? ""));
  if (isWhole || low === "from")
    return readAttribute(reading, at, { people, kind: "other", isSlot: true, mustBeSure: true });
  return null;
};

/** "Archivist at Duke, met at SNCA: Corinne Maddox": details before the first name wait for it. */
const leadingDetailAt = (reading: Reading, at: number): number | null => {
  const { note } = reading;
  if (at !== 0 || reading.people.length > 0) return null;
  const title = readTitle(note, at);
  const next = title ? note.tokens[title.to] : undefined;
  if (!title || !next || !/^(?:at|@|from|,|:|-|for|of)$/.test(next.low)) return null;
  reading.leading = { title: title.title, organization: title.organization };
  claimTokens(reading, { from: at, to: title.to }, "detail");
  if (!/^(?:at|@|from|for|of)$/.test(next.low)) return title.to;
  const organization = readOrganization(note, title.to + 1);
  if (!organization) return title.to;
  reading.leading = { title: title.title, organization };
  claimTokens(reading, organization, "detail");
  return organization.to;
};

const giveLeading = (reading: Reading, index: number): void => {
  const { leading } = reading;
  if (leading === null) return;
  reading.leading = null;
  if (leading.title) setField(reading, [index], "title", leading.title);
  if (leading.organization) setField(reading, [index], "organization", leading.organization);
};

const step = (reading: Reading, at: number): number => {
  const { note, mentions } = reading;
  const token = note.tokens[at];
  if (!token) return at + 1;
  const firm = firmAt(reading, at);
  if (firm !== null) return firm;
  const card = readCardAt(reading, at);
  if (card !== null) return card;
  if (reading.taken[at] !== undefined) return at + 1;
  const sender = token.isSender ? senderAt(reading, at) : null;
  if (sender) {
    mentions.push(sender);
    return at + 1;
  }
  const leading = leadingDetailAt(reading, at);
  if (leading !== null) return leading;
  const event = eventAt(reading, at);
  if (event !== null) return event;
  const pronoun = token.kind === "word" ? resolvePronoun(reading, at, token) : null;
  if (pronoun) {
    mentions.push(pronoun);
    const employer = employerOwned(reading, at, pronoun.people);
    if (employer !== null) return employer;
    const isSubject = /^(?:she|he|they|she's|he's|they're)$/.test(token.low);
    const after = isSubject
      ? readPredicate(
          reading,
          token.low.endsWith("'s") || token.low.endsWith("'re") ? at : at + 1,
          pronoun.people,
        )
      : null;
    return after === null ? at + 1 : readTail(reading, pronoun.people, after);
  }
  const lone = loneDetailAt(reading, at);
  if (lone !== null && lone > at) return readTail(reading, lastPeople(reading), lone);
  const run = nameAt(reading, at);
  if (!run) return at + 1;
  const slot = slotAt(note, at);
  const end = readGroup(reading, run, slot);
  ownersBefore(reading, run);
  return Math.max(end, at + 1);
};

/** "Her firm (Tetra Pak)", "his company, Acme". */
const employerOwned = (reading: Reading, at: number, people: readonly number[]): number | null => {
  const { tokens } = reading.note;
  if (!/^(?:her|his|their)$/.test(tokens[at]?.low ?? "")) return null;
  if (
    !/^(?:firm|company|employer|startup|start-up|agency|studio|lab|organization|organisation|business|practice)$/.test(
      tokens[at + 1]?.low ?? "",
    )
  )
    return null;
  const from = /^[,(]$/.test(tokens[at + 2]?.low ?? "") ? at + 3 : at + 2;
  const organization = tokens[from]?.isCapital ? readOrganization(reading.note, from) : null;
  if (!organization) return null;
  setField(reading, people, "organization", organization);
  return organization.to;
};

const lastPeople = ({ mentions }: Reading): readonly number[] =>
  mentions.findLast(({ isPronoun }) => !isPronoun)?.people.slice(-1) ?? [];

/** Reads a note from its beginning to its end for people, what they are, and the occasion. */
export const readPeople = (note: NoteText): Reading => {
  const reading = newReading(note);
  for (let at = 0; at < note.tokens.length;) at = step(reading, at);
  return {
    ...reading,
    mentions: reading.mentions.toSorted((one: Mention, other: Mention) => one.from - other.from),
  };
};
