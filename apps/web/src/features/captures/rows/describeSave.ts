import { plural } from "../../../ui/plural";

/** What the button will do: "Save 2 people, 3 follow-ups, 1 step of your own, 1 opportunity". */
export const describeSave = ({
  people,
  steps,
  ownSteps = [],
  leads = [],
}: {
  readonly people: readonly unknown[];
  readonly steps: readonly unknown[];
  readonly ownSteps?: readonly unknown[];
  readonly leads?: readonly unknown[];
}): string => {
  const things = [
    people.length > 0 ? plural(people.length, "person", "people") : "",
    steps.length > 0 ? plural(steps.length, "follow-up") : "",
    ownSteps.length > 0 ? plural(ownSteps.length, "step of your own", "steps of your own") : "",
    leads.length > 0 ? plural(leads.length, "opportunity", "opportunities") : "",
  ].filter(Boolean);
  return things.length > 0 ? `Save ${things.join(", ")}` : "Save";
};

/** Names as one says them: "Tolu Adeyemi, Bea Santos and 3 more". */
export const formatNames = (names: readonly string[]): string => {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}` : (shown[0] ?? "");
};

/** Words that say how often something is to be done, and that no step repeats by. */
export const describeUnkept = (words: readonly string[]): string =>
  `How often was not understood: “${words.join("”, “")}”. Look at how the step repeats.`;
