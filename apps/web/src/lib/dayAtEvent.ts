/** The days of an event. */
interface EventDays {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * The day somebody met at an event was met, seen from today: today, or its last day once it is over; null before it
 * begins. Where its days are not known, today.
 */
export const dayAtEvent = (event: EventDays | undefined, today: string): string | null => {
  if (!event) return today;
  if (today < event.startsOn) return null;
  return today > event.endsOn ? event.endsOn : today;
};
