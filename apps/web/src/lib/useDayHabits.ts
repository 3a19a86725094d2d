import { useSession } from "./session";

/** How days are written and worked where the account is: what decides which day words mean. */
export interface DayHabits {
  /** IANA; none before it is known who is signed in. */
  readonly zone: string | undefined;
  readonly workingDays: readonly number[];
}

const usual: DayHabits = { zone: undefined, workingDays: [1, 2, 3, 4, 5] };

/** Those of the account, so that a field reads "5/12" and "end of the week" as a capture does. */
export const useDayHabits = (): DayHabits => {
  const account = useSession().data?.account;
  return account ? { zone: account.timeZone, workingDays: account.workingDays } : usual;
};
