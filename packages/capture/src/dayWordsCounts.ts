import type { CalendarDay } from "@followthrough/contract";
import { addDays, addMonths, addWeeks } from "@followthrough/domain/day";
import { addWorkingDays, nextWorkingDay } from "@followthrough/domain/workingDays";
import { type DayRule, dayRule } from "./dayWordsRule";
import { numberWord, toCount } from "./dayWordsVocabulary";

const unit = "(?:days?|weeks?|wks?|fortnights?|months?|mos?|quarters?|years?|yrs?)";

/** A number with a unit: `2 weeks`, `2w`, `six months`, `half a year`. One-letter units only after digits. */
export const amount = `(?:(?<digits>\\d{1,3})(?: ?(?<digitUnit>${unit})| ?(?<letter>[dwmy]))|(?<count>${numberWord}) (?<unit>${unit})|(?<half>half a year)|(?<oneAndHalf>a year and a half|(?:one|1) and a half years))`;
export const approximately = "(?:(?:about|around|roughly|approximately|approx\\.?|some|maybe|~) ?)?";
const into = `(?:(?:in|after|within) )?${approximately}`;

type Said = Parameters<DayRule["day"]>[0];

/** Shifts a day by an amount, backward with -1; null if nothing was said or the amount is zero. */
export const shiftDay = (from: CalendarDay, said: Said, direction: 1 | -1 = 1): CalendarDay | null => {
  if (said["half"]) return addMonths(from, 6 * direction);
  if (said["oneAndHalf"]) return addMonths(from, 18 * direction);
  const count = toCount(said["digits"] ?? said["count"]) * direction;
  const name = said["digitUnit"] ?? said["letter"] ?? said["unit"] ?? "";
  if (count === 0) return null;
  if (name.startsWith("fortnight")) return addWeeks(from, count * 2);
  if (name.startsWith("quarter")) return addMonths(from, count * 3);
  if (name.startsWith("d")) return addDays(from, count);
  if (name.startsWith("w")) return addWeeks(from, count);
  return addMonths(from, name.startsWith("y") ? count * 12 : count);
};

const workingDay = "(?:business|working|work|week) ?days?";

/** Rules for days counted from today or from another day. */
export const daysCounted: readonly DayRule[] = [
  dayRule(
    "today|tonight|now|eod|(?:at )?(?:the )?end of (?:the )?day|this (?:morning|afternoon|evening)",
    (_said, { today }) => today,
  ),
  dayRule("tomorrow|tmrw|tmr|tmw", (_said, { today }) => addDays(today, 1)),
  dayRule("(?:the )?day after tomorrow", (_said, { today }) => addDays(today, 2)),
  dayRule(`(?:the )?next ${workingDay.replace("s?", "")}`, (_said, { today, workingDays }) =>
    nextWorkingDay(today, workingDays),
  ),
  dayRule(
    `${into}(?<count>\\d{1,2}|${numberWord}) ${workingDay}(?:'? time)?(?: (?:from|after) (?<rest>.+))?`,
    (said, { today, workingDays, read }) => {
      const from = said["rest"] === undefined || said["rest"] === "now" ? today : read(said["rest"]);
      const count = toCount(said["count"]);
      return from && count > 0 ? addWorkingDays(from, count, workingDays) : null;
    },
  ),
  dayRule(`${into}${amount}(?:(?:'s?)? time| from (?:now|today)| today)?`, (said, { today }) =>
    shiftDay(today, said),
  ),
  dayRule(`(?<rest>(?:in )?(?:\\d{1,3}|${numberWord}) ?${unit}) and ${amount}`, (said, { read }) => {
    const from = read(said["rest"] ?? "");
    return from && shiftDay(from, said);
  }),
  dayRule(`this time next (?<unit>week|month|year)`, (said, { today }) =>
    shiftDay(today, { ...said, count: "a" }),
  ),
  dayRule(`(?:the )?(?<unit>day) after (?<rest>.+)`, (said, { read }) => {
    const from = read(said["rest"] ?? "");
    return from && shiftDay(from, { ...said, count: "a" });
  }),
  // "A week on Friday", "two weeks from next Thursday", "10 days before Dec 24".
  dayRule(`${approximately}${amount} (?<which>from|after|on|before) (?<rest>.+)`, (said, { read }) => {
    const from = read(said["rest"] ?? "");
    return from && shiftDay(from, said, said["which"] === "before" ? -1 : 1);
  }),
  dayRule(`${amount} tomorrow`, (said, { today }) => shiftDay(addDays(today, 1), said)),
];
