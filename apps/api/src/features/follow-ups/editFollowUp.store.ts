import type { CalendarDay, FollowUp, Recurrence, StepDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { mustBeOpen, rescheduleStep } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";
import { omitUndefined } from "../../http/omitUndefined";
import { changedElsewhere } from "../../http/problem";
import { toFollowUp } from "./followUpRow";
import { factsOf, findFollowUp, readFollowUp, setFollowUp } from "./followUps.store";
import { mustMakeSenseAsWaiting, mustSuitOwnStep } from "./stepColumns";

const isSameRule = (a: Recurrence | null, b: Recurrence | null): boolean =>
  a?.every === b?.every && a?.unit === b?.unit && a?.mode === b?.mode;

type Edit = { [K in keyof StepDraft]?: StepDraft[K] | undefined };

export const updateFollowUp = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version, today }: { edit: Edit; version: number; today: CalendarDay },
  now: string,
): Promise<FollowUp> => {
  const row = await findFollowUp(tx, accountId, id);
  if (row.version !== version) throw changedElsewhere(toFollowUp(row, today));
  const { recurrence, dueOn, ...fields } = edit;
  const facts = factsOf(row, today);
  if (row.contactId === null) mustSuitOwnStep({ action: edit.action });
  const waitingSinceOn = dayOrNull(row.waitingSinceOn);
  const wanted = { waitingSinceOn, dueOn: dueOn ?? facts.dueOn, recurrence: recurrence ?? null };
  mustMakeSenseAsWaiting(wanted, now);
  // Of what is theirs, another day is no promise of mine: how often they were asked stays.
  const moved =
    waitingSinceOn === null ? rescheduleStep(facts, wanted.dueOn, today) : { dueOn: wanted.dueOn };
  mustBeOpen(facts);
  // A form sends all it shows: the same day is no new promise, and the same rule goes on from its anchor.
  const isNewDay = dueOn !== undefined && dueOn !== facts.dueOn;
  const isNewRule = recurrence !== undefined && !isSameRule(recurrence, facts.recurrence);
  await setFollowUp(
    tx,
    accountId,
    row,
    {
      ...omitUndefined(fields),
      ...(isNewDay ? moved : {}),
      ...(isNewRule
        ? {
            recursEvery: recurrence?.every ?? null,
            recursUnit: recurrence?.unit ?? null,
            recursMode: recurrence?.mode ?? null,
            anchorOn: recurrence ? (dueOn ?? row.dueOn) : null,
          }
        : {}),
    },
    now,
  );
  return readFollowUp(tx, accountId, id, today);
};
