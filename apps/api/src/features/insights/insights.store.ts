import { Action, type Calls, type CalendarDay, type InsightFigure } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  type PromiseEnd,
  addDays,
  addMonths,
  addWeeks,
  addYears,
  answersOf,
  momentumFigures,
  isDoneWithin,
  isJudged,
  isReachedInTime,
  judgePromise,
  promiseFigures,
  promisesWithin,
  startOfWeek,
} from "@followthrough/domain";
import { day } from "../../sql/storedDay";
import {
  type MetPerson,
  type PromisedStep,
  contactNames,
  readAsked,
  readDays,
  readFacts,
  readHeldConversations,
} from "./facts.store";
import { type LeakKind, countLeak, isLeakKind, readLeak } from "./leaks.store";

type Insights = Calls["GET /insights"]["answer"];
type Listed = Calls["GET /insights/list"]["answer"];

interface Facts {
  met: MetPerson[];
  promises: PromisedStep[];
}

/** Rows compared per kind; the rest would be noise. */
const mostCompared = 12;

const monthOf = (on: CalendarDay): CalendarDay => day(`${on.slice(0, 7)}-01`);

/** The facts by what they are put down to, those with most first. */
const grouped = ({ met, promises }: Facts, keyOf: (fact: MetPerson | PromisedStep) => string | null) => {
  const groups = new Map<string, Facts & { id: string }>();
  const groupOf = (id: string) => {
    const group = groups.get(id) ?? { id, met: [], promises: [] };
    groups.set(id, group);
    return group;
  };
  for (const one of met) {
    const id = keyOf(one);
    if (id !== null) groupOf(id).met.push(one);
  }
  for (const one of promises) {
    const id = keyOf(one);
    if (id !== null) groupOf(id).promises.push(one);
  }
  return [...groups.values()].toSorted(
    (a, b) =>
      b.met.length + b.promises.length - (a.met.length + a.promises.length) ||
      b.met.length - a.met.length ||
      (a.id < b.id ? -1 : 1),
  );
};

const eventNames = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const rows = await tx.event.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const mostWeeks = 53;

interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly today: CalendarDay;
}

/** What was decided and done in each week of a period, the first and the last as far as they lie in it. */
const byWeek = (promises: readonly PromisedStep[], period: Period) => {
  const { from, to } = period;
  const mondays = Array.from({ length: mostWeeks }, (_, back) =>
    addWeeks(startOfWeek(to), -back),
  ).toReversed();
  const judged = new Map<CalendarDay, { as: PromiseEnd }[]>();
  for (const one of promisesWithin(promises, period)) {
    const monday = startOfWeek(one.on);
    const there = judged.get(monday) ?? [];
    there.push(one);
    judged.set(monday, there);
  }
  const done = new Map<CalendarDay, number>();
  for (const one of promises) {
    if (one.closedOn === null || !isDoneWithin(one, period)) continue;
    const monday = startOfWeek(one.closedOn);
    done.set(monday, (done.get(monday) ?? 0) + 1);
  }
  return mondays
    .filter((monday) => monday >= startOfWeek(from))
    .map((monday) => {
      const sunday = addDays(monday, 6);
      return {
        startsOn: monday < from ? from : monday,
        endsOn: sunday > to ? to : sunday,
        ...promiseFigures(judged.get(monday) ?? []),
        done: done.get(monday) ?? 0,
      };
    });
};

/** The facts that a period counts, by month: a promise that was decided in one month and done in another is in both. */
const byMonth = ({ met, promises }: Facts, today: CalendarDay) => {
  const months = new Map<CalendarDay, Facts>();
  const monthWith = (on: CalendarDay): Facts => {
    const there = months.get(monthOf(on)) ?? { met: [], promises: [] };
    months.set(monthOf(on), there);
    return there;
  };
  for (const one of met) monthWith(one.metOn).met.push(one);
  for (const one of promises) {
    const days = [judgePromise(one, today)?.on, one.closedOn].filter((on) => on !== undefined && on !== null);
    for (const month of new Set(days.map(monthOf))) monthWith(month).promises.push(one);
  }
  return (startsOn: CalendarDay): Facts => months.get(startsOn) ?? { met: [], promises: [] };
};

