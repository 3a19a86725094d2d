import type { Event } from "@followthrough/contract";
import { formatDate, formatWeekdayDate } from "../../ui/dayFormat";

/** "Sat, Jun 20 to Mon, Jun 22", or one day. */
export const formatEventDays = (
  { startsOn, endsOn }: Pick<Event, "startsOn" | "endsOn">,
  today: string,
): string =>
  startsOn === endsOn
    ? formatWeekdayDate(startsOn, today)
    : `${formatDate(startsOn, today)} to ${formatDate(endsOn, today)}`;

/** "9 of 14 followed up". */
export const describeTally = ({ met, followedUp }: Event["tally"]): string =>
  `${followedUp} of ${met} followed up`;

/** What is left of the 48 hours in which somebody met is to hear from you: "31 h left to follow up within 48 h", and at once "follow up within 48 h". */
export const describeHoursLeft = (hoursLeft: number | null): string =>
  hoursLeft === null
    ? ""
    : hoursLeft >= 48
      ? "follow up within 48 h"
      : `${hoursLeft} h left to follow up within 48 h`;
