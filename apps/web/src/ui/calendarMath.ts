// Days as text and whole numbers, for drawing a month. Nothing here knows what day it is, and no `Date` is made, so no
// time zone can move a day.

/** Days since 1970-01-01 of a calendar day (`YYYY-MM-DD`): `dayNumber("1970-01-02")` is 1. */
export const dayNumber = (day: string): number => {
  const [y = 0, month = 1, date = 1] = day.split("-").map(Number);
  // Years start in March here, so that the leap day is the last of its year.
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The calendar day of a number of days since 1970-01-01. */
export const dayOfNumber = (count: number): string => {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};

/** ISO day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The first day of the month of a day. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

/** The same day of the month some months on, or the month's last day where it is shorter: Jan 31 and one month is Feb 28. */
export const stepMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const start = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
  const next = index + 1;
  const after = `${String(Math.floor(next / 12)).padStart(4, "0")}-${String((next % 12) + 1).padStart(2, "0")}-01`;
  const length = dayNumber(after) - dayNumber(start);
  return dayOfNumber(dayNumber(start) + Math.min(date, length) - 1);
};

/** The weeks a month touches, each of seven days, starting on an ISO weekday. */
export const monthWeeks = (day: string, firstWeekday: number): string[][] => {
  const start = monthStart(day);
  const first = dayNumber(start) - ((weekdayOf(start) - firstWeekday + 7) % 7);
  const end = dayNumber(stepMonths(start, 1));
  const weeks: string[][] = [];
  for (let from = first; from < end; from += 7) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOfNumber(from + index)));
  }
  return weeks;
};
