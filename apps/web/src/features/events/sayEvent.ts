import type { Event } from "@followthrough/contract";
import { sayDate, sayWeekdayDate } from "../../ui/dayFormat";

/** "Sat, Jun 20 to Mon, Jun 22", or one day. */
export const sayEventDays = (
  { startsOn, endsOn }: Pick<Event, "startsOn" | "endsOn">,
  today: string,
): string =>
  startsOn === endsOn
    ? sayWeekdayDate(startsOn, today)
    : `${sayDate(startsOn, today)} to ${sayDate(endsOn, today)}`;

/** "9 of 14 followed up". */
export const sayTally = ({ met, followedUp }: Event["tally"]): string =>
  `${followedUp} of ${met} followed up`;

/** What is left of the 48 hours: "31 h left of 48". */
export const sayClock = (hoursLeft: number | null): string =>
  hoursLeft === null ? "" : `${hoursLeft} h left of the 48`;
