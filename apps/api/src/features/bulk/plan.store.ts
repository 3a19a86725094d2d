import type { CalendarDay, HandlingOf, PlanAct, Routes } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { countPerDay, firstStepOn, spreadOverDays } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { mustBeNear } from "../../http/mustBeNear";
import { invalidField } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { dueCounts } from "../follow-ups/dueCounts.store";
import { readPlaybook } from "../playbooks/playbooks.store";

/** Working days ahead within which room is looked for: further nobody plans a first step, and looking would take long. */
const furthest = 2_000;

export interface Planned {
  /** Who gets a step, and the day of it. */
  readonly days: readonly { readonly id: string; readonly on: CalendarDay }[];
  readonly alreadyOn: number;
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
}

const selectRunning = statement(
  (db, { playbookId, ids }: Given<{ playbookId: string; ids: readonly string[] }>) =>
    db
      .selectFrom("PlaybookRun as r")
      .where("r.playbookId", "=", playbookId)
      .where("r.state", "=", "running")
      .where("r.contactId", "in", db.selectFrom(keys(db, ids)).select("k.key"))
      .select("r.contactId as id")
      .distinct(),
);

const runningOn = async (
  tx: Tx,
  accountId: string,
  playbookId: string,
  ids: readonly string[],
): Promise<Set<string>> =>
  new Set((await selectRunning(tx, accountId, { playbookId, ids })).map(({ id }) => id));

/** The first day a step may have. Throws `not_found` for a playbook that is none. */
const firstDay = async (
  tx: Tx,
  { id, workingDays }: SignedIn,
  act: PlanAct,
  today: CalendarDay,
): Promise<CalendarDay> => {
  if (act.kind === "followUp") return act.dueOn;
  const [step] = (await readPlaybook(tx, id, act.playbookId)).steps;
  const startedOn = act.startedOn ?? today;
  return step ? firstStepOn(step, startedOn, { today, workingDays }) : startedOn;
};

/** Gives each a day, in the order given. Throws `invalid_input` where they would reach too far ahead. */
export const planSpreadSteps = async (
  tx: Tx,
  account: SignedIn,
  ids: readonly string[],
  act: PlanAct,
  today: CalendarDay,
): Promise<Planned> => {
  const { dailyLimit, workingDays } = account;
  if (act.kind === "followUp" && act.spread) mustBeNear("act.dueOn", act.dueOn, today);
  if (act.kind === "playbook") mustBeNear("act.startedOn", act.startedOn, today);
  const preferredOn = await firstDay(tx, account, act, today);
  const on =
    act.kind === "playbook" ? await runningOn(tx, account.id, act.playbookId, ids) : new Set<string>();
  const free = ids.filter((id) => !on.has(id));
  const from = preferredOn < today ? preferredOn : today;
  const alreadyDue = await dueCounts(tx, account.id, from);
  const common = { alreadyOn: on.size, alreadyDue };
  if (act.kind === "followUp" && !act.spread)
    return { ...common, days: free.map((id) => ({ id, on: preferredOn })) };
  if (free.length / dailyLimit > furthest)
    throw invalidField("selection", `is too many for ${dailyLimit} a day: choose fewer people`);
  const placed = spreadOverDays(
    free.map((id) => ({ id, preferredOn })),
    { dailyLimit, workingDays, alreadyDue },
  );
  return { ...common, days: placed };
};

/** The days of a plan, each with how many it gets. */
export const describePlan = (
  { days, alreadyOn, alreadyDue }: Planned,
  { dailyLimit }: SignedIn,
): HandlingOf<Routes["planInBulk"]>["answer"] => ({
  steps: days.length,
  alreadyOn,
  dailyLimit,
  days: countPerDay(days, alreadyDue),
});
