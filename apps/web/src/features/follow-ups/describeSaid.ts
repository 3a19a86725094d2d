import { firstName } from "@followthrough/domain/firstName";
import { describeNext, formatRecurrence } from "../../lib/words";
import { formatDay, formatTime } from "../../ui/dayFormat";
import type { Step } from "./StepFields";

const describe = ({ what, action, waitingSinceOn }: Step, name: string): string =>
  waitingSinceOn
    ? `Wait for ${firstName(name)} to ${what}`
    : describeNext({ what, action, waitingSinceOn: null });

/** A step that words say: "Email Dana", "Wait for Dana to give a tour"; said so where they may not mean it. */
export const describeSaid = (step: Step, name: string): string =>
  step.isUnsure ? `${describe(step, name)} (not sure)` : describe(step, name);

/** When and how often: "Jan 4 · 3 PM · every month". */
export const describeSaidMoment = (
  { dueOn, dueTime, place, recurrence, isDayUsual }: Step,
  today: string,
): string =>
  [
    isDayUsual ? "no day said" : dueOn ? formatDay(dueOn, today) : "",
    dueTime ? formatTime(dueTime) : "",
    place ?? "",
    recurrence ? formatRecurrence(recurrence) : "",
  ]
    .filter(Boolean)
    .join(" · ");
