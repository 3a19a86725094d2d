import type { CallInput } from "../../../lib/callApi";
import { addDays } from "../../../ui/days";
import type { PlannedStep } from "../table/debriefSteps";

type Wish = CallInput<"POST /spread">["body"]["wishes"][number];

/** A first word weeks after the meeting is none: past two weeks the daily limit gives way, and the screen says so. */
const longestWait = 14;

/** A day said that lies further ahead takes no room from what is spread now. */
const horizon = 60;

/** What is asked of the spread: a day for each step, those with a day of their own before the others. */
export const buildSpreadRequest = (
  steps: readonly PlannedStep[],
  settled: Readonly<Record<string, string>>,
  today: string,
): Wish[] => {
  const inDays = (days: number) => addDays(today, days);
  return steps.flatMap(({ key, playbook, fixedOn, at }): Wish[] => {
    if (fixedOn !== null)
      return fixedOn < today || fixedOn > inDays(horizon) ? [] : [{ key, preferredOn: fixedOn, fixedOn }];
    const settledOn = settled[key];
    if (settledOn !== undefined && settledOn > today)
      return [{ key, preferredOn: settledOn, latestOn: null }];
    if (at !== null) return [{ key, latestOn: inDays(longestWait) }];
    const [first] = playbook?.steps ?? [];
    const isSoon = first?.after.unit === "working-day" || first?.after.unit === "day";
    return [
      {
        key,
        playbookId: playbook?.id ?? null,
        // A playbook that begins later, "in a month", has no clock to beat.
        latestOn: isSoon && (first?.after.every ?? 0) <= 5 ? inDays(longestWait) : null,
      },
    ];
  });
};
