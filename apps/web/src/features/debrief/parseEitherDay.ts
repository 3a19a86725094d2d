import { dayAhead, dayBehind } from "../../lib/dayWords";

/** Reads words as a day on either side of today; those for the past are read first. */
export const parseEitherDay =
  (today: string) =>
  (text: string): string | null =>
    dayBehind(today)(text) ?? dayAhead(today)(text);
