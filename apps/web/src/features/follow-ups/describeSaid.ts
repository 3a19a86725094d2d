import { firstName } from "@followthrough/domain/firstName";
import { describeNext, formatRecurrence } from "../../lib/words";
import { formatDay, formatTime } from "../../ui/dayFormat";
import type { Step } from "./StepFields";

/** A step that words say: "Email Dana", "Wait for Dana to give a tour". */
export const describeSaid = ({ what, action, waitingSinceOn }: Step, name: string): string =>
  waitingSinceOn
    ? `Wait for ${firstName(name)} to ${what}`
    : describeNext({ what, action, waitingSinceOn: null });

/** When and how often: "Jan 4 · 3 PM · every month". */
export const describeSaidMoment = ({ dueOn, dueTime, recurrence }: Step, today: string): string =>
  [
    dueOn ? formatDay(dueOn, today) : "",
    dueTime ? formatTime(dueTime) : "",
    recurrence ? formatRecurrence(recurrence) : "",
  ]
    .filter(Boolean)
    .join(" · ");
