import { type StepDraft, type Suggestion, routes } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { insertFollowUp } from "../follow-ups/insertFollowUp.store";
import { suggestionsFor } from "../follow-ups/suggestions.store";
import { moveOpportunity, readMoves, readSteps, undoMove } from "./moves.store";
import {
  insertOpportunity,
  listOpportunities,
  readOpportunity,
  setOpportunityTrash,
  updateOpportunity,
} from "./opportunities.store";
import { readCountedStages, replaceStages } from "./stages.store";

const planStep = async (
  tx: Tx,
  accountId: string,
  { contactId, opportunityId, step }: { contactId: string; opportunityId: string; step: StepDraft | null },
  now: string,
): Promise<void> => {
  if (step) await insertFollowUp(tx, accountId, { contactId, referralId: null, opportunityId }, step, now);
};

export const opportunityRoutes: Implementation[] = [
  reading(routes.listOpportunities, async (tx, { account, query, today }) => {
    const { stages, opportunities } = await listOpportunities(tx, account.id, query, today);
    return { stages: [...stages], opportunities };
  }),
  writing(routes.createOpportunity, async (tx, { account, body, today, now }) => {
    const { nextStep: step, ...draft } = body;
    const id = await insertOpportunity(tx, account.id, draft, { today, now });
    await planStep(tx, account.id, { contactId: draft.contactId, opportunityId: id, step }, now);
    return (await readOpportunity(tx, account.id, id, today)).opportunity;
  }),
  reading(routes.readOpportunity, async (tx, { account, params, today }) => {
    const { opportunity, stages } = await readOpportunity(tx, account.id, params.id, today);
    return {
      opportunity,
      stages: [...stages],
      moves: await readMoves(tx, account.id, params.id),
      steps: await readSteps(tx, account.id, params.id),
    };
  }),
  writing(routes.editOpportunity, (tx, { account, params, body, version, today, now }) =>
    updateOpportunity(tx, account.id, params.id, { edit: body, version, today }, now),
  ),
  writing(routes.moveOpportunity, async (tx, { account, params, body, version, today, now }) => {
    mustNotBeInFuture(body.movedOn, today, "movedOn");
    mustNotBeInFuture(body.conversation?.heldOn, today, "conversation.heldOn");
    mustBeAsShown((await readOpportunity(tx, account.id, params.id, today)).opportunity, version);
    const moved = await moveOpportunity(tx, account.id, params.id, body, { today, now });
    const { contact, needsStep } = moved.opportunity;
    const outcome = body.conversation?.notes ?? "";
    const proposals: Suggestion[] = needsStep
      ? await suggestionsFor(tx, { account, today }, { contactId: contact.id, outcome })
      : [];
    return { ...moved, proposals };
  }),
  writing(routes.undoMove, (tx, { account, params, today, now }) =>
    undoMove(tx, account.id, params.id, { today, now }),
  ),
  writing(routes.deleteOpportunity, async (tx, { account, params, version, today, now }) => {
    mustBeAsShown((await readOpportunity(tx, account.id, params.id, today)).opportunity, version);
    await setOpportunityTrash(tx, account.id, params.id, now);
  }),
  writing(routes.restoreOpportunity, async (tx, { account, params, today }) => {
    await setOpportunityTrash(tx, account.id, params.id, null);
    return (await readOpportunity(tx, account.id, params.id, today)).opportunity;
  }),
  reading(routes.listStages, (tx, { account }) => readCountedStages(tx, account.id)),
  writing(routes.replaceStages, (tx, { account, version, body, now }) =>
    replaceStages(tx, account.id, version, body, now),
  ),
];
