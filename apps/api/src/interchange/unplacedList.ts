import type { Unplaced } from "./importedPerson";
import { limits } from "./limits";
import { excerpt, paragraphs } from "./plainText";

export type UnplacedList = {
  add: (row: number | null, text: string, reason: string) => void;
  /** All that was added; past the limit one line says how many more there were. */
  all: () => Unplaced[];
};

/** Collects what has no place, bounded: a broken file of a million lines makes a list of a thousand. */
export const unplacedList = (): UnplacedList => {
  const listed: Unplaced[] = [];
  let more = 0;
  return {
    add: (row, text, reason) => {
      if (listed.length === limits.unplacedListed) {
        more += 1;
        return;
      }
      const short = excerpt(paragraphs(text.slice(0, limits.unplacedText * 2)), limits.unplacedText);
      listed.push({ row, text: short, reason });
    },
    all: () =>
      more === 0 ? listed : [...listed, { row: null, text: `${more} more`, reason: "not listed one by one" }],
  };
};
