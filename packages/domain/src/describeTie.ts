import type { CalendarDay } from "@followthrough/contract";
import { monthNames } from "./monthNames";
import type { TieKind } from "./ties";

/** "in June", or "in June 2024" when it is not this year. */
const formatMonth = (on: CalendarDay, today: CalendarDay): string => {
  const month = monthNames[Number(on.slice(5, 7)) - 1] ?? "";
  return on.slice(0, 4) === today.slice(0, 4) ? `in ${month}` : `in ${month} ${on.slice(0, 4)}`;
};

export interface TieFacts {
  readonly kind: TieKind;
  readonly on: CalendarDay | null;
  /** The name of the event, for a tie of that kind. */
  readonly name: string | null;
  /** Names used in the sentence; for a referral the first pointed to the second. */
  readonly first: string;
  readonly second: string;
}

/**
 * A tie as a sentence without its full stop: on 2026-06-25 a referral of 2026-06-18 is "Dana Ruiz referred Sam Okafor in
 * June", a conversation of 2024-05-03 "Dana Ruiz and Sam Okafor were in the same conversation in May 2024".
 */
export const describeTie = ({ kind, on, name, first, second }: TieFacts, today: CalendarDay): string => {
  const when = on === null ? "" : ` ${formatMonth(on, today)}`;
  switch (kind) {
    case "known":
      return `You were last in touch with ${second}${when}`;
    case "referral":
      return `${first} referred ${second}${when}`;
    case "introduction":
      return `You introduced ${first} to ${second}${when}`;
    case "conversation":
      return `${first} and ${second} were in the same conversation${when}`;
    case "event":
      return `${first} and ${second} were both at ${name ?? "an event"}${when}`;
  }
};
