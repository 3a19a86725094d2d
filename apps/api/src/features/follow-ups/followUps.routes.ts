import { type CalendarDay, routes } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError, mustBeOpen } from "@followthrough/domain";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { readConversation } from "../conversations/conversations.store";
import { completeFollowUp } from "./completion.store";
import { undoCompletion } from "./completionUndo.store";
import { dropFollowUp, undropFollowUp } from "./drop.store";
import {
  factsOf,
  findFollowUp,
  readFollowUp,
  readFollowUps,
  trashFollowUp,
  untrashFollowUp,
} from "./followUps.store";
import { insertFollowUp } from "./insertFollowUp.store";
import { listFollowUps } from "./followUpList.store";
import { updateFollowUp } from "./editFollowUp.store";
import { reopenFollowUp } from "./reopening.store";
import { snoozeFollowUp, unsnoozeFollowUp } from "./snoozes.store";
import { mustBeClosable } from "./mustBeClosable";
import { mustNotBeInPast } from "./mustNotBeInPast";
import { prepareFollowUp } from "./preparation.store";
import { suggestionsFor, thanksProposals } from "./suggestions.store";

/** Of a step that is closed already, that is what there is to say, whatever else was changed. */
const mustBeOpenAsShown = async (
  tx: Tx,
  accountId: string,
  id: string,
  { version, today }: { version: number; today: CalendarDay },
): Promise<void> => {
  mustBeOpen(factsOf(await findFollowUp(tx, accountId, id), today));
  mustBeAsShown(await readFollowUp(tx, accountId, id, today), version);
};

const keeping: Implementation[] = [
  reading(routes.listFollowUps, (tx, { account, query, today }) =>
    listFollowUps(tx, account.id, query, today),
  ),
  writing(routes.createFollowUp, async (tx, { account, body, today, now }) => {
    const { contactId, referralId, opportunityId, ...step } = body;
    mustNotBeInFuture(step.waitingSinceOn, today, "waitingSinceOn");
    const id = await insertFollowUp(tx, account.id, { contactId, referralId, opportunityId }, step, now);
    return readFollowUp(tx, account.id, id, today);
  }),
  reading(routes.readFollowUp, (tx, { account, params, today }) =>
    readFollowUp(tx, account.id, params.id, today),
  ),
  writing(routes.editFollowUp, (tx, { account, params, body, version, today, now }) =>
    updateFollowUp(tx, account.id, params.id, { edit: body, version, today }, now),
  ),
  writing(routes.deleteFollowUp, async (tx, { account, params, version, today, now }) => {
    mustBeAsShown(await readFollowUp(tx, account.id, params.id, today), version);
    await trashFollowUp(tx, account.id, params.id, now);
  }),
  writing(routes.restoreFollowUp, async (tx, { account, params, today, now }) => {
    await untrashFollowUp(tx, account.id, params.id, now);
    return readFollowUp(tx, account.id, params.id, today);
  }),
];

const closing: Implementation[] = [
  writing(routes.completeFollowUp, async (tx, { account, params, body, version, today, now }) => {
    mustBeClosable(body, today);
    await mustBeOpenAsShown(tx, account.id, params.id, { version, today });
    const { conversationId, nextId, alsoIds } = await completeFollowUp(tx, account, params.id, body, {
      today,
      now,
    });
    const followUp = await readFollowUp(tx, account.id, params.id, today);
    return {
      followUp,
      conversation: conversationId ? await readConversation(tx, account.id, conversationId) : null,
      next: nextId ? await readFollowUp(tx, account.id, nextId, today) : null,
      also: await readFollowUps(tx, account.id, alsoIds, today),
      proposals: await thanksProposals(
        tx,
        { account, today },
        followUp.referralId ? [followUp.referralId] : [],
      ),
    };
  }),
  writing(routes.undoCompletion, async (tx, { account, params, today, now }) => {
    await undoCompletion(tx, account.id, params.id, now);
    return readFollowUp(tx, account.id, params.id, today);
  }),
  writing(routes.reopenFollowUp, async (tx, { account, params, today, now }) => {
    const stayed = await reopenFollowUp(tx, account.id, params.id, now);
    return { ...(await readFollowUp(tx, account.id, params.id, today)), stayed };
  }),
  writing(routes.dropFollowUp, async (tx, { account, params, body, version, today, now }) => {
    await mustBeOpenAsShown(tx, account.id, params.id, { version, today });
    const nextId = await dropFollowUp(tx, account, params.id, body, { today, now });
    return {
      followUp: await readFollowUp(tx, account.id, params.id, today),
      next: nextId ? await readFollowUp(tx, account.id, nextId, today) : null,
    };
  }),
  writing(routes.undoDrop, async (tx, { account, params, today, now }) => {
    await undropFollowUp(tx, account.id, params.id, now);
    return readFollowUp(tx, account.id, params.id, today);
  }),
];

const moving: Implementation[] = [
  writing(routes.snoozeFollowUp, async (tx, { account, params, body, version, today, now }) => {
    mustNotBeInPast("dueOn", body.dueOn, today);
    await mustBeOpenAsShown(tx, account.id, params.id, { version, today });
    await snoozeFollowUp(tx, account.id, params.id, body, today, now);
    return readFollowUp(tx, account.id, params.id, today);
  }),
  writing(routes.undoSnooze, async (tx, { account, params, today, now }) => {
    const row = await findFollowUp(tx, account.id, params.id);
    mustBeOpen(factsOf(row, today));
    if (!(await unsnoozeFollowUp(tx, account.id, row, now))) throw new RuleError({ code: "not_snoozed" });
    return readFollowUp(tx, account.id, params.id, today);
  }),
];

const suggesting: Implementation[] = [
  reading(routes.prepareFollowUp, (tx, { account, params, today }) =>
    prepareFollowUp(tx, account, params.id, today),
  ),
  reading(routes.suggestNextSteps, async (tx, { account, query, today }) => ({
    suggestions: await suggestionsFor(tx, { account, today }, query),
  })),
];

export const followUpRoutes: Implementation[] = [...keeping, ...closing, ...moving, ...suggesting];
