import { parseFutureDay, parsePastDay } from "../../lib/dayWords";

/** Reads words as a day on either side of today; those for the past are read first. */
export const parseEitherDay =
  (today: string) =>
  (text: string): string | null =>
    parsePastDay(today)(text) ?? parseFutureDay(today)(text);
