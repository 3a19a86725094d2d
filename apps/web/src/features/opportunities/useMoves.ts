import type { Opportunity, Stage } from "@followthrough/contract";
import { useState } from "react";
import { describeFailure } from "../../lib/failure";
import { shownVersionOf } from "../../lib/recordVersions";
import { useOfferThanks } from "../../lib/useOfferThanks";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** A move that asks for more: what was said, the next step, the day to come back. */
export interface WantedMove {
  readonly opportunity: Opportunity;
  readonly to: Stage;
}

/** Moves an opportunity at once, with the way back; to what is put off only with a day, so that one is asked for. */
export const useMoves = () => {
  const move = useApiMutation("POST /opportunities/:id/moves", { showsItsFailure: true, isForm: false });
  const [asking, setAsking] = useState<WantedMove | null>(null);
  const offerThanks = useOfferThanks();
  const said = (opportunity: Opportunity, to: Stage, moveId: string) => {
    toast({
      text: `${opportunity.title}: ${to.name}`,
      ...undoBy("DELETE /opportunity-moves/:id", { params: { id: moveId } }),
    });
    if (to.kind === "won") void offerThanks({ opportunityId: opportunity.id });
  };
  return {
    asking,
    ask: (opportunity: Opportunity, to: Stage) => setAsking({ opportunity, to }),
    close: () => setAsking(null),
    said,
    to: (opportunity: Opportunity, to: Stage) => {
      if (to.id === opportunity.stage.id) return;
      if (to.kind === "later" && opportunity.nextStep === null) {
        setAsking({ opportunity, to });
        return;
      }
      move.mutate(
        { params: { id: opportunity.id }, version: shownVersionOf(opportunity), body: { stageId: to.id } },
        {
          onSuccess: ({ moveId }) => said(opportunity, to, moveId),
          onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
        },
      );
    },
  };
};

export type Moves = ReturnType<typeof useMoves>;
