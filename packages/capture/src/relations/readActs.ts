import type { CalendarDay } from "@followthrough/contract";
import { relations } from "../words/nameWords";
import type { Reading } from "../people/reading";
import { movingWords } from "../words/whenWords";
import type { PlannedAct } from "./act";
import { type Candidate, candidatesOf } from "./candidates";
import { isFuture, isWhich } from "./plannedDay";
import { isRepeat, repeatWithin } from "./repeatOfAct";
import { meetingIn, refineAct } from "./refineAct";
import { type Target, targetsIn } from "./targets";
import { timeOfAct } from "./timeOfAct";
import type { Unit } from "./units";

/** The end of what belongs to an act: the next act, or the end of the sentence. */
const extentEnd = (units: readonly Unit[], candidate: Candidate, next: Candidate | undefined): number => {
  const limit = next?.from ?? units.length;
  const isPlan = candidate.act === "plan";
  for (let at = candidate.to; at < limit; at += 1) {
    const unit = units[at];
    if (unit?.kind === "stop") return at;
    const after = units[at + 1];
    // What a plan's day is stands before the next comma, or right after it.
    if (
      isPlan &&
      unit?.kind === "mark" &&
      /^[,\-:]$/.test(unit.low) &&
      !(after?.kind === "people" && isOwner(units, at - 1)) &&
      after?.kind !== "day" &&
      after?.kind !== "time"
    )
      return at;
    if (
      unit?.kind === "mark" &&
      /^[,\-:(]$/.test(unit.low) &&
      after?.kind === "people" &&
      units[at + 2]?.kind === "word" &&
      /^(?:told|said|says|introduced|suggested|is|was|wants|will|mentioned|has|asked|knows|gave|works|recommended|loves|likes|needs|might|can|said|would|runs|just|also)$/.test(
        units[at + 2]?.low ?? "",
      )
    )
      return at;
  }
  return limit;
};

/** "Dinner with Dana's partner, Sam": what stands before the comma says what Sam is. */
const isOwner = (units: readonly Unit[], at: number): boolean => {
  const [relation, owner] = [units[at], units[at - 1]];
  const isOne = relation?.kind === "word" && relations.has(relation.low);
  return isOne && owner?.kind === "people" && owner.isPossessive;
};

/** A day said first: "Tomorrow: call Dana", "On Friday I'll email her". */
const leadingDay = (units: readonly Unit[], from: number): number | null => {
  let at = from - 1;
  while (at >= 0) {
    const unit = units[at];
    if (
      unit?.kind === "time" ||
      (unit?.kind === "mark" && /^[,:\-([]$/.test(unit.low)) ||
      (unit?.kind === "word" &&
        /^(?:i|i'll|we|we'll|will|need|to|should|must|let's|please|then|and|maybe|have|a|the|my|i'm|we're|->)$/.test(
          unit.low,
        ))
    )
      at -= 1;
    else break;
  }
  if (!isFuture(units[at])) return null;
  // "At 8 am tomorrow call Dana".
  const prior = units[at - 1]?.kind === "time" ? units[at - 2] : units[at - 1];
  const isStart =
    prior === undefined ||
    prior.kind === "stop" ||
    (prior.kind === "mark" && prior.low !== ")") ||
    (prior.kind === "word" && /^(?:and|then|but|so|maybe|again)$/.test(prior.low)) ||
    // "Remind me every Monday to call Dana".
    (prior.low === "me" && /^remind(?:er)?$/.test(units[at - 2]?.low ?? "")) ||
    /^(?:remember|reminder)$/.test(prior.low);
  return isStart ? at : null;
};

/** The day of an act within its words; one inside "about the opening in June" only where there is no other. */
const dayWithin = (units: readonly Unit[], from: number, to: number): number | null => {
  const days: number[] = [];
  let topic = -1;
  for (let at = from; at < to; at += 1) {
    const unit = units[at];
    // "Whether the gym is free on June 20": what is asked.
    if (unit?.kind === "word" && unit.low === "whether") break;
    if (unit?.kind === "word" && /^(?:about|re|regarding)$/.test(unit.low)) topic = at;
    if (isFuture(unit) && !isRepeat(unit)) days.push(at);
  }
  const moved = movedTo(units, days, from);
  if (moved !== null) return moved;
  const strong = days.filter(
    (at) => !isInTopic(units, topic, at) && !isInstead(units, at) && !isWhich(units, at),
  );
  const firm = strong.find((at) => !isWeak(units[at]));
  return firm ?? strong[0] ?? null;
};

const isLed = (units: readonly Unit[], at: number, word: string): boolean =>
  units[at]?.low.startsWith(`${word} `) === true ||
  (units[at - 1]?.kind === "word" && units[at - 1]?.low === word);

/** "Moved from Wednesday to Friday": the day something was put on. */
const movedTo = (units: readonly Unit[], days: readonly number[], from: number): number | null => {
  const isMoved = days.some((day) =>
    units.slice(Math.max(0, from - 1), day).some(({ kind, low }) => kind === "word" && movingWords.has(low)),
  );
  return isMoved && days.length > 1 ? (days.findLast((at) => isLed(units, at, "to")) ?? null) : null;
};

/** "On Thursday instead of Tuesday": the day that it is not any more. */
const isInstead = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.low === "of" && units[at - 2]?.low === "instead";

/** "Dana hosts a dinner every Thursday": theirs; "Dana, lunch every Thursday" and "dinner with Dana every Thursday" are planned. */
const isOwnNoun = (units: readonly Unit[], { act, from }: Candidate): boolean =>
  act !== "plan" || units[from - 1]?.kind !== "people" || !/^(?:a|an|the)$/.test(units[from]?.low ?? "");

/** Of "every month" no day is said, and so it is due as what has none. */
const dayOf = ({ day }: Extract<Unit, { kind: "day" }>): CalendarDay | null =>
  day.repeats?.isDaySaid === false ? null : day.ahead;

const isWeak = (unit: Unit | undefined): boolean => unit?.kind === "day" && unit.day.isWeak;

/** "About the opening in June": a month after a noun of the topic says when the topic is. */
const isInTopic = (units: readonly Unit[], topic: number, at: number): boolean => {
  const unit = units[at];
  return (
    topic !== -1 &&
    topic < at &&
    unit?.kind === "day" &&
    /^(?:in|this|for) \p{L}+$/u.test(unit.low) &&
    /^(?:opening|role|position|conference|event|job|internship|program|workshop|start|launch|residency|grant|summit|meeting|panel|talk|visit)$/.test(
      units[at - 1]?.low ?? "",
    )
  );
};

/** "Away until March 23; email her then": the day said before. */
const dayBefore = (units: readonly Unit[], candidate: Candidate, to: number): CalendarDay | null => {
  const then = units.findIndex(
    (unit, at) => at >= candidate.to && at < to && unit.kind === "word" && unit.low === "then",
  );
  const after = units[then + 1];
  if (then === -1 || (then + 1 < to && after?.kind === "word")) return null;
  const said = units
    .slice(0, candidate.from)
    .findLast((unit) => unit.kind === "day" && unit.day.ahead !== null && !isRepeat(unit));
  return said?.kind === "day" ? said.day.ahead : null;
};

const wordsIn = (units: readonly Unit[], from: number, to: number): string[] =>
  units
    .slice(from, to)
    .filter(({ kind }) => kind === "word")
    .map(({ low }) => low);

/** "Call me": another's act. */
const isTowardWriter = (units: readonly Unit[], verbTo: number, to: number): boolean => {
  for (let at = verbTo; at < Math.min(to, verbTo + 5); at += 1) {
    const unit = units[at];
    if (unit?.kind === "people" || unit?.kind === "mark") return false;
    if (unit?.kind === "word" && /^(?:me|us)$/.test(unit.low))
      return !/^(?:for|about|remind)$/.test(units[at - 1]?.low ?? "");
  }
  return false;
};

/** Who is meant where an act names nobody: those named last before it, or after a referral who is to be thanked. */
const focusAt = (
  reading: Reading,
  units: readonly Unit[],
  at: number,
  thanked: readonly number[] | null,
): readonly number[] => {
  if (thanked) return thanked;
  for (let before = at - 1; before >= 0; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "people" && !(unit.isPronoun && units[before]?.low === "it")) return unit.people;
  }
  const first = units.find((unit) => unit.kind === "people");
  return first?.kind === "people" ? first.people.slice(0, 1) : reading.people.length > 0 ? [0] : [];
};

/** Whom a pronoun, or no name at all, means after a referral. */
export interface PronounReferents {
  /** Who is to be thanked. */
  readonly thanked: (at: number) => readonly number[] | null;
  readonly turned: (at: number, people: readonly number[]) => readonly number[] | null;
}

interface Span {
  readonly candidate: Candidate;
  readonly to: number;
}

const spansOf = (units: readonly Unit[], candidates: readonly Candidate[]): Span[] => {
  const real = candidates.filter(({ governor, isPast }) => governor !== "none" || isPast);
  return real.map((candidate, index) => ({ candidate, to: extentEnd(units, candidate, real[index + 1]) }));
};

/** Whether the text tells what happened, so that "coffee with Dana today" is over. */
const tellsWhatHappened = (units: readonly Unit[]): boolean =>
  units.some(
    ({ kind, low }) =>
      kind === "word" &&
      /^(?:told|said|says|suggested|introduced|recommended|mentioned|met|had|was|talked|gave|sent|discussed|loved|liked|wants|thinks|offered|pointed|went|referred|asked|knows|has|promised|learned|is|interested)$/.test(
        low,
      ),
  );

/** The follow-ups that the writer sets themselves, with the people and days they are toward. */
export const readActs = (reading: Reading, units: readonly Unit[], meant: PronounReferents): PlannedAct[] => {
  const acts: PlannedAct[] = [];
  const spans = spansOf(units, candidatesOf(units));
  const led = new Set<number>();
  for (const [index, { candidate, to: limit }] of spans.entries()) {
    if (candidate.governor !== "writer" && candidate.governor !== "mutual") continue;
    const nextLead = spans[index + 1] ? leadingDay(units, spans[index + 1]?.candidate.from ?? 0) : null;
    const to =
      nextLead !== null &&
      nextLead > candidate.to &&
      units[nextLead - 1]?.kind !== "people" &&
      units[nextLead - 1]?.kind !== "word"
        ? Math.min(limit, nextLead)
        : limit;
    const lead = leadingDay(units, candidate.from);
    const repeats = isOwnNoun(units, candidate) ? repeatWithin(units, candidate.to, to) : null;
    const own = dayWithin(units, candidate.to, to) ?? repeats;
    const dayAt = own ?? (lead !== null && !led.has(lead) ? lead : null);
    const repeatAt = repeats ?? (dayAt !== null && isRepeat(units[dayAt]) ? dayAt : null);
    const targets = targetsIn(units, candidate.to, to);
    const verb =
      candidate.verb ??
      units
        .slice(candidate.from, candidate.to)
        .map(({ low }) => low)
        .join(" ");
    const words = wordsIn(units, candidate.to, to);
    const hasPerson = targets.length > 0;
    const day = dayAt === null ? null : units[dayAt];
    const due = day?.kind === "day" ? dayOf(day) : dayBefore(units, candidate, to);
    const isDayed = due !== null || repeatAt !== null;
    const action =
      candidate.act === "plan"
        ? planAction(units, candidate, words, isDayed, hasPerson, to)
        : refineAct(candidate.act, verb, words, hasPerson, isDayed);
    if (action === null || isTowardWriter(units, candidate.to, to)) continue;
    // "Dana says hit up Sam": advice, and no step until a day is said.
    const isAdvice = /^(?:says|said)$/.test(units[candidate.from - 1]?.low ?? "");
    if (isAdvice && !isDayed) continue;
    if (candidate.governor === "mutual" && (!isDayed || !/^(?:coffee|meeting|call|check-in)$/.test(action)))
      continue;
    const isToday = day?.kind === "day" && due === reading.note.context.today;
    if (candidate.act === "plan" && isToday && day.day.past !== null && tellsWhatHappened(units)) continue;
    const people = personOf(reading, units, candidate, targets, action, meant);
    if (people.length === 0) continue;
    if (lead !== null && own === null) led.add(lead);
    const main = targets[0];
    const place = { from: candidate.from, verbTo: candidate.to, to, action };
    const atDay = timeOfAct(units, { ...place, dayAt });
    const said = atDay.dueTime === null ? timeOfAct(units, { ...place, dayAt: repeatAt }) : atDay;
    acts.push({
      action: connected(units, candidate, to, action),
      people,
      dueOn: due,
      ...said,
      from: lead !== null && own === null ? Math.min(lead, candidate.from) : candidate.from,
      to,
      verbTo: candidate.to,
      dayAt,
      repeatAt,
    });
    for (const target of targets.slice(1)) {
      const own2 = target.dayAt === null ? null : units[target.dayAt];
      acts.push({
        action,
        people: target.people,
        dueOn: own2?.kind === "day" ? dayOf(own2) : due,
        ...(own2
          ? timeOfAct(units, { from: candidate.from, verbTo: to, to, dayAt: target.dayAt, action })
          : said),
        from: candidate.from,
        to,
        verbTo: candidate.to,
        dayAt: target.dayAt ?? main?.dayAt ?? null,
        repeatAt: own2 ? (isRepeat(own2) ? target.dayAt : null) : repeatAt,
      });
    }
  }
  return shareDays(units, acts);
};

/** "Connect Dana with Sam" is to introduce, over coffee too; "connect with Dana" is what it was. */
const connected = (
  units: readonly Unit[],
  candidate: Candidate,
  to: number,
  action: PlannedAct["action"],
): PlannedAct["action"] => {
  if (candidate.act !== "connect") return action;
  const person = units.findIndex((unit, at) => at >= candidate.to && at < to && unit.kind === "people");
  if (person === -1 || units[person - 1]?.low === "with" || units[person - 1]?.low === "w/") return action;
  const joint = units[person + 1]?.low ?? "";
  return /^(?:with|to|and|w\/)$/.test(joint) &&
    !(units[person + 1]?.kind === "word" && units[person + 2]?.low === "linkedin")
    ? "introduce"
    : action;
};

const sentenceWords = (units: readonly Unit[], at: number): string[] => {
  let from = at;
  while (from > 0 && units[from - 1]?.kind !== "stop") from -= 1;
  const stop = units.findIndex(({ kind }, place) => place > at && kind === "stop");
  return wordsIn(units, from, stop === -1 ? units.length : stop);
};

const planAction = (
  units: readonly Unit[],
  candidate: Candidate,
  words: readonly string[],
  isDayed: boolean,
  hasPerson: boolean,
  to: number,
): PlannedAct["action"] | null => {
  if (candidate.isPast) return null;
  const nouns = units
    .slice(candidate.from, candidate.to)
    .filter(({ kind }) => kind === "word")
    .map(({ low }) => low);
  const isMoved = nouns.some((noun) => movingWords.has(noun));
  const moved = isMoved ? (meetingIn(sentenceWords(units, candidate.from)) ?? "meeting") : null;
  const action = meetingIn(nouns) ?? (nouns.includes("intro") ? "call" : moved);
  if (action === null) return null;
  if (moved !== null) return action;
  const hasPast = units
    .slice(candidate.to, to)
    .some((unit) => unit.kind === "day" && unit.day.ahead === null);
  if (hasPast) return null;
  if (isDayed)
    return meetingIn([...nouns, ...words.slice(0, 3)]) === "coffee" &&
      action === "meeting" &&
      words[0] === "over"
      ? "coffee"
      : action;
  const isWhole =
    hasPerson &&
    !tellsWhatHappened(units) &&
    units.every(({ kind, low }) => kind !== "stop" || low === ".") &&
    units.filter(({ kind }) => kind === "stop").length <= 1 &&
    candidate.from === 0 &&
    units.length < 12 &&
    !/^(?:call|chat|talk|phone|visit)$/.test(nouns[0] ?? "");
  return isWhole ? action : null;
};

const personOf = (
  reading: Reading,
  units: readonly Unit[],
  candidate: Candidate,
  targets: readonly Target[],
  action: string,
  meant: PronounReferents,
): readonly number[] => {
  const [first] = targets;
  const thanked = action === "thank" ? meant.thanked(candidate.from) : null;
  const unit = first ? units.slice(candidate.to).find((one) => one.kind === "people") : undefined;
  const isPronoun = unit?.kind === "people" && unit.isPronoun;
  if (first && !(isPronoun && thanked)) {
    if (isPronoun && /^(?:them|em|'em)$/.test(unit.low) && isThing(units, candidate))
      return lastSingle(units, candidate.from) ?? first.people;
    return isPronoun ? (meant.turned(candidate.from, first.people) ?? first.people) : first.people;
  }
  const focus = focusAt(reading, units, candidate.from, thanked);
  return thanked ? focus : (meant.turned(candidate.from, focus) ?? focus);
};

/** "Fatima wants our slides, send them tomorrow": the slides. */
const isThing = (units: readonly Unit[], candidate: Candidate): boolean => {
  if (candidate.act !== "send") return false;
  const at = units.findIndex((unit, index) => index >= candidate.to && unit.kind === "people");
  const next = units[at + 1];
  return (
    next === undefined ||
    next.kind !== "word" ||
    /^(?:on|by|over|to|in|tomorrow|asap|and|along|via|this|next|before|when)$/.test(next.low)
  );
};

const lastSingle = (units: readonly Unit[], from: number): readonly number[] | null => {
  for (let at = from - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit?.kind === "people") return unit.people.length === 1 ? unit.people : null;
  }
  return null;
};

/** Whether an act follows on another with "and" in the same sentence. */
const isJoined = (units: readonly Unit[], one: PlannedAct, other: PlannedAct): boolean =>
  !units.slice(one.from, other.from).some(({ kind }) => kind === "stop") &&
  units
    .slice(Math.max(one.verbTo, other.from - 2), other.from)
    .some(({ kind, low }) => kind === "word" && /^(?:and|&|\+)$/.test(low));

const isTowardSame = (one: PlannedAct, other: PlannedAct): boolean =>
  one.people.join() === other.people.join();

const isDayed = ({ dueOn, repeatAt }: PlannedAct): boolean => dueOn !== null || repeatAt !== null;

const daysOf = ({ dueOn, dayAt, repeatAt }: PlannedAct) => ({ dueOn, dayAt, repeatAt });

/** "Email the slides and connect on LinkedIn tomorrow": both tomorrow; "tomorrow call Dana and email Sam" too. */
const shareDays = (units: readonly Unit[], acts: readonly PlannedAct[]): PlannedAct[] =>
  acts.map((act, index) => {
    if (act.dueOn !== null || act.repeatAt !== null) return act;
    const [before, next] = [acts[index - 1], acts[index + 1]];
    const isNexts = next && isDayed(next) && isJoined(units, act, next) && isTowardSame(act, next);
    if (isNexts && (next.dayAt ?? 0) > next.from) return { ...act, ...daysOf(next) };
    if (before && isDayed(before) && before.dayAt === before.from && isJoined(units, before, act))
      return { ...act, ...daysOf(before) };
    return act;
  });
