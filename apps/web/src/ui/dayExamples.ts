import { addDays } from "./days";

/** As they are typed, which is not as the reader's locale writes them: what reads days knows these names. */
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Without a year, which is then the nearest. */
const date = (day: string): string => `${months[Number(day.slice(5, 7)) - 1] ?? ""} ${Number(day.slice(8))}`;

/** Days to come as one may type them: "tomorrow, in 2 weeks, Jun 26". */
export const comingDays = (today: string): string => `tomorrow, in 2 weeks, ${date(addDays(today, 1))}`;

/** Days that have been: "today, yesterday, Jun 3". */
export const pastDays = (today: string): string => `today, yesterday, ${date(addDays(today, -22))}`;
