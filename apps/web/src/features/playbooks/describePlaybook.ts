import { fillStep } from "@followthrough/domain/fillStep";
import type { After, Playbook, PlaybookStep } from "@followthrough/contract";
import { plural } from "../../ui/plural";

const units: Readonly<Record<After["unit"], (every: number) => string>> = {
  day: (every) => plural(every, "day"),
  "working-day": (every) => plural(every, "working day"),
  week: (every) => plural(every, "week"),
  month: (every) => plural(every, "month"),
};

/** "3 days", "2 working days", "at once". */
export const formatDelay = ({ every, unit }: After): string => (every === 0 ? "at once" : units[unit](every));

/** When a step is due, in words: "2 working days after it begins". */
export const describeStepTiming = ({ after, from }: PlaybookStep, index: number): string => {
  const anchor = index === 0 || from === "start" ? "it begins" : "the step before";
  return after.every === 0
    ? `as soon as ${anchor === "it begins" ? anchor : `${anchor} is done`}`
    : `${formatDelay(after)} after ${anchor}`;
};

/** The words of a step with somebody's name in them, or "them" where it is about nobody yet. */
export const fillStepWords = (what: string, name = "them"): string =>
  fillStep(what, { firstName: name, event: "the event" });

/** A playbook on one line: "Email, then share something, then check in". */
export const describePlaybook = ({ steps }: Pick<Playbook, "steps">): string =>
  steps.map(({ what }) => fillStepWords(what)).join(" → ");

/** Where somebody is: "step 2 of 3". */
export const formatRunPosition = (step: number, steps: number): string => `step ${step + 1} of ${steps}`;
