import type { CalendarDay, HandlingOf, Routes } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays, firstStepOn, isWorkingDay, nextWorkingDay, spreadOverDays } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { mustBeNear } from "../../http/mustBeNear";
import { dueCounts } from "../follow-ups/dueCounts.store";
import { readPlaybook } from "../playbooks/playbooks.store";

type Handling = HandlingOf<Routes["planSpread"]>;
type Wish = Handling["body"]["wishes"][number];

/** Days shown beyond those that are needed, to have where to move something. */
const daysBeyond = 7;

/** Throws `invalid_input` for a day too far ahead, naming it. */
const mustAllBeNear = (wishes: readonly Wish[], today: CalendarDay): void => {
  for (const [index, wish] of wishes.entries())
    for (const field of ["preferredOn", "startedOn", "latestOn", "fixedOn"] as const)
      mustBeNear(`wishes.${index}.${field}`, wish[field], today);
};

/** The first day of each wish: the one named, the playbook's, or the next working day. Throws `not_found` for no playbook. */
const preferredDays = async (
  tx: Tx,
  { id, workingDays }: SignedIn,
  wishes: readonly Wish[],
  today: CalendarDay,
): Promise<(wish: Wish) => CalendarDay> => {
  const ids = new Set(
    wishes.flatMap(({ playbookId, preferredOn }) => (playbookId && !preferredOn ? [playbookId] : [])),
  );
  const firsts = new Map(
    await Promise.all(
      [...ids].map(
        async (playbookId) => [playbookId, (await readPlaybook(tx, id, playbookId)).steps[0]] as const,
      ),
    ),
  );
  return ({ preferredOn, playbookId, startedOn }) => {
    const step = playbookId ? firsts.get(playbookId) : undefined;
    return (
      preferredOn ??
      (step
        ? firstStepOn(step, startedOn ?? today, { today, workingDays })
        : nextWorkingDay(today, workingDays))
    );
  };
};

/** Gives each wish a day, and shows what is due on the days around. */
export const planSpread = async (
  tx: Tx,
  account: SignedIn,
  wishes: readonly Wish[],
  today: CalendarDay,
): Promise<Handling["answer"]> => {
  mustAllBeNear(wishes, today);
  const { dailyLimit, workingDays } = account;
  const preferredOn = await preferredDays(tx, account, wishes, today);
  const wanted = wishes.map((wish) => ({
    id: wish.key,
    preferredOn: preferredOn(wish),
    ...(wish.latestOn ? { latestOn: wish.latestOn } : {}),
    ...(wish.fixedOn ? { fixedOn: wish.fixedOn } : {}),
  }));
  const named = wanted.flatMap((wish) => [wish.preferredOn, wish.latestOn ?? today, wish.fixedOn ?? today]);
  const [fromOn = today] = [today, ...named].toSorted();
  const alreadyDue = await dueCounts(tx, account.id, fromOn);
  const placed = spreadOverDays(wanted, { dailyLimit, workingDays, alreadyDue });
  const on = placed.map((one) => one.on).toSorted();
  const last = addDays(on.at(-1) ?? today, daysBeyond);
  const days: Handling["answer"]["days"] = [];
  for (let day = on[0] ?? today; day <= last && days.length < 400; day = addDays(day, 1))
    days.push({
      on: day,
      alreadyDue: alreadyDue.get(day) ?? 0,
      isWorkingDay: isWorkingDay(day, workingDays),
    });
  return {
    dailyLimit,
    placed: placed.map(({ id: key, ...place }) => ({ key, ...place })),
    days,
  };
};