/** The event of which most people were never reached. */
const quietest = (events: readonly (Facts & { id: string })[], period: Period) =>
  events
    .map(({ id, met }) => ({ id, ...momentumFigures({ met, promises: [] }, period) }))
    .filter(({ unreached }) => unreached > 0)
    .toSorted((a, b) => b.unreached - a.unreached || (a.id < b.id ? -1 : 1))
    .at(0);

/** Follow-through of the last months, this one included. */
export const readInsights = async (
  tx: Tx,
  accountId: string,
  months: number,
  today: CalendarDay,
): Promise<Insights> => {
  const from = addMonths(monthOf(today), 1 - months);
  const period = { from, to: today, today };
  const leak = (kind: LeakKind) => countLeak(tx, accountId, kind, period);
  const [facts, asked, days, notContacted, nothingPlanned, thanksOwed] = await Promise.all([
    readFacts(tx, accountId, period),
    readAsked(tx, accountId, period),
    readDays(tx, accountId, { from: addYears(today, -1), to: today }),
    leak("notContacted"),
    leak("nothingPlanned"),
    leak("thanksOwed"),
  ]);
  const counted = {
    met: facts.met,
    promises: facts.promises.filter(
      (one) => isDoneWithin(one, period) || promisesWithin([one], period).length > 0,
    ),
  };
  const inMonth = byMonth(counted, today);
  const allEvents = grouped(counted, ({ eventId }) => eventId);
  const byEvent = allEvents.slice(0, mostCompared);
  const quiet = quietest(allEvents, period);
  const byReferrer = grouped(counted, ({ referrerId }) => referrerId).slice(0, mostCompared);
  const [events, referrers] = await Promise.all([
    eventNames(
      tx,
      accountId,
      [...byEvent, ...(quiet ? [quiet] : [])].map(({ id }) => id),
    ),
    contactNames(
      tx,
      accountId,
      byReferrer.map(({ id }) => id),
    ),
  ]);
  return {
    from,
    to: today,
    overall: momentumFigures(counted, period),
    answers: answersOf(asked),
    months: Array.from({ length: months }, (_, index) => {
      const startsOn = addMonths(from, index);
      const within = { from: startsOn, to: addDays(addMonths(startsOn, 1), -1), today };
      return { startsOn, ...momentumFigures(inMonth(startsOn), within) };
    }),
    weeks: byWeek(counted.promises, period),
    byEvent: byEvent.map(({ id, ...of }) => ({
      event: { id, name: events.get(id) ?? "" },
      ...momentumFigures(of, period),
    })),
    byReferrer: byReferrer.map(({ id, ...of }) => ({
      referrer: { id, name: referrers.get(id) ?? "" },
      ...momentumFigures(of, period),
    })),
    byAction: Action.options
      .map((action) => {
        const promises = counted.promises.filter((one) => one.action === action);
        const { promised, keptOnTime, doneLate, droppedLate, stillOpen, done } = momentumFigures(
          { met: [], promises },
          period,
        );
        return { action, promised, keptOnTime, doneLate, droppedLate, stillOpen, done };
      })
      .filter(({ done, promised }) => done + promised > 0)
      .toSorted((a, b) => b.promised - a.promised || b.done - a.done),
    leaks: { notContacted, nothingPlanned, thanksOwed },
    quietEvent: quiet
      ? { event: { id: quiet.id, name: events.get(quiet.id) ?? "" }, unreached: quiet.unreached }
      : null,
    days,
  };
};

interface Asked {
  readonly figure: InsightFigure;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly eventId?: string | undefined;
  readonly referrerId?: string | undefined;
  readonly action?: string | undefined;
}

