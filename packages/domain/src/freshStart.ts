import type { CalendarDay, FreshStartChoice } from "@followthrough/contract";
import { spreadOverDays } from "./spreadOverDays";
import type { WorkingDays } from "./workingDays";

/** Late steps from which on they are folded: who comes back from two weeks away is to see today first. */
const foldedFrom = 10;

/** Whether the late ones are folded into one line that offers a fresh start. */
export const areLateFolded = (late: number): boolean => late >= foldedFrom;

interface FreshStartWish {
  readonly choice: FreshStartChoice;
  readonly exceptions: readonly { readonly id: string; readonly choice: FreshStartChoice }[];
  readonly from: CalendarDay | null;
}

interface FreshStartLoad {
  readonly today: CalendarDay;
  readonly dailyLimit: number;
  readonly workingDays: WorkingDays;
  /** Steps due on each day from today on, before any is moved. */
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
}

export interface FreshStart {
  readonly spread: readonly { readonly id: string; readonly on: CalendarDay }[];
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
}

/**
 * What becomes of each late step, given in the order in which they are to come again: with a limit of two a day and one due
 * on Monday, three that slipped come on Monday, Tuesday and Tuesday. Where something is said twice of one, the last holds;
 * what is said of a step that is not late says nothing.
 */
export const planFreshStart = (
  lateIds: readonly string[],
  { choice, exceptions, from }: FreshStartWish,
  { today, ...load }: FreshStartLoad,
): FreshStart => {
  const other = new Map(exceptions.map((one) => [one.id, one.choice]));
  const chosen = (wanted: FreshStartChoice) => lateIds.filter((id) => (other.get(id) ?? choice) === wanted);
  const preferredOn = from !== null && from > today ? from : today;
  return {
    spread: spreadOverDays(
      chosen("spread").map((id) => ({ id, preferredOn })),
      load,
    ).map(({ id, on }) => ({ id, on })),
    dropped: chosen("drop"),
    kept: chosen("keep"),
  };
};
