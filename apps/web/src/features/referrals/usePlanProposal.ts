import type { Suggestion } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** Plans a step as it was proposed, with the way back. */
export const usePlanProposal = () => {
  const today = useToday();
  const plan = useApiMutation("POST /follow-ups");
  return ({ contactId, referralId, action, what, dueOn }: Suggestion) => {
    if (contactId === null) return;
    plan.mutate(
      { body: { contactId, referralId, action, what, dueOn } },
      {
        onSuccess: (followUp) =>
          toast({
            text: `Planned for ${formatDayInSentence(followUp.dueOn, today)}: ${followUp.what}`,
            ...undoBy("DELETE /follow-ups/:id", {
              params: { id: followUp.id },
              version: shownVersionOf(followUp),
            }),
          }),
      },
    );
  };
};
