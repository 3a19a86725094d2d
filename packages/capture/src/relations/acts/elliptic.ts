import { wordSet } from "../../words/wordSet";
import type { Candidate } from "../candidates";
import type { Unit } from "../units";

/** What is done toward one and then, with its verb left out, toward the next. */
const leavesOut: ReadonlySet<string> = new Set(["owe", "send", "give", "other", "email"]);

/** Begins what somebody is given or asked. */
const begins = wordSet("a an the my our some his her their this that these those about re");

/** "Promised Oona the slides, Phil a call": the people with whom the verb, left out, begins anew. */
export const leftOutAt = (units: readonly Unit[], { act, to: verbTo }: Candidate, to: number): number[] => {
  if (!leavesOut.has(act)) return [];
  const first = units.findIndex(({ kind }, at) => at >= verbTo && kind === "people");
  if (first === -1) return [];
  const found: number[] = [];
  for (let at = first + 2; at < to; at += 1) {
    const [unit, next, before] = [units[at], units[at + 1], units[at - 1]];
    const isJoined = before?.kind === "mark" ? before.low === "," : /^(?:and|&|\+)$/.test(before?.low ?? "");
    const isNamed = unit?.kind === "people" && !unit.isPronoun && !unit.isPossessive;
    const isGiven = next?.kind === "word" && begins.has(next.low) && next.low !== units[at - 2]?.low;
    if (isNamed && isJoined && isGiven) found.push(at);
  }
  return found;
};
