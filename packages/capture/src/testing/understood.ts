import { isCalendarDay } from "@followthrough/contract";
import type { CaptureContext, CaptureDraft } from "../captureDraft";
import { parseCapture } from "../parseCapture";

/** A text understood on Tuesday 2026-03-10 in New York, or as told otherwise. */
export const understood = (
  text: string,
  {
    today = "2026-03-10",
    ...more
  }: { readonly today?: string } & Partial<Omit<CaptureContext, "today">> = {},
): CaptureDraft => {
  if (!isCalendarDay(today)) throw new Error(`${today} is no day`);
  return parseCapture(text, { zone: "America/New_York", ...more, today });
};

/** The follow-ups of a draft in short: "Dana Ruiz, call, 2026-03-11". */
export const stepsOf = ({ followUps, people }: CaptureDraft): string[] =>
  followUps.map(({ person, action, dueOn }) => `${people[person]?.name}, ${action}, ${dueOn}`);

export const namesOf = ({ people }: CaptureDraft): string[] => people.map(({ name }) => name);
