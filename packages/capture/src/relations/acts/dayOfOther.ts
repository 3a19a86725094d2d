import { startsClause } from "../clause";
import type { Unit } from "../units";
import { doubtWords } from "../../words/doubtWords";
import { wordSet } from "../../words/wordSet";

/** What things and people do on a day of their own: "closes Aug 15", "the lease expires in May", "she leaves on Friday". */
const own = wordSet(
  "closes closing close closed expires expire expiring ends ending end starts start begins beginning opens leaves leaving lapses launches launching retires retiring",
);
/** Of what somebody is asked about; of what is sent they are the step's. */
const ofTopic = wordSet("due deadline");
const leads = wordSet("on by in at is are it date day");

const lowAt = (units: readonly Unit[], at: number): string => {
  const unit = units[at];
  return unit?.kind === "word" || unit?.kind === "mark" ? unit.low : "";
};

const isIn = (units: readonly Unit[], from: number, to: number, words: ReadonlySet<string>): boolean =>
  units.slice(from, to).some(({ kind, low }) => kind === "word" && words.has(low));

const topics = wordSet("about re regarding whether if for");

/**
 * Whether a day that is said behind an act is one of something else: "ask Ines about the grant, closes Aug 15", "…, by Friday she
 * leaves". What is awaited says when: "call her when she starts on Monday".
 */
export const isDayOfOther = (units: readonly Unit[], from: number, at: number): boolean => {
  if (units[at - 1]?.kind === "mark" && units[at - 1]?.low !== "(" && startsClause(units, at + 1))
    return true;
  let verb = at - 1;
  while (verb > from && (leads.has(lowAt(units, verb)) || lowAt(units, verb) === ":")) verb -= 1;
  const low = lowAt(units, verb);
  if (verb < from || (!own.has(low) && !ofTopic.has(low))) return false;
  return ofTopic.has(low) ? isIn(units, from, verb, topics) : !isIn(units, from, verb, doubtWords.awaited);
};
