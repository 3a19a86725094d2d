import type { Capture } from "@followthrough/contract";
import { formatMomentInSentence } from "../../../lib/words";
import { plural } from "../../../ui/plural";
import { formatNames } from "./describeSave";

/** What was saved, in a notice: "Saved Tolu Adeyemi and 1 step of your own", "Planned for tomorrow: Renew the visa". */
export const describeSaved = ({ people, followUps }: Capture, today: string): string => {
  const own = followUps.filter(({ contact }) => contact === null);
  const [first] = own;
  const names = people.map(({ name }) => name);
  if (!first) return `Saved ${formatNames(names)}`;
  const steps = plural(own.length, "step of your own", "steps of your own");
  if (names.length > 0) return `Saved ${formatNames([...names, steps])}`;
  return own.length > 1
    ? `Planned ${steps}`
    : `Planned for ${formatMomentInSentence(first, today)}: ${first.what}`;
};
