import { unnamedPeople, relations } from "../words/nameWords";
import { titleHeads, titleModifiers } from "../words/titleWords";
import type { Unit } from "./units";

/** Words that tell what somebody else is: to say them is to point to one. */
const telling =
  /^(?:says|said|say|reckons|reckoned|mentioned|mentions|thinks|thought|believes|told|knows|know|suggested|suggests|recommended|recommends|has|wrote|writes|texted|emailed|called|adds|added)$/;
const lead =
  /^(?:me|us|that|there's|there|is|a|an|the|one|of|old|older|former|own|good|close|new|great|current|hiring|ex|named|called|who|at|in|also)$/;
/** "A text from Dana:" says as much as "Dana says". */
const news = /^(?:text|message|note|email|e-mail|mail|call|word|voicemail|dm|msg|update|tip|news)$/;
const farthest = 9;

const isRelation = ({ kind, low }: Unit): boolean =>
  kind === "word" && (relations.has(low) || unnamedPeople.has(low) || titleHeads.has(low));

const isMarkOf = (unit: Unit | undefined, marks: RegExp): boolean =>
  unit?.kind === "mark" && marks.test(unit.low);

/** "A text from Dana: …": the colon is where the telling begins. */
const isNewsColon = (units: readonly Unit[], at: number): boolean => {
  const [sender, from, what] = [units[at - 1], units[at - 2], units[at - 3]];
  return (
    isMarkOf(units[at], /^:$/) &&
    sender?.kind === "people" &&
    from?.kind === "word" &&
    from.low === "from" &&
    what?.kind === "word" &&
    news.test(what.low)
  );
};

/**
 * "Says her boss Sam runs it", "knows the hiring manager at Penguin, Sam", "text from Dana: his cousin Sam is hiring":
 * where the person stands whom such words point to by what they are to somebody; null where they do not.
 */
export const theirPersonAt = (units: readonly Unit[], at: number): number | null => {
  const verb = units[at];
  if (!(verb?.kind === "word" && telling.test(verb.low)) && !isNewsColon(units, at)) return null;
  // "Knows the editor, Sam": that the editor is Sam has been read as Sam's title.
  let isTheirs = /^knows?$/.test(verb?.low ?? "") && /^(?:an?|the)$/.test(units[at + 1]?.low ?? "");
  let isPlace = false;
  for (let next = at + 1; next < units.length && next - at <= farthest; next += 1) {
    const unit = units[next];
    if (!unit || unit.kind === "stop") return null;
    if (unit.kind === "people" && !unit.isPronoun) return isTheirs && !unit.isPossessive ? next : null;
    if (unit.kind === "people") {
      if (!/^(?:his|her|their)$/.test(unit.low)) return null;
    } else if (isRelation(unit)) isTheirs = true;
    else if (unit.kind === "word" && isTheirs && /^(?:at|in|of)$/.test(unit.low)) isPlace = true;
    else if (unit.kind === "mark") isPlace = false;
    if (isPlace && unit.kind === "word") continue;
    if (
      unit.kind !== "people" &&
      !isRelation(unit) &&
      !(unit.kind === "word" && (lead.test(unit.low) || titleModifiers.has(unit.low))) &&
      !isMarkOf(unit, /^[,(]$/)
    )
      return null;
  }
  return null;
};
