import {
  type CalendarDay,
  type FollowUp,
  FollowUpState,
  type Recurrence,
  type StepDraft,
  type TimeOfDay,
} from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import {
  type FollowUpFacts,
  mustBeOpen,
  addDays,
  isPending,
  ownStepProblem,
  rescheduleStep,
} from "@followthrough/domain";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { decodeCursor, page } from "../../http/cursor";
import { omitUndefined } from "../../http/omitUndefined";
import { changedElsewhere, invalidField, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { setRunState } from "../playbooks/runState.store";
import { mustHaveContacts } from "../contacts/contacts.store";
import { byDue, dueMark, isAfterDue, markParts } from "../../sql/dueOrder";
import { isBefore } from "../../sql/isBefore";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { type FollowUpRow, followUps, recurrenceOf, toFollowUp } from "./followUpRow";
import { personNotInTrash } from "../../sql/stepsWithPerson";

/** What a follow-up may belong to; looked up within the account before it is used. */
export interface FollowUpLinks {
  /** Null for a step of mine alone. */
  contactId: string | null;
  referralId: string | null;
  opportunityId: string | null;
  /** The run of a playbook it is a step of; the caller has looked it up. */
  playbook?: { readonly runId: string; readonly step: number } | null;
}

const selectOne = statement((db, { id }: Given<{ id: string }>) => followUps(db).where("f.id", "=", id));

const selectMany = statement((db, { ids }: Given<{ ids: string[] }>) =>
  followUps(db).where("f.id", "in", db.selectFrom(keys(db, ids)).select("k.key")),
);

/** Those of these that there are, by their ids: a step in the trash, or whose person is, is none. */
export const findFollowUps = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, FollowUpRow>> =>
  new Map((await selectMany(tx, accountId, { ids: [...ids] })).map((row) => [row.id, row]));

/** One follow-up, open or closed. Throws `not_found`. */
export const findFollowUp = async (tx: Tx, accountId: string, id: string): Promise<FollowUpRow> => {
  const [row] = await selectOne(tx, accountId, { id });
  if (!row) throw notFound("follow-up");
  return row;
};

export const readFollowUp = async (
  tx: Tx,
  accountId: string,
  id: string,
  today: CalendarDay,
): Promise<FollowUp> => toFollowUp(await findFollowUp(tx, accountId, id), today);

/** What the rules look at. */
export const factsOf = (row: FollowUpRow, today: CalendarDay): FollowUpFacts => {
  const { state, dueOn, dueTime, promisedOn, snoozeCount } = toFollowUp(row, today);
  return {
    state,
    dueOn,
    dueTime,
    promisedOn,
    snoozeCount,
    recurrence: recurrenceOf(row),
    anchorOn: dayOrNull(row.anchorOn),
  };
};

interface ListShape {
  readonly isOpen: boolean;
  readonly ofContact: boolean;
  readonly isOwn: boolean;
  readonly isFurther: boolean;
}

/** A page of steps: open ones as they are due, closed ones from the latest on. `sortValue` and `afterId` are of the last one shown. */
const selectPage = statement(
  (
    db,
    given: Given<{
      state: string;
      contactId: string;
      sortValue: string;
      time: string;
      afterId: string;
      most: number;
    }>,
    { isOpen, ofContact, isOwn, isFurther }: ListShape,
  ) => {
    const further = isOpen
      ? isAfterDue(given.sortValue, given.time, given.afterId)
      : isBefore(["f.closedOn", given.sortValue], ["f.id", given.afterId]);
    const steps = followUps(db)
      .where("f.state", "=", given.state)
      .$if(ofContact, (some) => some.where("f.contactId", "=", given.contactId))
      .$if(isOwn, (some) => some.where("f.contactId", "is", null))
      .$if(isFurther, (some) => some.where(further));
    const inOrder = isOpen
      ? steps.orderBy(byDue("f"))
      : steps.orderBy("f.closedOn", "desc").orderBy("f.id", "desc");
    return inOrder.limit(given.most);
  },
);

export const listFollowUps = async (
  tx: Tx,
  accountId: string,
  query: {
    state: FollowUpState;
    contactId?: string | undefined;
    own?: boolean;
    limit: number;
    cursor?: string | undefined;
  },
  today: CalendarDay,
) => {
  const [after = "", afterId = ""] = decodeCursor(query.cursor) ?? [];
  const isOpen = isPending(query.state);
  const [sortValue, time] = isOpen ? markParts(after) : [after, ""];
  const rows = await selectPage(
    tx,
    accountId,
    {
      state: query.state,
      contactId: query.contactId ?? "",
      sortValue,
      time,
      afterId,
      most: query.limit + 1,
    },
    {
      isOpen,
      ofContact: Boolean(query.contactId),
      isOwn: query.own ?? false,
      isFurther: query.cursor !== undefined,
    },
  );
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [
    isOpen ? dueMark(row) : (row.closedOn ?? ""),
    row.id,
  ]);
  return { followUps: shown.map((row) => toFollowUp(row, today)), nextCursor };
};

const mustHaveLinks = async (
  tx: Tx,
  accountId: string,
  { contactId, referralId, opportunityId }: FollowUpLinks,
): Promise<void> => {
  if (contactId !== null) await mustHaveContacts(tx, accountId, [contactId]);
  if (
    referralId &&
    !(await tx.referral.findFirst({
      where: { accountId, id: referralId, deletedAt: null },
      select: { id: true },
    }))
  ) {
    throw notFound("referral");
  }
  if (
    opportunityId &&
    !(await tx.opportunity.findFirst({
      where: { accountId, id: opportunityId, deletedAt: null },
      select: { id: true },
    }))
  ) {
    throw notFound("opportunity");
  }
};

