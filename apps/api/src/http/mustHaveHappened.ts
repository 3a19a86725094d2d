import type { CalendarDay } from "@followthrough/contract";
import { invalidField } from "./problem";

/** Refuses a day in the future for what has happened, such as a conversation. */
export const mustHaveHappened = (on: CalendarDay | undefined, today: CalendarDay, path = "heldOn"): void => {
  if (on !== undefined && on > today) throw invalidField(path, "must not be in the future");
};
