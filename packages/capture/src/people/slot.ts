import {
  actNouns,
  beforeAboutPerson,
  beforeCapitalPerson,
  beforeFromPerson,
  beforeOfPerson,
  beforeOnePerson,
  beforeOther,
  beforePerson,
  beforeToPerson,
  beforeToPlace,
} from "../words/slotWords";
import { contactNouns } from "../words/referralWords";
import { relations, unnamedPeople } from "../words/nameWords";
import { isGivenName } from "../words/givenNames";
import { monthWords } from "../words/dayTokens";
import { places } from "../words/placeWords";
import { isHead } from "./readTitle";
import { endsSentence } from "../lexis/sentence";
import type { NoteText } from "./noteText";

/**
 * How sure it is that a name stands at a place: `sure` after "met" and the like, in small letters too; `likely` where a
 * capital is needed; `start` at the beginning of a clause; `open` elsewhere; `never` after "about" and the like.
 */
export type Slot = "sure" | "likely" | "start" | "open" | "never";

const adverbs =
  /^(?:again|back|up|also|then|quickly|briefly|both|finally|base|out|maybe|please|mr|old|young|little)$/;

const awaiting = /^(?:await|awaiting|expect|expecting)$/;

const toSlot = ({ tokens }: NoteText, at: number): Slot => {
  const before = tokens[at - 2];
  if (!before || endsSentence(before)) return "likely";
  if (beforeToPlace.has(before.low)) return "never";
  if (beforeToPerson.has(before.low)) return "sure";
  for (let earlier = at - 3; earlier >= 0 && at - earlier < 12; earlier -= 1) {
    const token = tokens[earlier];
    if (endsSentence(token)) break;
    if (
      token &&
      /^(?:send|sent|share|shared|forward|introduce|intro|introduced|show|refer|referred|email|mail|pass|give|gave|connect|connected|pointed|write|submit|pitch|return|bring|recommend|lend|reply|speak|talk)$/.test(
        token.low,
      )
    )
      return "likely";
  }
  // "Minutes to Wanda by Friday".
  const isDue = tokens.slice(at + 1, at + 3).some(({ low }) => /^(?:by|before)\b/.test(low));
  return isDue && isGivenName(tokens[at]?.low ?? "") ? "likely" : "open";
};

const ofSlot = ({ tokens }: NoteText, at: number): Slot =>
  beforeOfPerson.has(tokens[at - 2]?.low ?? "") ? "likely" : "never";

/** "She visited Rome" names a place as likely as a person, and "visited Rome" surely a place. */
const isTravel = ({ tokens }: NoteText, verb: number, at: number): boolean =>
  /^(?:visit|visited|visiting|saw|see|seeing)$/.test(tokens[verb]?.low ?? "") &&
  ((places.has(tokens[at]?.low ?? "") && !tokens[at + 1]?.isCapital) ||
    /^(?:she|he|they)$/.test(tokens[verb - 1]?.low ?? ""));

const ownsContact = ({ tokens }: NoteText, at: number): boolean =>
  tokens
    .slice(at, at + 3)
    .some(
      (token, index) =>
        token.isPossessive &&
        tokens.slice(at + index + 1, at + index + 3).some(({ low }) => contactNouns.has(low)),
    );

export const slotAt = (note: NoteText, at: number): Slot => {
  const { tokens } = note;
  let prior = at - 1;
  while (prior > 0 && tokens[prior]?.kind === "word" && adverbs.test(tokens[prior]?.low ?? "")) prior -= 1;
  while (prior > 0 && /^["“”'‘’*_]$/.test(tokens[prior]?.low ?? "")) prior -= 1;
  const before = tokens[prior];
  if (!before || endsSentence(before)) return "start";
  const { low } = before;
  if (low === "(" || low === ",") {
    const relation = tokens[prior - 1];
    if (relation && relations.has(relation.low)) return "likely";
    return "start";
  }
  if (before.kind === "mark")
    return low === "->" ? "sure" : low === "&" || low === "+" || low === "/" ? "likely" : "start";
  if (before.kind !== "word") return "start";
  if (low === "with" || low === "w/")
    return /^(?:is|was|now|currently|'s|she's|he's|been)$/.test(tokens[prior - 1]?.low ?? "")
      ? "never"
      : "sure";
  // "Talked with the Marina": an article as other languages have it.
  const given = tokens[at]?.low ?? "";
  const isNamed = tokens[at]?.isCapital && tokens[at + 1]?.isCapital && isGivenName(given);
  if (low === "the" && isNamed && /^(?:with|to|by|from|met)$/.test(tokens[prior - 1]?.low ?? ""))
    return "likely";
  // "Knows a Lorcan Tighe", "the caller was one Wendell Ruckman".
  const isOne = /^(?:an?|one|this)$/.test(low) && tokens[at]?.isCapital && tokens[at + 1]?.isCapital;
  if (isOne && beforeOnePerson.has(tokens[prior - 1]?.low ?? "")) return "likely";
  if (low === "to") return toSlot(note, at);
  // "Awaiting a quote from Dana".
  const isAwaited = tokens.slice(Math.max(0, prior - 5), prior).some((token) => awaiting.test(token.low));
  if (low === "from" && isAwaited) return "likely";
  // "Handover from Bea: …".
  const isThingOf = low === "from" && isGivenName(given) && (prior < 2 || endsSentence(tokens[prior - 2]));
  if (isThingOf) return "likely";
  if (low === "from")
    return beforeFromPerson.has(tokens[prior - 1]?.low ?? "") || endsSentence(tokens[prior - 1])
      ? "likely"
      : beforeFromPerson.has(tokens[prior - 2]?.low ?? "")
        ? "likely"
        : "open";
  if (low === "of") return ofSlot(note, at);
  if (/^(?:on|for)$/.test(low) && /^(?:waiting|wait)$/.test(tokens[prior - 1]?.low ?? "")) return "likely";
  if (low === "about") return beforeAboutPerson.has(tokens[prior - 1]?.low ?? "") ? "likely" : "never";
  // "Ask Sam for Ruth's email".
  if (low === "for" && ownsContact(note, at)) return "likely";
  // "Got Rahul's number".
  if (/^(?:got|have|need)$/.test(low) && ownsContact(note, at)) return "likely";
  // "Trial shift for Lola Marsh": a given name and a family name.
  if (low === "for" && isNamed) return "likely";
  if (low === "for")
    return /^(?:except|ask|asking|look|looking|demo|interview|card|cards|gift|lunch|coffee|call|birthday|dinner|drinks|party|breakfast|supper|tea|beers|thanks|waiting|wait|news|note|voicemail|message|check|reference|recipe|present|flowers|feedback|email|intro|invite|invitation|number|search)$/.test(
      tokens[prior - 1]?.low ?? "",
    )
      ? "likely"
      : "never";
  if (low === "since" && monthWords.has(tokens[at]?.low ?? "")) return "never";
  if (isTravel(note, prior, at)) return "open";
  if (beforePerson.has(low)) return "sure";
  if (
    low === "is" &&
    (/^(?:name|person|there|who)$/.test(tokens[prior - 1]?.low ?? "") ||
      relations.has(tokens[prior - 1]?.low ?? ""))
  )
    return "likely";
  if (beforeCapitalPerson.has(low) || actNouns.has(low) || relations.has(low) || unnamedPeople.has(low))
    return "likely";
  if (isHead(before) || before.isPossessive) return "likely";
  return beforeOther.has(low) ? "never" : "open";
};
