import {
  type CalendarDay,
  CompletionDraft,
  type Introduction,
  IntroductionState,
  type StepDraft,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { introductionOutcome } from "@followthrough/domain";
import { omitUndefined } from "../../http/omitUndefined";
import { mustBeAsShown, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { completeFollowUp } from "../follow-ups/completion.store";
import { undoCompletion } from "../follow-ups/completionUndo.store";
import { insertFollowUp } from "../follow-ups/insertFollowUp.store";
import { type Moment, mustBeAllowed, readIntroduction } from "./introductions.store";

const planStep = (tx: Tx, accountId: string, contactId: string, step: StepDraft, now: string) =>
  insertFollowUp(tx, accountId, { contactId, referralId: null, opportunityId: null }, step, now);

export const insertIntroduction = async (
  tx: Tx,
  accountId: string,
  draft: {
    contactAId: string;
    contactBId: string;
    reason: string;
    madeOn: CalendarDay;
    nextStep: StepDraft | null;
  },
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  const { nextStep, ...fields } = draft;
  await mustBeAllowed(tx, accountId, [draft.contactAId, draft.contactBId]);
  const followUpId = nextStep ? await planStep(tx, accountId, draft.contactAId, nextStep, now) : null;
  const id = newId();
  await tx.introduction.create({
    data: {
      accountId,
      id,
      ...fields,
      stateOn: draft.madeOn,
      followUpId,
      batchId,
      createdAt: now,
      updatedAt: now,
    },
  });
  return id;
};

/**
 * Who knows what came of it need not ask any more: the open step that asks is done, with the answer. Taken back to where
 * nothing is known, it is to be asked again.
 */
const settleAsking = async (
  tx: Tx,
  { account, today }: Moment,
  introductionId: string,
  { from, to }: { from: IntroductionState; to: IntroductionState },
  now: string,
): Promise<void> => {
  const where = { accountId: account.id, id: introductionId };
  const { followUpId } = await tx.introduction.findFirstOrThrow({ where, select: { followUpId: true } });
  if (followUpId === null || (from === "made") === (to === "made")) return;
  const step = await tx.followUp.findFirst({
    where: { accountId: account.id, id: followUpId, deletedAt: null },
    select: { state: true, completion: { select: { outcome: true } } },
  });
  const answer = introductionOutcome(to);
  if (answer !== null && (step?.state === "open" || step?.state === "waiting")) {
    const draft = CompletionDraft.parse({ outcome: answer });
    await completeFollowUp(tx, account, followUpId, draft, { today, now });
  }
  const isAnswered =
    IntroductionState.options.some((state) => introductionOutcome(state) === step?.completion?.outcome) &&
    (step?.state === "done" || step?.state === "answered");
  if (answer === null && isAnswered) await undoCompletion(tx, account.id, followUpId, now);
};

export const updateIntroduction = async (
  tx: Tx,
  moment: Moment,
  id: string,
  change: {
    edit: {
      reason?: string | undefined;
      madeOn?: CalendarDay | undefined;
      state?: IntroductionState | undefined;
    };
    nextStep: StepDraft | undefined;
    version: number;
  },
  now: string,
): Promise<Introduction> => {
  const { account, today } = moment;
  const { edit, nextStep, version } = change;
  const current = await readIntroduction(tx, moment, id);
  mustBeAsShown(current, version);
  if (edit.state) await settleAsking(tx, moment, id, { from: current.state, to: edit.state }, now);
  const followUpId = nextStep
    ? await planStep(tx, account.id, current.contactA.id, nextStep, now)
    : undefined;
  await tx.introduction.updateMany({
    where: { accountId: account.id, id },
    data: {
      ...omitUndefined({ ...edit, followUpId }),
      ...(edit.state && edit.state !== current.state ? { stateOn: today } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  return readIntroduction(tx, moment, id);
};

/** The step that asks after it goes to the trash and comes back with it. */
const setStepTrash = async (
  tx: Tx,
  accountId: string,
  followUpId: string | null,
  { from, to }: { from: string | null; to: string | null },
): Promise<void> => {
  if (!followUpId) return;
  const which = { accountId, id: followUpId, state: { in: ["open", "waiting"] }, deletedAt: from };
  const step = await tx.followUp.findFirst({ where: which, select: { contactId: true } });
  if (!step) return;
  await tx.followUp.updateMany({ where: which, data: { deletedAt: to } });
};

export const trashIntroduction = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<void> => {
  const row = await tx.introduction.findFirst({ where: { accountId, id, deletedAt: null } });
  if (!row) throw notFound("introduction");
  await tx.introduction.updateMany({ where: { accountId, id }, data: { deletedAt: now } });
  await setStepTrash(tx, accountId, row.followUpId, { from: null, to: now });
};

export const untrashIntroduction = async (tx: Tx, accountId: string, id: string): Promise<void> => {
  const row = await tx.introduction.findFirst({ where: { accountId, id, deletedAt: { not: null } } });
  if (!row) throw notFound("introduction");
  await mustBeAllowed(tx, accountId, [row.contactAId, row.contactBId]);
  await tx.introduction.updateMany({ where: { accountId, id }, data: { deletedAt: null } });
  await setStepTrash(tx, accountId, row.followUpId, { from: row.deletedAt, to: null });
};
