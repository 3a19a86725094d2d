import { type TodayRow, routes } from "@followthrough/contract";
import { totalMinutes, partOfDayIn } from "@followthrough/domain";
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

/** What waits for an earlier link of its chain comes after what can be done now. */
const whatWaitsLast = (rows: readonly TodayRow[]): TodayRow[] => [
  ...rows.filter(({ waitsFor }) => waitsFor === null),
  ...rows.filter(({ waitsFor }) => waitsFor !== null),
];

export const todayRoutes: Implementation[] = [
  reading(routes.readToday, async (tx, { account, today, now }) => {
    const [rows, waiting, counts, loops, momentum, coming] = await Promise.all([
      readTodayRows(tx, account, { today, now }),
      readWaitingRows(tx, account, { today, now }),
      countDue(tx, account.id, today),
      readLoops(tx, account, { today, now }),
      readMomentum(tx, account.id, today),
      readBirthdays(tx, account.id, today),
    ]);
    const due = rows.filter(isIn("overdue", "today"));
    return {
      today,
      partOfDay: partOfDayIn(account.timeZone, now),
      counts: { ...counts, loops: loops.length },
      minutes: totalMinutes(due.map(({ followUp }) => followUp.action)),
      overdue: whatWaitsLast(rows.filter(isIn("overdue"))),
      dueToday: whatWaitsLast(rows.filter(isIn("today"))),
      upcoming: rows.filter(isIn("tomorrow", "this-week")),
      waiting,
      loops: loops.slice(0, 50),
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
