import { unnamedPeople } from "../words/nameWords";
import { wordSet } from "../words/wordSet";
import type { Unit } from "./units";

/**
 * Whose act a verb is: the writer's; another's ("she'll call"); what another wants of both ("wants to meet"); or no act
 * at all ("nice to meet", "the call", "don't call").
 */
export type Governor = "writer" | "other" | "mutual" | "none";

const skipped = wordSet(
  "kindly politely gently also then please pls just maybe perhaps probably definitely quickly next first finally still soon later now go try and/or and or & + simply asap again ok",
);
const modals = wordSet("will should must can could would might shall may gotta would'd shd can");
const denied = wordSet(
  "not don't dont never won't can't cannot didn't no doesn't without couldn't shouldn't wouldn't isn't neither nor",
);
const writerNeeds = wordSet(
  "need needs have has want wants remember forget plan plans planning going got ought hope hopes hoping promised promise agreed agree offered offer offers supposed happy like likes love loves try trying remind wanted must intend decided volunteered ready meant told said says asks asked asking wish wishes reminder todo to-do task action time best going glad keen able willing due prefers prefer expecting expects said: suggests suggested",
);
const nounSigns = wordSet(
  "a an the my our your another his their this that quick short phone great good nice lovely video initial brief long first every last no any some of in on at for by from phone's cold cover wants enjoyed about more after before during since during got sent received missed left had via old new",
);
const writers = wordSet("i we i'll we'll i'd we'd i'm we're let's lets i've we've you you'll you'd me us");

/** Before "is to" these say that something is still to be done. */
const remains = wordSet("left plan step thing idea task todo remains remaining next job goal");

const isMark = (unit: Unit | undefined): boolean =>
  unit === undefined ||
  unit.kind === "stop" ||
  unit.kind === "mark" ||
  unit.kind === "day" ||
  unit.kind === "time" ||
  unit.kind === "event" ||
  unit.kind === "contact";

