import { createContext, useContext } from "react";

/** How days are written and worked where the account is: what decides which day words mean. */
export interface DayHabits {
  /** IANA; none before it is known whose they are. */
  readonly timeZone: string | undefined;
  readonly workingDays: readonly number[];
}

/** Those of whoever is signed in, or whose link was opened. */
export const DayHabitsOf = createContext<DayHabits>({ timeZone: undefined, workingDays: [1, 2, 3, 4, 5] });

/** By these a field reads "5/12" and "end of the week" as a capture does. */
export const useDayHabits = (): DayHabits => useContext(DayHabitsOf);
