import { describeFailure } from "../../lib/failure";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** There is nothing more to do with somebody, until something happens again: one press, with its undo. */
export const useSettleContact = () => {
  const settle = useApiMutation("POST /contacts/:id/settlement");
  return {
    busy: settle.isPending,
    run: ({ id, name }: { id: string; name: string }) =>
      settle.mutate(
        { params: { id } },
        {
          onSuccess: () =>
            toast({
              text: `Nothing more to do with ${name}, until you talk again`,
              ...undoBy("DELETE /contacts/:id/settlement", { params: { id } }),
            }),
          onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
        },
      ),
  };
};
