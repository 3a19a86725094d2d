import { describeFailure } from "../../lib/failure";
import { makePart } from "../../lib/makePart";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";

const words = makePart(() => import("./describeReopened"));

/** Opens a step again that was done, answered or dropped, however long ago. What was written when it was closed stays, as a note. */
export const useReopenStep = () => {
  const reopen = useApiMutation("POST /follow-ups/:id/reopening");
  return ({ id, what }: { readonly id: string; readonly what: string }) =>
    reopen.mutate(
      { params: { id } },
      {
        onSuccess: async ({ stayed }) =>
          toast({ text: (await words.fetch()).describeReopened(what, stayed) }),
        onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
      },
    );
};
