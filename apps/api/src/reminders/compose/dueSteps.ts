import type { CalendarDay, TodayRow } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays } from "@followthrough/domain";
import { countDue } from "../../features/today/counts.store";
import { readDueRows } from "../../features/today/todayRows.store";
import { linkLabels, formatMore, titles } from "../reminderWords";
import { type ReminderRequest, linkTo } from "./renderReminder";
import type { ReminderLinks } from "./createReminderLinks";
import type { LetterPart } from "./letter";
import { letterLine, letterStep } from "./letterSteps";

/** Steps per mail in full, and steps of the coming days in a line each. */
const mostInFull = 12;
/** What is late does not crowd out what is for today: how many of the twelve are kept for it. */
const keptForToday = 8;
const mostComing = 5;
/** Due steps up to which one query is quicker than three. */
const mostAtOnce = 30;

export interface DueSteps {
  readonly overdue: readonly TodayRow[];
  readonly today: readonly TodayRow[];
  readonly coming: readonly TodayRow[];
  /** Of all there are, shown or not. */
  readonly counts: {
    readonly overdue: number;
    readonly today: number;
    readonly upcoming: number;
    readonly unanswered: number;
  };
}

export const idsOf = (rows: readonly TodayRow[]): ReadonlySet<string> =>
  new Set(rows.map(({ followUp }) => followUp.id));

/** What is late, for today, and first in the coming seven days: as many of each as a mail shows. */
export const readDueSteps = async (
  tx: Tx,
  account: ReminderRequest["account"],
  moment: ReminderRequest["moment"],
): Promise<DueSteps> => {
  const { today } = moment;
  const counts = await countDue(tx, account.id, today);
  const overdueShown = Math.min(counts.overdue, mostInFull - Math.min(counts.today, keptForToday));
  const todayShown = Math.min(counts.today, mostInFull - overdueShown);
  const comingShown = Math.min(counts.upcoming, mostComing);
  const end = addDays(today, 7);
  const due = counts.overdue + counts.today;
  if (due <= mostAtOnce) {
    const rows = await readDueRows(tx, account, { from: null, until: end, most: due + comingShown }, moment);
    const later = rows.slice(counts.overdue);
    return {
      overdue: rows.slice(0, overdueShown),
      today: later.slice(0, todayShown),
      coming: rows.slice(due),
      counts,
    };
  }
  const read = (from: CalendarDay | null, until: CalendarDay, most: number): Promise<TodayRow[]> =>
    most === 0 ? Promise.resolve([]) : readDueRows(tx, account, { from, until, most }, moment);
  const [overdue, dueToday, coming] = await Promise.all([
    read(null, addDays(today, -1), overdueShown),
    read(today, today, todayShown),
    read(addDays(today, 1), end, comingShown),
  ]);
  return { overdue, today: dueToday, coming, counts };
};

const stepsPart = (
  { title, tone }: { title: string; tone: "late" | "due" },
  rows: readonly TodayRow[],
  total: number,
  given: ReminderLinks,
  today: CalendarDay,
): LetterPart | null =>
  rows.length === 0
    ? null
    : {
        kind: "steps",
        title,
        tone,
        steps: rows.map((row) => letterStep(row, today, given.answer(row))),
        more:
          total > rows.length
            ? { text: formatMore(total - rows.length), link: linkTo(given.app("/"), linkLabels.all) }
            : null,
      };

export const overduePart = ({ overdue, counts }: DueSteps, given: ReminderLinks, today: CalendarDay) =>
  stepsPart({ title: titles.overdue, tone: "late" }, overdue, counts.overdue, given, today);

export const todayPart = ({ today: rows, counts }: DueSteps, given: ReminderLinks, today: CalendarDay) =>
  stepsPart({ title: titles.today, tone: "due" }, rows, counts.today, given, today);

export const comingPart = (
  rows: readonly TodayRow[],
  total: number,
  given: ReminderLinks,
  today: CalendarDay,
): LetterPart | null =>
  rows.length === 0
    ? null
    : {
        kind: "lines",
        title: titles.coming,
        isBoxed: false,
        lines: rows.map((row) => letterLine(row, today, given.answer(row))),
        more:
          total > rows.length
            ? { text: formatMore(total - rows.length), link: linkTo(given.app("/"), linkLabels.all) }
            : null,
      };
