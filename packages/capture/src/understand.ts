import type { CalendarDay } from "@followthrough/contract";
import type { CaptureContext, CaptureDraft, CapturedPerson, KnownPerson } from "./captureDraft";
import { followUpsOf } from "./draft/followUpsOf";
import { draftHighlights } from "./draft/highlights";
import { peopleToList } from "./draft/peopleToList";
import { leadsOf } from "./draft/leadsOf";
import { ownStepsOf } from "./draft/ownStepsOf";
import { unkeptRepeats } from "./draft/recurrenceOf";
import { promisesOf } from "./draft/promisesOf";
import { referralsOf } from "./draft/referralsOf";
import { spanOf } from "./draft/spanOf";
import { findUnplaced } from "./draft/findUnplaced";
import { clauseEnd } from "./draft/describeAct";
import { findOpenings, withoutOpenings } from "./leads/findOpenings";
import { attachContacts } from "./people/attachContacts";
import { knownIdsOf } from "./people/knownNames";
import { readPeople } from "./people/readPeople";
import { type Reading, wordsOf } from "./people/reading";
import { noteText } from "./people/noteText";
import {
  readConversation,
  readConversationApart,
  readConversationThere,
  readMeetingApart,
  talksOfDay,
} from "./readConversation";
import { readInvitations } from "./relations/invitations";
import { readActs } from "./relations/readActs";
import { withDaysLeft } from "./relations/daysLeft";
import { headingDays } from "./relations/headingDay";
import { joinedIn } from "./relations/joinedIn";
import { readOwnSteps } from "./relations/readOwnSteps";
import { isPast, pastDayNear } from "./relations/meetingDay";
import { readLetterReferrals, withoutSuggestions } from "./relations/letterWords";
import { readMetOn } from "./relations/readMetOn";
import { awaitedAnswers } from "./relations/awaitedAnswers";
import { readPromises } from "./relations/readPromises";
import { referralsByPlan } from "./relations/referrals/byPlan";
import { readReferrals } from "./relations/readReferrals";
import { type Talk, readTalks } from "./relations/readTalks";
import { type Unit, unitsOf } from "./relations/units";
import { findIntroduced, findNamedOutsidePlans, plannedUnits } from "./relations/namedOutsidePlans";
import { resolveReferents } from "./relations/resolveReferents";

/** Of a text the beginning up to this many characters is read. */
const longestText = 10_000;

const peopleOf = (
  { note, people }: Reading,
  order: readonly number[],
  isReferred: (index: number) => boolean,
  tookPart: (index: number) => boolean,
  apart: (index: number) => CapturedPerson["apart"],
): CapturedPerson[] =>
  order.flatMap((index) => {
    const person = people[index];
    if (!person) return [];
    const { fields, name, spans, fieldSpans } = person;
    const isThere = !isReferred(index) && tookPart(index);
    return {
      name,
      role: isReferred(index) ? "referred" : "met",
      tookPart: isThere,
      apart: isThere ? apart(index) : null,
      title: fields.title ?? null,
      organization: fields.organization ?? null,
      email: fields.email ?? null,
      phone: fields.phone ?? null,
      linkedinUrl: fields.linkedinUrl ?? null,
      knownIds: knownIdsOf(note.known, name),
      spans,
      fieldSpans,
    };
  });

/** The day of the first of the exchanges of which one is said. */
const talkDay = (
  units: readonly Unit[],
  talks: readonly Talk[],
  planned: readonly boolean[],
  today: CalendarDay,
): CalendarDay | null => {
  const headingOf = headingDays(units, today);
  for (const { at, isPast: isTold } of talks) {
    const unit = units[pastDayNear(units, at, planned, today, isTold) ?? headingOf(at) ?? -1];
    if (unit?.kind === "day") return unit.day.past;
  }
  return null;
};

/** Whether it is said with whom each talk was, and it was not with them: "Sam told me about the archive's head, Otto". */
const isOutsideTalks = (had: readonly Talk[], index: number): boolean =>
  had.length > 0 &&
  had.every(({ people }) => people.length > 0) &&
  !had.some(({ people }) => people.includes(index));

