import { describeFailure } from "../../lib/failure";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";

/** There is nothing more to do with somebody, until something happens again: one press, with its undo. */
export const useSettleContact = () => {
  const settle = useApiMutation("POST /contacts/:id/settlement");
  const undo = useApiMutation("DELETE /contacts/:id/settlement");
  return {
    busy: settle.isPending,
    run: ({ id, name }: { id: string; name: string }) =>
      settle.mutate(
        { params: { id } },
        {
          onSuccess: () =>
            toast({
              text: `Nothing more to do with ${name}, until you talk again`,
              undo: () => undo.mutate({ params: { id } }),
            }),
          onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
        },
      ),
  };
};
