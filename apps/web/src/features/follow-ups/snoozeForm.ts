import type { FollowUp } from "@followthrough/contract";

/** To when: nothing chosen yet but the day that was said, and the time it has. */
export const newSnoozeForm = ({ dueTime }: Pick<FollowUp, "dueTime">, dueOn: string | null = null) => ({
  dueOn,
  dueTime: dueTime as string | null,
});

export type SnoozeForm = ReturnType<typeof newSnoozeForm>;

/** The day that was chosen; only another time is still to come on its own day, or today where that is over. Null for neither. */
export const snoozedTo = (
  { dueOn, dueTime }: SnoozeForm,
  followUp: Pick<FollowUp, "dueOn" | "dueTime">,
  today: string,
): string | null => {
  if (dueOn !== null || dueTime === followUp.dueTime) return dueOn;
  return followUp.dueOn < today ? today : followUp.dueOn;
};
