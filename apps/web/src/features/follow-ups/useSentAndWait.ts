import type { FollowUp } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { describeFailure } from "../../lib/failure";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { describeWaiting } from "../../lib/stepWords";
import { animateRowAway } from "../../ui/animateRowAway";
import { toast } from "../../ui/toast";
import type { Sent } from "../templates/useSending";
import { completionOf, newCompletionForm } from "./completionForm";
import { useWaitingStep } from "./useWaitingStep";
import { undoBy } from "../../lib/undoBy";

/** Sent or asked, in one press: the step is done, and the turn is theirs. */
export const useSentAndWait = () => {
  const today = useToday();
  const waitingFor = useWaitingStep();
  const complete = useApiMutation("POST /follow-ups/:id/completion");
  return {
    busy: complete.isPending,
    run: (followUp: FollowUp, onDone: () => void, kept: Sent | null = null) => {
      const { id, action } = followUp;
      const stands = actionFacts[action].isMeeting ? ("invited" as const) : ("held" as const);
      const form = {
        ...newCompletionForm(followUp, kept),
        talked: kept !== null,
        stands,
        next: waitingFor(action),
      };
      complete.mutate(
        { params: { id }, version: shownVersionOf(followUp), body: completionOf(form, today) },
        {
          onSuccess: ({ next }) => {
            onDone();
            void animateRowAway(id);
            toast({
              text: next ? `Done. Waiting for ${describeWaiting(next)}` : "Done",
              ...undoBy("DELETE /follow-ups/:id/completion", { params: { id } }),
            });
          },
          onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
        },
      );
    },
  };
};
