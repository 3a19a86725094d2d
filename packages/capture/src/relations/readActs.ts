import type { Reading } from "../people/reading";
import type { PlannedAct } from "./act";
import { correctedDay } from "./acts/correctedDay";
import { connected, planAction, tellsWhatHappened, triedBefore, wordsIn } from "./acts/actionOf";
import { dayApart } from "./acts/dayApart";
import { dayBefore, dayOf, dayWithin, leadingDay } from "./acts/dayOfAct";
import { spansOf } from "./acts/extent";
import { shareDays, withoutAsking } from "./acts/shareDays";
import { type PronounReferents, personOf } from "./acts/whomOf";
import { type Candidate, candidatesOf } from "./candidates";
import type { Invitation } from "./invitations";
import { refineAct } from "./refineAct";
import { isRepeat, repeatWithin } from "./repeatOfAct";
import { targetsIn } from "./targets";
import { timeOfAct } from "./timeOfAct";
import type { Unit } from "./units";

/** "Dana hosts a dinner every Thursday": theirs; "Dana, lunch every Thursday" and "dinner with Dana every Thursday" are planned. */
const isOwnNoun = (units: readonly Unit[], { act, from }: Candidate): boolean =>
  act !== "plan" || units[from - 1]?.kind !== "people" || !/^(?:a|an|the)$/.test(units[from]?.low ?? "");

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

/** The follow-ups that the writer sets themselves, with the people and days they are toward. */
export const readActs = (
  reading: Reading,
  units: readonly Unit[],
  invitations: readonly Invitation[],
  meant: PronounReferents,
): PlannedAct[] => {
  const acts: PlannedAct[] = [];
  const spans = spansOf(units, candidatesOf(units, invitations));
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
    const own = correctedDay(units, dayWithin(units, candidate.to, to)) ?? repeats;
    const dayAt = own ?? (lead !== null && !led.has(lead) ? lead : null);
    const repeatAt = repeats ?? (dayAt !== null && isRepeat(units[dayAt]) ? dayAt : null);
    const targets = candidate.whom
      ? [{ people: candidate.whom, dayAt: null }]
      : targetsIn(units, candidate.to, to);
    const verb =
      candidate.verb ??
      units
        .slice(candidate.from, candidate.to)
        .map(({ low }) => low)
        .join(" ");
    const words = wordsIn(units, candidate.to, to);
    const hasPerson = targets.length > 0;
    const day = dayAt === null ? null : units[dayAt];
    const due =
      dayApart(units, candidate.from, candidate.to, to, reading.note.context.today) ??
      (day?.kind === "day" ? dayOf(day) : dayBefore(units, candidate, to));
    const isDayed = due !== null || repeatAt !== null;
    const action =
      candidate.action ??
      (candidate.act === "plan"
        ? planAction(units, candidate, words, isDayed, hasPerson, to)
        : refineAct(candidate.act, verb, words, hasPerson, isDayed));
    if (action === null || isTowardWriter(units, candidate.to, to)) continue;
    // "Dana says hit up Sam": advice, and no step until a day is said.
    const isAdvice = /^(?:says|said)$/.test(units[candidate.from - 1]?.low ?? "");
    if (isAdvice && !isDayed) continue;
    const isShown = action === "share" && verb === "see";
    const isForBoth = isShown || /^(?:coffee|meeting|call|check-in)$/.test(action);
    if (candidate.governor === "mutual" && (!isDayed || !isForBoth)) continue;
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
      action:
        verb === "try again" ? triedBefore(units, candidate.from) : connected(units, candidate, to, action),
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
  return withoutAsking(units, shareDays(units, acts));
};
