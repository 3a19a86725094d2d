import type { Suggestion } from "@followthrough/contract";
import { asShown } from "../../lib/madeFrom";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { sayDayWithin } from "../../lib/words";
import { toast } from "../../ui/toast";

/** Plans a step as it was proposed, with the way back. */
export const usePlanProposal = () => {
  const today = useToday();
  const plan = useChange("POST /follow-ups");
  const remove = useChange("DELETE /follow-ups/:id");
  return ({ contactId, referralId, action, what, dueOn }: Suggestion) => {
    if (contactId === null) return;
    plan.mutate(
      { body: { contactId, referralId, action, what, dueOn } },
      {
        onSuccess: (followUp) =>
          toast({
            text: `Planned for ${sayDayWithin(followUp.dueOn, today)}: ${followUp.what}`,
            undo: () => remove.mutate({ params: { id: followUp.id }, version: asShown(followUp) }),
          }),
      },
    );
  };
};
