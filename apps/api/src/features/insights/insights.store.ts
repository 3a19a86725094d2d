import { Action, type Calls, type CalendarDay, type InsightFigure } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  answersOf,
  momentumFigures,
  isJudged,
  isKeptOnTime,
  isReachedInTime,
  startOfWeek,
} from "@followthrough/domain";
import { day } from "../../sql/storedDay";
import {
  type DoneStep,
  type MetPerson,
  contactNames,
  readAsked,
  readDays,
  readFacts,
  readHeldConversations,
} from "./facts.store";

type Insights = Calls["GET /insights"]["answer"];
type Listed = Calls["GET /insights/list"]["answer"];

interface Facts {
  met: MetPerson[];
  done: DoneStep[];
}

/** Rows compared per kind; the rest would be noise. */
const mostCompared = 12;

const monthOf = (on: CalendarDay): CalendarDay => day(`${on.slice(0, 7)}-01`);

/** The facts by what they are put down to, those with most first. */
const grouped = ({ met, done }: Facts, keyOf: (fact: MetPerson | DoneStep) => string | null) => {
  const groups = new Map<string, Facts & { id: string }>();
  const groupOf = (id: string) => {
    const group = groups.get(id) ?? { id, met: [], done: [] };
    groups.set(id, group);
    return group;
  };
  for (const one of met) {
    const id = keyOf(one);
    if (id !== null) groupOf(id).met.push(one);
  }
  for (const one of done) {
    const id = keyOf(one);
    if (id !== null) groupOf(id).done.push(one);
  }
  return [...groups.values()]
    .toSorted(
      (a, b) =>
        b.met.length + b.done.length - (a.met.length + a.done.length) ||
        b.met.length - a.met.length ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, mostCompared);
};

const eventNames = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const rows = await tx.event.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const mostWeeks = 53;

/** How much was done in each week of a period, the first and the last as far as they lie in it. */
const byWeek = (done: readonly DoneStep[], { from, to }: { from: CalendarDay; to: CalendarDay }) => {
  const mondays = Array.from({ length: mostWeeks }, (_, back) =>
    addWeeks(startOfWeek(to), -back),
  ).toReversed();
  const weeks = new Map(
    mondays
      .filter((monday) => monday >= startOfWeek(from))
      .map((monday) => {
        const sunday = addDays(monday, 6);
        const startsOn = monday < from ? from : monday;
        const endsOn = sunday > to ? to : sunday;
        return [monday, { startsOn, endsOn, done: 0, keptOnTime: 0 }];
      }),
  );
  for (const { promisedOn, closedOn } of done) {
    const week = weeks.get(startOfWeek(closedOn));
    if (!week) continue;
    week.done += 1;
    if (isKeptOnTime(promisedOn, closedOn)) week.keptOnTime += 1;
  }
  return [...weeks.values()];
};

/** Follow-through of the last months, this one included. */
export const readInsights = async (
  tx: Tx,
  accountId: string,
  months: number,
  today: CalendarDay,
): Promise<Insights> => {
  const from = addMonths(monthOf(today), 1 - months);
  const period = { from, to: today };
  const [facts, asked, days] = await Promise.all([
    readFacts(tx, accountId, period),
    readAsked(tx, accountId, period),
    readDays(tx, accountId, { from: addYears(today, -1), to: today }),
  ]);
  const inMonths = new Map<string, Facts>();
  const monthWith = (on: CalendarDay): Facts => {
    const month = on.slice(0, 7);
    const there = inMonths.get(month) ?? { met: [], done: [] };
    inMonths.set(month, there);
    return there;
  };
  for (const one of facts.met) monthWith(one.metOn).met.push(one);
  for (const one of facts.done) monthWith(one.closedOn).done.push(one);
  const byEvent = grouped(facts, ({ eventId }) => eventId);
  const byReferrer = grouped(facts, ({ referrerId }) => referrerId);
  const [events, referrers] = await Promise.all([
    eventNames(
      tx,
      accountId,
      byEvent.map(({ id }) => id),
    ),
    contactNames(
      tx,
      accountId,
      byReferrer.map(({ id }) => id),
    ),
  ]);
  return {
    ...period,
    overall: momentumFigures(facts, today),
    answers: answersOf(asked),
    months: Array.from({ length: months }, (_, index) => {
      const startsOn = addMonths(from, index);
      return { startsOn, ...momentumFigures(monthWith(startsOn), today) };
    }),
    weeks: byWeek(facts.done, period),
    byEvent: byEvent.map(({ id, ...of }) => ({
      event: { id, name: events.get(id) ?? "" },
      ...momentumFigures(of, today),
    })),
    byReferrer: byReferrer.map(({ id, ...of }) => ({
      referrer: { id, name: referrers.get(id) ?? "" },
      ...momentumFigures(of, today),
    })),
    byAction: Action.options
      .map((action) => {
        const { done, keptOnTime } = momentumFigures(
          { met: [], done: facts.done.filter((one) => one.action === action) },
          today,
        );
        return { action, done, keptOnTime };
      })
      .filter(({ done }) => done > 0)
      .toSorted((a, b) => b.done - a.done),
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

/** Whom or what a figure counts, by the very rules that count them. */
export const listInsight = async (
  tx: Tx,
  accountId: string,
  { figure, from, to, eventId, referrerId, action }: Asked,
  today: CalendarDay,
): Promise<Listed> => {
  const period = { from, to: to < today ? to : today };
  const { met, done } = await readFacts(tx, accountId, period);
  const isAsked = (one: MetPerson | DoneStep): boolean =>
    (eventId === undefined || one.eventId === eventId) &&
    (referrerId === undefined || one.referrerId === referrerId);
  const people = met
    .filter((one) => isAsked(one) && isJudged(one, today))
    .filter((one) => figure === "met" || isReachedInTime(one))
    .map(({ contactId, metOn, firstTouchOn }) => ({
      id: contactId,
      contactId,
      what: "",
      on: metOn,
      comparedOn: firstTouchOn,
    }));
  const steps = done
    .filter((one) => isAsked(one) && (action === undefined || one.action === action))
    .filter((one) => figure !== "keptOnTime" || isKeptOnTime(one.promisedOn, one.closedOn))
    .map(({ id, contactId, closedOn, promisedOn }) => ({
      id,
      contactId,
      what: null,
      on: closedOn,
      comparedOn: promisedOn,
    }));
  const held = figure === "acts" ? await readHeldConversations(tx, accountId, period) : [];
  const all = figure === "met" || figure === "reachedInTime" ? people : [...steps, ...held];
  const shown = all
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
    .slice(0, mostListed);
  const [names, words] = await Promise.all([
    contactNames(
      tx,
      accountId,
      shown.map(({ contactId }) => contactId),
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
      contact: { id: contactId, name: names.get(contactId) ?? "" },
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