/** Throws `invalid_input` where a step of mine alone is of a kind that needs somebody. */
const mustSuitOwnStep = (step: Parameters<typeof ownStepProblem>[0]): void => {
  const problem = ownStepProblem(step);
  if (problem) throw invalidField(problem.field, problem.message);
};

/** Whoever is waited for was asked on a day that has come somewhere on earth, and not after the day they are left in peace until. */
const mustMakeSenseAsWaiting = (
  { waitingSinceOn, dueOn, recurrence }: Pick<StepDraft, "waitingSinceOn" | "dueOn" | "recurrence">,
  now: string,
): void => {
  if (waitingSinceOn === null) return;
  // No zone is a whole day ahead of UTC.
  if (waitingSinceOn > addDays(day(now.slice(0, 10)), 1))
    throw invalidField("waitingSinceOn", "must not be in the future");
  if (waitingSinceOn > dueOn) throw invalidField("dueOn", "must not be before the day they were asked");
  if (recurrence !== null) throw invalidField("recurrence", "must not be of what is theirs to do");
};

/** The columns of a new step, at whichever door it comes in. Throws `invalid_input` where it was asked on no day that makes sense. */
export const columnsOfStep = (step: StepDraft & { anchorOn?: CalendarDay }, now: string) => {
  mustMakeSenseAsWaiting(step, now);
  const { recurrence, action, what, dueOn, dueTime, anchorOn, waitingSinceOn } = step;
  return {
    action,
    what,
    dueOn,
    dueTime,
    promisedOn: dueOn,
    state: waitingSinceOn === null ? "open" : "waiting",
    waitingSinceOn,
    recursEvery: recurrence?.every ?? null,
    recursUnit: recurrence?.unit ?? null,
    recursMode: recurrence?.mode ?? null,
    anchorOn: recurrence ? (anchorOn ?? dueOn) : null,
    createdAt: now,
    updatedAt: now,
  };
};

/** Promises a step toward a contact, or one of mine alone, and returns its id. */
export const insertFollowUp = async (
  tx: Tx,
  accountId: string,
  { contactId, referralId, opportunityId, playbook = null }: FollowUpLinks,
  step: StepDraft & { anchorOn?: CalendarDay },
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  if (contactId === null) mustSuitOwnStep({ ...step, referralId });
  await mustHaveLinks(tx, accountId, { contactId, referralId, opportunityId });
  const id = newId();
  await tx.followUp.create({
    data: {
      accountId,
      id,
      contactId,
      referralId,
      opportunityId,
      playbookRunId: playbook?.runId ?? null,
      playbookStep: playbook?.step ?? null,
      ...columnsOfStep(step, now),
      batchId,
    },
  });
  return id;
};

type Fields = Prisma.FollowUpUncheckedUpdateManyInput;

/** Writes the fields of a follow-up. */
export const setFollowUp = async (
  tx: Tx,
  accountId: string,
  row: { id: string },
  fields: Fields,
  now: string,
) => {
  await tx.followUp.updateMany({
    where: { accountId, id: row.id },
    data: { ...fields, version: { increment: 1 }, updatedAt: now },
  });
};

/** The state a closed step goes back to: open, or theirs again. */
export const reopened = ({ waitingSinceOn }: Pick<FollowUpRow, "waitingSinceOn">) => ({
  state: waitingSinceOn === null ? "open" : "waiting",
  closedOn: null,
  closedAt: null,
});

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

/**
 * The time the schedule goes on with: a snooze moves one occurrence, so its other time is not that of the next. Where the
 * step was given a time of its own after it was snoozed, that is the one meant.
 */
export const timeOfSchedule = async (
  tx: Tx,
  accountId: string,
  row: Pick<FollowUpRow, "id" | "dueTime" | "snoozeCount">,
): Promise<TimeOfDay | null> => {
  const snoozes = await tx.snooze.findMany({
    where: { accountId, followUpId: row.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: row.snoozeCount,
  });
  const [latest, first] = [snoozes[0], snoozes.at(-1)];
  return timeOrNull(latest && first && latest.toTime === row.dueTime ? first.fromTime : row.dueTime);
};

export const trashFollowUp = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findFollowUp(tx, accountId, id);
  await setFollowUp(tx, accountId, row, { deletedAt: now }, now);
  // A playbook without its open step is not under way; restoring the step resumes it.
  if (isPending(FollowUpState.parse(row.state)))
    await setRunState(tx, accountId, row.playbookRunId, "left", now);
};

export const untrashFollowUp = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await tx.followUp.findFirst({
    where: {
      accountId,
      id,
      deletedAt: { not: null },
      ...personNotInTrash,
    },
    select: { id: true, state: true, playbookRunId: true },
  });
  if (!row) throw notFound("follow-up");
  await setFollowUp(tx, accountId, row, { deletedAt: null }, now);
  if (isPending(FollowUpState.parse(row.state)))
    await setRunState(tx, accountId, row.playbookRunId, "running", now);
};

/** Whether somebody has a next step. */
export const hasOpenStep = async (tx: Tx, accountId: string, contactId: string): Promise<boolean> =>
  (await tx.followUp.findFirst({
    where: { accountId, contactId, state: { in: ["open", "waiting"] }, deletedAt: null },
    select: { id: true },
  })) !== null;
