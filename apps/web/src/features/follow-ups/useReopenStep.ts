import { describeFailure } from "../../lib/failure";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";

interface ClosedStep {
  readonly kind: "done" | "answered" | "dropped";
  readonly id: string;
  readonly what: string;
}

/** Opens a step again that was done, answered or dropped, however long ago, with all that was saved with it taken back. */
export const useReopenStep = () => {
  const undone = useApiMutation("DELETE /follow-ups/:id/completion");
  const undropped = useApiMutation("DELETE /follow-ups/:id/drop");
  return ({ kind, id, what }: ClosedStep) =>
    (kind === "dropped" ? undropped : undone).mutate(
      { params: { id } },
      {
        onSuccess: () =>
          toast({ text: `Open again: ${what}. What was saved when it was closed is in the trash.` }),
        onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
      },
    );
};
