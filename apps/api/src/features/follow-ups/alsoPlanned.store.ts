import type { CalendarDay, FollowUp, StepDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { insertFollowUp, readFollowUp } from "./followUps.store";

type Links = Parameters<typeof insertFollowUp>[2];

/** Plans several steps that belong to the same; returns their ids in order. */
export const insertFollowUps = async (
  tx: Tx,
  accountId: string,
  links: Links,
  steps: readonly StepDraft[],
  now: string,
): Promise<string[]> => {
  const ids: string[] = [];
  for (const step of steps) ids.push(await insertFollowUp(tx, accountId, links, step, now));
  return ids;
};

/** These steps, in this order. Throws `not_found`. */
export const readFollowUps = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  today: CalendarDay,
): Promise<FollowUp[]> => {
  const steps: FollowUp[] = [];
  for (const id of ids) steps.push(await readFollowUp(tx, accountId, id, today));
  return steps;
};
