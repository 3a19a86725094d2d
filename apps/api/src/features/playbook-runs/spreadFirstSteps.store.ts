import type { CalendarDay, NewPlaybookRuns } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { firstStepOn, spreadOverDays } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { dueCounts } from "../follow-ups/dueCounts.store";
import { readPlaybook } from "../playbooks/playbooks.store";

interface First {
  readonly playbookId: string;
  readonly startedOn: CalendarDay;
  readonly people: NewPlaybookRuns["people"];
}

/** Many at once are spread over days within the daily limit; one alone keeps the day the playbook says, as do those with a day of their own. */
export const spreadFirstSteps = async (
  tx: Tx,
  account: SignedIn,
  { playbookId, startedOn, people }: First,
  today: CalendarDay,
): Promise<NewPlaybookRuns["people"]> => {
  const open = people.filter(({ firstDueOn }) => firstDueOn === null);
  const [step] = (await readPlaybook(tx, account.id, playbookId)).steps;
  if (open.length < 2 || !step) return people;
  const { dailyLimit, workingDays } = account;
  const preferredOn = firstStepOn(step, startedOn, { today, workingDays });
  const placed = spreadOverDays(
    open.map(({ contactId }) => ({ id: contactId, preferredOn })),
    { dailyLimit, workingDays, alreadyDue: await dueCounts(tx, account.id, today) },
  );
  const days = new Map(placed.map(({ id, on }) => [id, on]));
  return people.map(({ contactId, firstDueOn }) => ({
    contactId,
    firstDueOn: firstDueOn ?? days.get(contactId) ?? null,
  }));
};
