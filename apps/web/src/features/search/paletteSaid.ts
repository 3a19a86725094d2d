import { formatDayInSentence } from "../../lib/words";
import type { PaletteItem } from "../../shell/palette";
import type { SaidDay } from "./paletteDay";

/** A label with the day that was said: "Log a conversation with Sam Okafor yesterday". */
export const withDay = (label: string, on: SaidDay, today: string): string =>
  [label, ...(typeof on === "string" ? [formatDayInSentence(on, today)] : [])].join(" ");

/** Stands in the place of a day where the words for it are none. */
export const notUnderstood = (on: SaidDay): Pick<PaletteItem, "day"> =>
  on === null ? { day: "Day not understood" } : {};

export const capitalized = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

export const uncapitalized = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1);
