import { type TodayRow, routes } from "@followthrough/contract";
import {
  areLateFolded,
  groupLoops,
  partOfDayIn,
  totalMinutes,
  waitingLinksLast,
  withoutListedSteps,
} from "@followthrough/domain";
import { type Implementation, reading } from "../../http/implement";
import { readBirthdays } from "./birthdays.store";
import { countDue, countShown } from "./counts.store";
import { readLoops } from "../open-loops/openLoops.store";
import { readMomentum } from "./momentum.store";
import { readTodayRows, readWaitingRows } from "./todayRows.store";

const isIn =
  (...groups: TodayRow["followUp"]["group"][]) =>
  ({ followUp }: TodayRow) =>
    groups.includes(followUp.group);

export const todayRoutes: Implementation[] = [
  reading(routes.readToday, async (tx, { account, query, today, now }) => {
    const { most } = query;
    const [rows, waiting, counts, allLoops, momentum, coming] = await Promise.all([
      readTodayRows(tx, account, { today, now }, most),
      readWaitingRows(tx, account, { today, now }, most),
      countDue(tx, account.id, today),
      readLoops(tx, account, { today, now }),
      readMomentum(tx, account.id, today),
      readBirthdays(tx, account.id, today),
    ]);
    const isLateFolded = areLateFolded(counts.overdue);
    const overdue = rows.filter(isIn("overdue"));
    const dueToday = rows.filter(isIn("today"));
    const inSight = isLateFolded ? dueToday : [...overdue, ...dueToday];
    const shown = new Set([...rows, ...waiting].map(({ followUp }) => followUp.id));
    const loops = withoutListedSteps(allLoops, shown);
    const { groups, single } = groupLoops(loops);
    return {
      today,
      partOfDay: partOfDayIn(account.timeZone, now),
      counts: { ...counts, loops: loops.length },
      minutes: totalMinutes(inSight.map(({ followUp }) => followUp.action)),
      overdue: waitingLinksLast(overdue),
      isLateFolded,
      dueToday: waitingLinksLast(dueToday),
      upcoming: rows.filter(isIn("tomorrow", "this-week")),
      waiting,
      loopGroups: groups,
      loops: single.slice(0, 50),
      momentum,
      ...coming,
    };
  }),
  reading(routes.readCounts, async (tx, { account, today }) => {
    const { overdue, today: dueToday } = await countDue(tx, account.id, today);
    const shown = await countShown(tx, account.id);
    return { due: overdue + dueToday, ...shown };
  }),
];