/** A text as a draft. `named` are names sure to be somebody's where they stand, though nobody in the book. */
export const understand = (
  text: string,
  context: CaptureContext,
  named: readonly KnownPerson[] = [],
): CaptureDraft => {
  const whole = noteText(text.length > longestText ? text.slice(0, longestText) : text, context, named);
  const openings = findOpenings(whole);
  const note = withoutOpenings(whole, openings);
  const reading = readPeople(note);
  attachContacts(reading);
  const units = unitsOf(reading);
  const told = readReferrals(units);
  const said = [...told, ...readLetterReferrals(reading, units)];
  const invitations = readInvitations(units);
  const theirs = awaitedAnswers(units, invitations, readPromises(units), context.today);
  const meant = readActs(reading, units, invitations, resolveReferents(told, units)).filter(
    (act) => !theirs.some(({ from }) => from >= act.from && from < act.verbTo),
  );
  const dayed = withDaysLeft(
    units,
    meant,
    theirs.flatMap(({ dayAt }) => dayAt ?? []),
    context,
  );
  const towardPeople = withoutSuggestions(reading, units, dayed);
  const pointed = [...said, ...referralsByPlan(units, said, towardPeople)];
  const mine = readOwnSteps(reading, units, {
    acts: towardPeople,
    openings: openings.flatMap((opening) =>
      [opening, opening.deadline].flatMap((range) =>
        range ? [spanOf(whole, [], range.from, range.to)] : [],
      ),
    ),
  });
  // Whatever is still to be done says nothing of what was.
  const acts = [...towardPeople, ...mine].toSorted((one, other) => one.from - other.from);
  // What others said they would do, and what somebody was invited to, was not yet either.
  const plans = [
    ...acts,
    ...invitations.flatMap((invitation) => [invitation, ...(invitation.answer ? [invitation.answer] : [])]),
  ];
  const unheld = plannedUnits(units, plans).map(
    (isPlan, at) => isPlan || theirs.some(({ from, to }) => at > from && at < to),
  );
  const talks = readTalks(units, unheld, (unit) => isPast(unit, context.today, false));
  const met = readMetOn(units, plans, context.today, talks);
  const order = peopleToList(reading, units);
  const place = new Map(order.map((index, at) => [index, at]));
  const pointedTo = new Set(pointed.flatMap(({ to }) => to));
  const planned = followUpsOf(reading, units, towardPeople, place);
  const ownSteps = ownStepsOf(reading, units, mine);
  const promises = promisesOf(reading, units, theirs, place);
  const outsidePlans = findNamedOutsidePlans(units, plans);
  const introduced = findIntroduced(units);
  const joined = joinedIn(units, unheld);
  const inReferral = new Set(pointed.flatMap(({ from, to }) => (from === null ? to : [from, ...to])));
  const dayOf = (had: readonly Talk[]) => talkDay(units, had, unheld, context.today) ?? context.today;
  const shared = readConversation(talksOfDay(talks.had, met), met.metOn, dayOf(talks.had));
  const read = peopleOf(
    reading,
    order,
    (index) => pointedTo.has(index) && !met.people.has(index),
    (index) =>
      met.people.has(index) ||
      (joined.has(index) && talks.had.length > 0) ||
      (outsidePlans.has(index) &&
        !talks.absent.has(index) &&
        !isOutsideTalks(talks.had, index) &&
        (context.event === undefined || talks.had.length > 0 || introduced.has(index)) &&
        (talks.had.length > 0 || !inReferral.has(index))),
    (index) => {
      if (met.people.has(index))
        return shared && readMeetingApart(index, talks.had, shared, met.daysOf.get(index));
      const theirOwn = talks.had.filter((talk) => talk.people.includes(index));
      const saidOn = talkDay(units, theirOwn, unheld, context.today);
      return readConversationApart(theirOwn, talks.had, shared, { saidOn, today: context.today });
    },
  );
  const { people, referrals, followUps, leads } = leadsOf(
    whole,
    openings,
    { people: read, referrals: referralsOf(reading, units, pointed, place), followUps: planned },
    context,
  );
  const isAnyHere = people.some(({ tookPart }) => tookPart);
  const conversation = isAnyHere ? shared : null;
  const there =
    context.event !== undefined && met.metOn === null && isAnyHere
      ? readConversationThere(conversation, context.today)
      : null;
  const drafted = {
    people,
    event: reading.event
      ? { name: wordsOf(note, reading.event), span: spanOf(note, [], reading.event.from, reading.event.to) }
      : null,
    metOn: met.metOn ?? there?.heldOn ?? null,
    isMetDaySaid: met.dayAt !== null,
    conversation: there ?? conversation,
    referrals,
    followUps,
    promises,
    ownSteps,
    leads,
  };
  const metDay = met.dayAt === null ? null : spanOf(note, units, met.dayAt, met.dayAt + 1);
  const heard = [
    ...acts.map((act) =>
      spanOf(note, units, act.from, Math.max(act.verbTo, clauseEnd(units, act.verbTo, act.to))),
    ),
    ...theirs.map(({ saidAt, to }) => spanOf(note, units, saidAt, to)),
    // An invitation that was answered says what for.
    ...invitations.flatMap(({ from, to, answer }) =>
      answer ? [spanOf(note, units, from, to), spanOf(note, units, answer.from, answer.to)] : [],
    ),
    // "Emailed Owen" says how they were talked with.
    ...(isAnyHere ? talks.had.map(({ at }) => spanOf(note, units, at, at + 1)) : []),
  ].toSorted((one, other) => one.start - other.start);
  const highlights = draftHighlights(drafted, metDay);
  return {
    ...drafted,
    unkeptRepeats: unkeptRepeats(note, units, acts, theirs),
    highlights,
    unplaced: findUnplaced(whole, highlights, heard, text.length),
    notes: text,
  };
};
