import type { Action } from "@followthrough/contract";
import type { Reading } from "../people/reading";
import type { PlannedAct } from "../relations/act";
import type { FoundReferral } from "../relations/referrals/referral";
import type { Unit } from "../relations/units";
import { isAgreedOn } from "../relations/agreed";
import { mealOf } from "./mealOf";
import { introducedWith, saidVerb } from "./saidVerb";

const longest = 80;

const sentences: Readonly<Record<Action, (name: string) => string>> = {
  email: (name) => `Email ${name}`,
  linkedin: (name) => `Connect with ${name} on LinkedIn`,
  call: (name) => `Call ${name}`,
  coffee: (name) => `Coffee with ${name}`,
  meeting: (name) => `Meet ${name}`,
  share: (name) => `Send something to ${name}`,
  thank: (name) => `Thank ${name}`,
  introduce: (name) => `Introduce ${name}`,
  "check-in": (name) => `Check in with ${name}`,
  other: (name) => `Follow up with ${name}`,
};

const tidy = (words: string): string =>
  words.replace(/\s+/g, " ").replace(/^[\s,;:.–—-]+|(?<![\s,;:.!?(–—-])[\s,;:.!?(–—-]+$/gu, "");

/** The text of units without days, times and people, as typed. */
const typed = (
  { note }: Reading,
  units: readonly Unit[],
  from: number,
  to: number,
  {
    keepsPeople = false,
    keepsDays = false,
  }: { readonly keepsPeople?: boolean; readonly keepsDays?: boolean },
): string => {
  const parts: string[] = [];
  for (const unit of units.slice(from, to)) {
    if (!keepsDays && (unit.kind === "day" || unit.kind === "time")) continue;
    if (unit.kind === "contact") continue;
    if (unit.kind === "people" && !keepsPeople) continue;
    const [first, last] = [note.tokens[unit.from], note.tokens[unit.to - 1]];
    if (first && last)
      parts.push(`${first.isApart && unit.low !== "," ? " " : ""}${note.text.slice(first.start, last.end)}`);
  }
  return tidy(parts.join(""));
};

/** The words of units as typed with the people they name, and without days and times unless they are to stay. */
export const typedWords = (
  reading: Reading,
  units: readonly Unit[],
  from: number,
  to: number,
  keepsDays = false,
): string => typed(reading, units, from, to, { keepsPeople: true, keepsDays });

const isSomebody = (unit: Unit | undefined): boolean => unit?.kind === "people" && !unit.isPossessive;

const topicAt = (units: readonly Unit[], from: number, to: number): number =>
  units.findIndex(
    (unit, at) =>
      at >= from &&
      at < to &&
      unit.kind === "word" &&
      /^(?:about|re|regarding|for)$/.test(unit.low) &&
      // "Monday works for her", "birthday drinks for Dana".
      !(unit.low === "for" && isSomebody(units[at + 1])),
  );

/** Where the clause ends that units are in: at the next mark. */
export const clauseEnd = (units: readonly Unit[], from: number, to: number): number => {
  const stop = units.findIndex(
    (unit, at) =>
      at >= from &&
      at < to &&
      (unit.kind === "stop" || (unit.kind === "mark" && /^[,;:\-()]|->$/.test(unit.low) && at > from)),
  );
  return stop === -1 ? to : stop;
};

/** In words of our own; of an introduction both are named, of what was agreed on that its day is still to be found. */
const sentenceOf = (
  reading: Reading,
  units: readonly Unit[],
  act: PlannedAct,
  index: number,
  name: string,
): string => {
  const sentence = mealOf(units, act, name) ?? sentences[act.action](name);
  const isAgreed = act.dueOn === null && act.repeatAt === null && isAgreedOn(units, act.from);
  if (isAgreed) return `Agree on a day: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
  const other = act.action === "introduce" ? introducedWith(reading, units, act, index) : null;
  if (other === null) return sentence;
  const words =
    typeof other === "string"
      ? other
      : typedWords(reading, units, other.from, clauseEnd(units, act.verbTo, act.to));
  return words === "" ? sentence : `${sentence} to ${words}`;
};

/** Describes a step in short: the thing to send, or a sentence with the name and the topic. */
export const describeAct = (
  reading: Reading,
  units: readonly Unit[],
  act: PlannedAct,
  index: number,
): string => {
  const name = reading.people[index]?.name ?? "";
  const end = clauseEnd(units, act.verbTo, act.to);
  if (act.action === "share") {
    const thing = typed(reading, units, act.verbTo, end, {})
      .replace(/^(?:over|along|on|out|to|with)\s+/i, "")
      .replace(/(?<!\s)\s+(?:to|with|over|by|on|and|via|at|for|before)$/i, "");
    if (/\p{L}{2}/u.test(thing) && !/^(?:it|them|to|with|over|that|this)$/i.test(thing))
      return thing.slice(0, longest);
  }
  const said = saidVerb(units, act, name);
  const sentence = said?.sentence ?? sentenceOf(reading, units, act, index, name);
  if (said && said.restAt !== null) {
    const rest = typedWords(reading, units, said.restAt, end).replace(
      /(?<!\s)\s+(?:and|then|by|before|on)$/i,
      "",
    );
    return `${sentence} ${rest}`.trim().slice(0, longest * 2);
  }
  const topic = topicAt(units, act.verbTo, end);
  const words = topic === -1 ? "" : typedWords(reading, units, topic, end);
  const whole = words.split(" ").length > 1 ? `${sentence} ${words}` : sentence;
  return whole.slice(0, longest * 2);
};

/** The reason for a referral, if the text gives one: "about the cataloging job". */
export const referralReason = (
  reading: Reading,
  units: readonly Unit[],
  pointed: FoundReferral,
): string | null => {
  const stop = units.findIndex((unit, at) => at >= pointed.end && unit.kind === "stop");
  const to = stop === -1 ? units.length : stop;
  const topic = topicAt(units, pointed.end, Math.min(to, pointed.end + 4));
  if (topic === -1) return null;
  const words = typedWords(reading, units, topic, clauseEnd(units, topic, to)).replace(
    /^(?:about|re:?|regarding)\s+/i,
    "",
  );
  return words === "" ? null : words.slice(0, longest * 2);
};
