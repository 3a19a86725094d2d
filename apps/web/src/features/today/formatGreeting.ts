import type { Today } from "@followthrough/contract";
import { formatLongDay } from "../../ui/dayFormat";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const formatCount = (count: number): string => small[count] ?? count.toLocaleString();
const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Thursday, June 25. Two are late, three are for today; about 25 minutes." */
export const formatGreeting = ({
  today,
  counts,
  minutes,
  isLateFolded,
}: Pick<Today, "today" | "counts" | "minutes" | "isLateFolded">): string => {
  const day = `${formatLongDay(today)}.`;
  const due = counts.today;
  // Below, a notice says how many slipped.
  const overdue = isLateFolded ? 0 : counts.overdue;
  const { unanswered } = counts;
  const owed =
    unanswered === 0
      ? ""
      : ` ${begin(formatCount(unanswered))} ${unanswered === 1 ? "person owes" : "people owe"} you an answer.`;
  if (overdue === 0 && due === 0) return `${day} Nothing is due${isLateFolded ? " today" : ""}.${owed}`;
  const late = overdue > 0 ? `${formatCount(overdue)} ${overdue === 1 ? "is" : "are"} late` : "";
  const now = due > 0 ? `${formatCount(due)} ${due === 1 ? "is" : "are"} for today` : "";
  const time = minutes >= 5 ? `; about ${minutes} minutes` : "";
  return `${day} ${begin([late, now].filter(Boolean).join(", "))}${time}.${owed}`;
};
