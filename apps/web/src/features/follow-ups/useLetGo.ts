import type { FollowUp } from "@followthrough/contract";
import { describeFailure } from "../../lib/failure";
import { shownVersionOf } from "../../lib/recordVersions";
import { useApiMutation } from "../../lib/useApi";
import { describeWaiting } from "../../lib/stepWords";
import { animateRowAway } from "../../ui/animateRowAway";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** Waits no more for what somebody was to do, in one press with its undo. */
export const useLetGo = () => {
  const drop = useApiMutation("POST /follow-ups/:id/drop");
  return (followUp: FollowUp) =>
    drop.mutate(
      {
        params: { id: followUp.id },
        version: shownVersionOf(followUp),
        body: { reason: "Let go", leavesPlaybook: false },
      },
      {
        onSuccess: ({ next }) => {
          void animateRowAway(followUp.id);
          toast({
            text: `Let go: ${describeWaiting(followUp)}${next ? `. Next: ${next.what}` : ""}`,
            ...undoBy("DELETE /follow-ups/:id/drop", { params: { id: followUp.id } }),
          });
        },
        onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
      },
    );
};
