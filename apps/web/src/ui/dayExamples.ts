import { formatDate } from "./dayFormat";
import { addDays } from "./days";

/** As it can be typed: what reads days knows their English names, and without a year takes the nearest. */
const date = (day: string): string => formatDate(day, day, "en-US");

/** Days to come as one may type them: "tomorrow, in 2 weeks, Jun 26". */
export const comingDays = (today: string): string => `tomorrow, in 2 weeks, ${date(addDays(today, 1))}`;

/** Days that have been: "today, yesterday, Jun 3". */
export const pastDays = (today: string): string => `today, yesterday, ${date(addDays(today, -22))}`;