const mostListed = 500;

const isOfPeople = (figure: InsightFigure): boolean =>
  figure === "met" || figure === "reachedInTime" || figure === "unreached";

/** Which of the promises decided in a period a figure counts; null of a figure of another kind. */
const endsOf: Partial<Record<InsightFigure, readonly PromiseEnd[]>> = {
  promised: ["kept", "doneLate", "droppedLate", "stillOpen"],
  keptOnTime: ["kept"],
  doneLate: ["doneLate"],
  droppedLate: ["droppedLate"],
  stillOpen: ["stillOpen"],
};

interface ListedRow {
  readonly id: string;
  /** Null of a step of mine alone. */
  readonly contactId: string | null;
  /** Null of a step, whose words are looked up of those shown alone. */
  readonly what: string | null;
  readonly on: CalendarDay;
  readonly comparedOn: CalendarDay | null;
}

/** A step that is open has nothing but its day. */
const rowOfStep = ({ id, contactId, closedOn, promisedOn }: PromisedStep): ListedRow => ({
  id,
  contactId,
  what: null,
  on: closedOn ?? promisedOn,
  comparedOn: closedOn === null ? null : promisedOn,
});

const rowsOf = async (
  tx: Tx,
  accountId: string,
  { figure, eventId, referrerId, action }: Asked,
  period: Period,
): Promise<ListedRow[]> => {
  if (isLeakKind(figure)) {
    const all = await readLeak(tx, accountId, figure, period);
    return all
      .filter(({ isLost }) => isLost)
      .map(({ id, contactId, what, on }) => ({ id, contactId, what, on, comparedOn: null }));
  }
  const { met, promises } = await readFacts(tx, accountId, period);
  const isAsked = (one: MetPerson | PromisedStep): boolean =>
    (eventId === undefined || one.eventId === eventId) &&
    (referrerId === undefined || one.referrerId === referrerId);
  if (isOfPeople(figure))
    return met
      .filter((one) => isAsked(one) && isJudged(one, period.today))
      .filter(
        (one) =>
          figure === "met" || (figure === "reachedInTime" ? isReachedInTime(one) : one.firstTouchOn === null),
      )
      .map(({ contactId, metOn, firstTouchOn }) => ({
        id: contactId,
        contactId,
        what: "",
        on: metOn,
        comparedOn: firstTouchOn,
      }));
  const steps = promises.filter((one) => isAsked(one) && (action === undefined || one.action === action));
  const ends = endsOf[figure];
  if (ends)
    return promisesWithin(steps, period)
      .filter(({ as }) => ends.includes(as))
      .map(rowOfStep);
  const done = steps.filter((one) => isDoneWithin(one, period)).map(rowOfStep);
  return figure === "acts" ? [...done, ...(await readHeldConversations(tx, accountId, period))] : done;
};

/** Whom or what a figure counts, by the very rules that count them. */
export const listInsight = async (
  tx: Tx,
  accountId: string,
  asked: Asked,
  today: CalendarDay,
): Promise<Listed> => {
  const { from, to } = asked;
  const all = await rowsOf(tx, accountId, asked, { from, to: to < today ? to : today, today });
  const shown = all
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
    .slice(0, mostListed);
  const [names, words] = await Promise.all([
    contactNames(
      tx,
      accountId,
      shown.flatMap(({ contactId }) => contactId ?? []),
    ),
    whatWasDone(
      tx,
      accountId,
      shown.flatMap(({ id, what }) => (what === null ? [id] : [])),
    ),
  ]);
  return {
    total: all.length,
    rows: shown.map(({ contactId, what, ...row }) => ({
      ...row,
      contact: contactId === null ? null : { id: contactId, name: names.get(contactId) ?? "" },
      what: what ?? words.get(row.id) ?? "",
    })),
  };
};

const whatWasDone = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const rows = await tx.followUp.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, what: true },
  });
  return new Map(rows.map(({ id, what }) => [id, what]));
};
