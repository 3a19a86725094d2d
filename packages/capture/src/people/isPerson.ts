import { contactLabels } from "../words/cardWords";
import { alsoNames, honorifics } from "../words/nameWords";
import { headsThatAreNames } from "../words/titleWords";
import { isListed, isPlainWord } from "../layout/plainWords";
import { deedsOfPeople } from "../lexis/dayAsName";
import { beginsSentence, endsSentence } from "../lexis/sentence";
import { choreThings } from "../words/choreWords";
import { commonWords, nouns, verbs } from "../words/commonWords";
import { isGivenName } from "../words/givenNames";
import { wellKnownOrganizations } from "../words/organizationWords";
import { subjectVerbs } from "../words/slotWords";
import { wordSet } from "../words/wordSet";
import { isHeading } from "./heading";
import { isKnownFirst, partsOfName } from "./knownNames";
import { isLongerThanName, isUncased, isUnreadAt } from "./localScript";
import type { NoteText } from "./noteText";
import { isOtherThing, isThingFrom } from "./otherThing";
import { isDeed, type NameRun, readName } from "./readName";
import type { Reading } from "./reading";
import { roleSaid } from "./ownersBefore";
import { readTitle } from "./readTitle";
import type { Slot } from "./slot";

const offices = /^(?:office|department|dept|desk|team|bureau|secretariat|agency|committee)$/;