/** Who does what stands at a unit: looks back to the nearest subject of the clause. */
const subject = (units: readonly Unit[], at: number): "writer" | "other" | "omitted" => {
  for (let before = at; before >= 0 && at - before < 6; before -= 1) {
    const unit = units[before];
    if (!unit || unit.kind === "stop") return "omitted";
    if (unit.kind === "mark") return "omitted";
    if (unit.kind === "people")
      return unit.isPossessive && !unit.isPronoun
        ? "other"
        : /^(?:her|him|them)$/.test(unit.low)
          ? "omitted"
          : "other";
    if (unit.kind === "word" && /^(?:i|we|i'd|we'd|i'll|we'll|i'm|we're|let's|lets|you)$/.test(unit.low))
      return "writer";
    if (unit.kind === "word" && (unnamedPeople.has(unit.low) || /^(?:it|that|who|which)$/.test(unit.low)))
      return "other";
  }
  return "omitted";
};

/** Before "to": who is to do it. */
const ofInfinitive = (units: readonly Unit[], to: number): Governor => {
  const before = units[to - 1];
  if (isMark(before)) return "writer";
  if (!before) return "writer";
  if (before.kind === "people")
    return before.isPronoun && /^(?:she|he|they)/.test(before.low) ? "other" : "other";
  const { low } = before;
  // "Invited me to speak" is theirs to hold.
  if (
    /^(?:me|us)$/.test(low) &&
    /^(?:invited|invites)$/.test(units[to - 2]?.low ?? "") &&
    /^(?:speak|talk|present|join)$/.test(units[to + 1]?.low ?? "")
  )
    return "none";
  if (/^(?:me|us|so|please|kindly|pls)$/.test(low)) return "writer";
  // "All that's left is to ring her".
  if (/^(?:is|was)$/.test(low)) return remains.has(units[to - 2]?.low ?? "") ? "writer" : "none";
  // "I'm to respond by Monday".
  if (/^(?:i'm|we're)$/.test(low)) return "writer";
  if (low === "and" || low === "or" || low === ",") return "writer";
  const earlier = units[to - 2];
  if (
    /^(?:need|have)$/.test(low) &&
    earlier?.kind === "word" &&
    /^(?:no|don't|not|didn't|doesn't)$/.test(earlier.low)
  )
    return "none";
  if (low === "forget" || low === "remember" || low === "remind" || low === "reminder" || low === "me")
    return "writer";
  if (!writerNeeds.has(low)) return "none";
  if (/^(?:said|says|told|asks|asked|suggests|suggested)$/.test(low)) return "writer";
  if (denied.has(earlier?.low ?? "")) return "none";
  if (/^(?:happy|glad|best|time|able|ready|great)$/.test(low) && subject(units, to - 2) !== "writer")
    return subject(units, to - 2) === "other"
      ? "other"
      : low === "time" || low === "best"
        ? "writer"
        : "none";
  const who = subject(units, to - 2);
  if (who === "writer") return "writer";
  if (
    who === "other" ||
    /^(?:needs|has|wants|plans|hopes|likes|loves|offers|wishes|prefers|expects)$/.test(low)
  )
    return /^(?:want|wants|wanted|like|love|likes|agreed|hopes|hoping|loves|happy|plans|planning|agree|prefers|keen)$/.test(
      low,
    )
      ? "mutual"
      : "other";
  return "writer";
};

/** Whose act the verb at a unit is. In the midst of words only `isPlain` verbs count: "no openings now call her back". */
export const governorOf = (
  units: readonly Unit[],
  at: number,
  hasObject: boolean,
  isPlain: boolean,
  priorOther: boolean,
  isIng = false,
): Governor => {
  let before = at - 1;
  let isJoined = false;
  while (units[before]?.kind === "word" && skipped.has(units[before]?.low ?? "")) {
    if (/^(?:and|or|&|\+|and\/or)$/.test(units[before]?.low ?? "")) isJoined = true;
    before -= 1;
  }
  const prior = units[before];
  if (isJoined && priorOther) return "other";
  if (isMark(prior) || !prior) return "writer";
  if (prior.kind === "people") {
    if (prior.isPossessive && !/^(?:her|him|them)$/.test(prior.low))
      return prior.isPronoun ? "none" : hasObject ? "writer" : "none";
    if (prior.isPronoun && /^(?:she|he|they)/.test(prior.low)) return "other";
    return isJoined || !helps(units[before - 1]) ? "writer" : "other";
  }
  const { low } = prior;
  if (denied.has(low)) return "none";
  if (/^(?:am|are|is|be|was|were)$/.test(low))
    return isIng && subject(units, before - 1) === "writer" ? "writer" : "none";
  if (low === "to") return ofInfinitive(units, before);
  if (modals.has(low)) {
    const who = subject(units, before - 1);
    return denied.has(units[before - 1]?.low ?? "")
      ? "none"
      : who === "other"
        ? prior.low === "should" || prior.low === "can"
          ? "other"
          : "other"
        : "writer";
  }
  if (writers.has(low)) return "writer";
  if (isJoined) return "writer";
  if (unnamedPeople.has(low) && !hasObject) return "none";
  if (
    /^(?:todo|to-do|reminder|task|tasks|action|need|must|plan|next|steps|step|fyi|promised|todos|re|yes|good|so|but|because|remember)$/.test(
      low,
    )
  )
    return "writer";
  if (/^(?:suggested|suggests|recommended|recommends|suggest|recommend|advised|proposed|proposes)$/.test(low))
    return "writer";
  // "She asked for call her".
  if (low === "for" && /^(?:asked|asks)$/.test(units[before - 1]?.low ?? "") && hasObject) return "writer";
  if (nounSigns.has(low)) return "none";
  return hasObject && isPlain ? "writer" : "none";
};

const helps = (unit: Unit | undefined): boolean =>
  unit?.kind === "word" &&
  /^(?:help|helped|let|lets|made|make|have|had|having|saw|see|watched|heard|asked|ask|told|tell|get)$/.test(
    unit.low,
  );
