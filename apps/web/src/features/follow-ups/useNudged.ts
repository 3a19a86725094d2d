import type { FollowUp } from "@followthrough/contract";
import { describeFailure } from "../../lib/failure";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { toast } from "../../ui/toast";
import { useWaitingStep } from "./useWaitingStep";
import { undoBy } from "../../lib/undoBy";

/** Asked again: they are left in peace for another while. */
export const useNudged = () => {
  const today = useToday();
  const waitingFor = useWaitingStep();
  const snooze = useApiMutation("POST /follow-ups/:id/snoozes");
  return {
    busy: snooze.isPending,
    run: (followUp: FollowUp, onDone: () => void) => {
      const { id, action, contact } = followUp;
      // A day they named themselves, later than that, stays.
      const dueOn = [waitingFor(action).dueOn ?? today, followUp.dueOn].toSorted().at(-1) ?? today;
      snooze.mutate(
        { params: { id }, version: shownVersionOf(followUp), body: { dueOn } },
        {
          onSuccess: () => {
            onDone();
            toast({
              text: `Asked again. ${contact?.name ?? ""} is left in peace until ${formatDayInSentence(dueOn, today)}`,
              ...undoBy("DELETE /follow-ups/:id/snoozes/latest", { params: { id } }),
            });
          },
          onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
        },
      );
    },
  };
};