const separates = /^[,(:\-/|<;@]$/;

/** Whether what follows a name at the start of a clause is what follows people: details, or something they do. */
const isFollowedAsPerson = (note: NoteText, run: NameRun): boolean => {
  const { tokens } = note;
  const { to, isPossessive } = run;
  const next = tokens[to];
  const first = tokens[run.from]?.low ?? "";
  const isGiven = isGivenName(first);
  // "The ombudsman's office", "Board of Elections", "Clerk of court": what somebody is, or where.
  if (run.parts === 1 && isPossessive && honorifics.has(first)) return false;
  if (run.parts === 1 && isPossessive && isOwnerOfNext(note, run)) return false;
  if (run.parts === 1 && !isGiven && isPossessive && offices.test(next?.low ?? "")) return false;
  if (run.parts === 1 && !isGiven && isPlainWord(first) && /^(?:of|for|in|to)$/.test(next?.low ?? ""))
    return false;
  if (next === undefined || isPossessive) return isPossessive;
  // "Met Dana on Monday, Tolu on Tuesday".
  const [comma, day] = [tokens[run.from - 1], tokens[run.from - 2]];
  if (next.kind === "day" && comma?.low === "," && day?.kind === "day") return true;
  if (isHeading(note, run)) return false;
  const isBracketed = tokens[run.from - 1]?.low === "(" && /^[),]$/.test(next.low);
  if (isBracketed && roleSaid(note, run) !== null) return true;
  if (isGivenToo(note, run) || isDoingSomething(note, run)) return true;
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

/** "Noor's mum Salma Haddad": one says whose mother she is, and means her. */
const isOwnerOfNext = (note: NoteText, { to }: NameRun): boolean => {
  const { tokens } = note;
  if (!kin.has(tokens[to]?.low ?? "")) return false;
  const name = readName(note, tokens[to + 1]?.low === "," ? to + 2 : to + 1, false);
  return name !== null && name.parts > 1;
};
const kin = wordSet(
  "mum mom mother dad father wife husband brother sister cousin uncle aunt nan gran son daughter",
);

/** "Andrzej fixed the lathe. Owe him …", "Yusuf to send actions": a name that is told to do something, in whatever verb. */
const isDoingSomething = ({ tokens }: NoteText, { from, to, parts }: NameRun): boolean => {
  const low = tokens[to]?.low ?? "";
  const isGiven = isGivenName(tokens[from]?.low ?? "") && !commonWords.has(tokens[from]?.low ?? "");
  if (parts > 1) return false;
  if (isGiven && (/^(?:to|\+|&)$/.test(low) || /^\p{L}{3,}s$/u.test(low))) return true;
  if (!isDeed(low)) return false;
  const isMeant = tokens.slice(to, to + 15).some((token) => /^(?:him|her|he|she)$/.test(token.low));
  return isGiven || isMeant;
};

/** "Promised Oona the slides, Phil a call": who is given the next thing. */
const isGivenToo = ({ tokens }: NoteText, { from, to }: NameRun): boolean => {
  if (tokens[from - 1]?.low !== "," || !/^(?:an?|the|my|our|some)$/.test(tokens[to]?.low ?? "")) return false;
  for (let at = from - 2; at >= 0 && from - at < 12 && !endsSentence(tokens[at]); at -= 1)
    if (handing.test(tokens[at]?.low ?? "")) return true;
  return false;
};

/** "May called me", "Art says": what only people do. */
const isDoing = ({ tokens }: NoteText, { from, to }: NameRun): boolean =>
  alsoNames.has(tokens[from]?.low ?? "") && deedsOfPeople.has(tokens[to]?.low ?? "");

const isSingleKnown = (note: NoteText, run: NameRun): boolean =>
  run.parts === 1 &&
  [note.known, note.named].some((names) => isKnownFirst(names, note.tokens[run.to - 1]?.low ?? ""));

/** Whether the run at a place is somebody's name. */
export const isPerson = (reading: Reading, run: NameRun, slot: Slot): boolean => {
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
  if (slot !== "sure" && isOfWords(note, run)) return false;
  if (slot !== "sure" && isHeading(note, run)) return false;
  if (isFirmOfNamed(reading, run)) return false;
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
        (isSingleKnown(note, run) ||
          (isFollowedAsPerson(note, run) && (!commonWords.has(first?.low ?? "") || isDoing(note, run))))
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

/** "She makes the books by Holzhof Kniep": a firm that has the family name of somebody who was named. */
const isFirmOfNamed = ({ note, people }: Reading, { from, to, parts }: NameRun): boolean => {
  const words = note.tokens.slice(from, to).map(({ low }) => low);
  const [first = ""] = words;
  if (parts !== 2 || isGivenName(first)) return false;
  const lead = note.tokens[from - 1]?.low ?? "";
  const isNamed = people.some(
    (person) => person.parts.length > 1 && words.includes(person.parts.at(-1) ?? ""),
  );
  const isSame = people.some((person) => person.parts.join(" ") === words.join(" "));
  // "Guadalupe Serrano, …, Serrano Custom": the family name first.
  const isFirst = people.some((person) => person.parts.length > 1 && person.parts.at(-1) === first);
  return (
    isNamed &&
    !isSame &&
    (/^(?:by|at|of)$/.test(lead) || (lead === "," && (isFirst || words.some(isPlainWord))))
  );
};

/** "Secondary", "Coworking", "Red Kiln", "Bluffton Stamping": words of the language, and no given name among them. */
const isOfWords = ({ tokens, isSmall }: NoteText, { from, to, parts }: NameRun): boolean => {
  const [first, last] = [tokens[from]?.low ?? "", tokens[to - 1]?.low ?? ""];
  if (isSmall || isGivenName(first) || alsoNames.has(first)) return false;
  if (headsThatAreNames.has(first) || contactLabels.has(first))
    return parts === 1 && contactLabels.has(first);
  return isListed(first) || isDeed(first) || whatIsDone.test(last) || (parts === 1 && abstract.test(first));
};
/** "Deposition", "Shipment": what happens, and nobody. */
const abstract = /\p{L}{3}(?:[ts]ion|ment|ness|ship)s?$/u;
const whatIsDone = /\p{L}{3}ings?$/u;

const handing =
  /^(?:buy|send|sent|sending|bring|lend|give|gave|show|showed|forward|share|offer|promise|promised|owe|owes|print|order|post)$/;

/** "Send preprint", "buy milk": where no capital tells a name from a thing, it takes more than a verb before it. */
const isSurelyGuessed = (note: NoteText, run: NameRun, slot: Slot): boolean => {
  const { tokens } = note;
  const first = tokens[run.from]?.low ?? "";
  if (slot === "sure" || slot === "start" || isGivenName(first)) return true;
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

const isSubjectHere = (note: NoteText, { from, to }: NameRun): boolean =>
  // "Docs from Meera (counsel)".
  (note.tokens[to]?.low === "(" && readTitle(note, to + 1) !== null) ||
  /^(?:says|said|told|introduced|suggested|recommended|wants|mentioned|knows)$/.test(
    note.tokens[to]?.low ?? "",
  ) ||
  // "Kids' football: ref Gareth is an accountant".
  (isGivenName(note.tokens[from]?.low ?? "") &&
    /^(?:is|was|has|will|needs|works|runs)$/.test(note.tokens[to]?.low ?? ""));

/** In small letters the first words of a note are a name where details or a verb follow. */
const isSmallStart = (note: NoteText, run: NameRun): boolean => {
  if (!beginsSentence(note, run.from)) return isSingleKnown(note, run) && isFollowedAsPerson(note, run);
  if (run.parts > 3) return false;
  return (
    isFollowedAsPerson(note, run) &&
    (run.parts > 1 || !/^[,-]$/.test(note.tokens[run.to]?.low ?? "") || run.from === 0)
  );
};
