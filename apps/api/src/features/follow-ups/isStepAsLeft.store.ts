import type { Tx } from "@followthrough/db";
import * as z from "zod";
import { changesOf } from "../../journal/acts.store";

const Before = z.looseObject({ version: z.int() });

/** Count up with every change, and never back. */
const counting: ReadonlySet<string> = new Set(["version", "updatedAt"]);

/**
 * Whether a step is as it was left at a version. What was done with it since and undone, or thrown away and taken back, has only
 * counted it up: that is asked of the journal, where it reaches as far.
 */
export const isStepAsLeft = async (
  tx: Tx,
  accountId: string,
  { id, version }: { readonly id: string; readonly version: number },
  left: number,
): Promise<boolean> => {
  if (version === left) return true;
  const changes = await changesOf(tx, accountId, "FollowUp", id);
  const then = changes
    .map(({ before }) => (before === null ? null : Before.parse(JSON.parse(before))))
    .find((row) => row?.version === left);
  if (!then) return false;
  const now: object | null = await tx.followUp.findFirst({ where: { accountId, id } });
  return (
    now !== null &&
    Object.entries(then).every(
      ([column, value]) => counting.has(column) || Reflect.get(now, column) === value,
    )
  );
};
