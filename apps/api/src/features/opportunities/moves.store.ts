import {
  Action,
  type CalendarDay,
  Channel,
  FollowUpState,
  type Opportunity,
  type OpportunityMove,
  type HandlingOf,
  type Routes,
  StageKind,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { invalidField, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { insertConversation, trashConversation } from "../conversations/conversations.store";
import { insertFollowUp } from "../follow-ups/insertFollowUp.store";
import { trashFollowUp } from "../follow-ups/followUps.store";
import { readOpportunity } from "./opportunities.store";
import { mustBeStage } from "./stages.store";
import { describeDropReason } from "../../wording/describeDropReason";
import { personNotInTrash } from "../../sql/stepsWithPerson";

type Move = HandlingOf<Routes["moveOpportunity"]>["body"];

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

/** How an opportunity went from stage to stage, the latest first. */
export const readMoves = async (
  tx: Tx,
  accountId: string,
  opportunityId: string,
): Promise<OpportunityMove[]> => {
  const moves = await tx.opportunityMove.findMany({
    where: { accountId, opportunityId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  const ids = moves.flatMap(({ conversationId }) => conversationId ?? []);
  const conversations = await tx.conversation.findMany({
    where: { accountId, id: { in: ids }, deletedAt: null },
  });
  return moves.map((move) => {
    const said = conversations.find(({ id }) => id === move.conversationId);
    return {
      id: move.id,
      from: move.fromName,
      to: move.toName,
      kind: StageKind.parse(move.toKind),
      movedOn: day(move.movedOn),
      conversation: said
        ? { id: said.id, channel: Channel.parse(said.channel), heldOn: day(said.heldOn), notes: said.notes }
        : null,
    };
  });
};

/** The steps taken and planned for an opportunity, those still open first. */
export const readSteps = async (tx: Tx, accountId: string, opportunityId: string) => {
  const rows = await tx.followUp.findMany({
    where: {
      accountId,
      opportunityId,
      deletedAt: null,
      ...personNotInTrash,
    },
    include: {
      contact: { select: { id: true, name: true } },
      completion: { select: { outcome: true } },
      playbookRun: { select: { name: true } },
    },
    orderBy: [{ dueOn: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map((row) => ({
    id: row.id,
    action: Action.parse(row.action),
    what: row.what,
    dueOn: day(row.dueOn),
    dueTime: timeOrNull(row.dueTime),
    place: row.place,
    contact: row.contact,
    state: FollowUpState.parse(row.state),
    closedOn: dayOrNull(row.closedOn),
    // A step of one's own that was opened again and then dropped has both.
    outcome:
      describeDropReason({ ...row, playbookName: row.playbookRun?.name ?? null }) ??
      row.completion?.outcome ??
      "",
  }));
};

/**
 * Moves an opportunity to a stage: the move, what was said, and the next step, in one act. Throws `not_found`,
 * `invalid_input`; what is put off must have a day on which to come back to it.
 */
export const moveOpportunity = async (
  tx: Tx,
  accountId: string,
  id: string,
  { stageId, movedOn, conversation, nextStep }: Move,
  { today, now }: Moment,
): Promise<{ opportunity: Opportunity; moveId: string }> => {
  const { opportunity: current, stages } = await readOpportunity(tx, accountId, id, today);
  const to = mustBeStage(stages, stageId);
  if (to.id === current.stage.id) throw invalidField("stageId", "is where it stands already");
  if (to.kind === "later" && !nextStep && !current.nextStep)
    throw invalidField("nextStep", "must say when to come back to it");
  const said = conversation
    ? await insertConversation(
        tx,
        accountId,
        { ...conversation, eventId: null, contactIds: [current.contact.id] },
        now,
      )
    : null;
  const followUpId = nextStep
    ? await insertFollowUp(
        tx,
        accountId,
        { contactId: current.contact.id, referralId: null, opportunityId: id },
        nextStep,
        now,
      )
    : null;
  const moveId = newId();
  await tx.opportunityMove.create({
    data: {
      accountId,
      id: moveId,
      opportunityId: id,
      fromStage: current.stage.id,
      fromName: current.stage.name,
      toStage: to.id,
      toName: to.name,
      toKind: to.kind,
      movedOn: movedOn ?? today,
      beforeOn: current.stageOn,
      conversationId: said?.id ?? null,
      followUpId,
      createdAt: now,
    },
  });
  await tx.opportunity.updateMany({
    where: { accountId, id },
    data: { stage: to.id, stageOn: movedOn ?? today, version: { increment: 1 }, updatedAt: now },
  });
  const { opportunity } = await readOpportunity(tx, accountId, id, today);
  return { opportunity, moveId };
};

/**
 * Takes the last move back, with what was written with it; a conversation that was reworded since, or a step that was put off,
 * stays. Throws `not_found`, `move_not_last`.
 */
export const undoMove = async (
  tx: Tx,
  accountId: string,
  moveId: string,
  { today, now }: Moment,
): Promise<Opportunity> => {
  const move = await tx.opportunityMove.findFirst({ where: { accountId, id: moveId } });
  if (!move) throw notFound("move");
  const id = move.opportunityId;
  await readOpportunity(tx, accountId, id, today);
  const [last] = await tx.opportunityMove.findMany({
    where: { accountId, opportunityId: id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
  });
  if (last?.id !== moveId) throw new RuleError({ code: "move_not_last" });
  const { conversationId, followUpId, fromStage, beforeOn } = move;
  const isAsMade = { accountId, deletedAt: null, version: 1 };
  if (conversationId && (await tx.conversation.count({ where: { ...isAsMade, id: conversationId } })) > 0)
    await trashConversation(tx, accountId, conversationId, now);
  if (followUpId && (await tx.followUp.count({ where: { ...isAsMade, id: followUpId } })) > 0)
    await trashFollowUp(tx, accountId, followUpId, now);
  await tx.opportunityMove.deleteMany({ where: { accountId, id: moveId } });
  await tx.opportunity.updateMany({
    where: { accountId, id },
    data: { stage: fromStage, stageOn: beforeOn, version: { increment: 1 }, updatedAt: now },
  });
  return (await readOpportunity(tx, accountId, id, today)).opportunity;
};
