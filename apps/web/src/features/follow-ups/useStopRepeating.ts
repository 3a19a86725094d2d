import type { FollowUp } from "@followthrough/contract";
import { callApi } from "../../lib/callApi";
import { editedVersionOf } from "../../lib/recordVersions";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";

/** Lets a step that recurs come this once and not again; the notice takes it back. */
export const useStopRepeating = () => {
  const edit = useApiMutation("PATCH /follow-ups/:id");
  return (followUp: FollowUp): void => {
    const params = { id: followUp.id };
    const { recurrence } = followUp;
    edit.mutate(
      { params, version: editedVersionOf(followUp), body: { recurrence: null } },
      {
        onSuccess: () =>
          toast({
            text: `Comes this once: ${followUp.what}`,
            undo: async () => {
              const now = await callApi("GET /follow-ups/:id", { params });
              await edit.mutateAsync({ params, version: editedVersionOf(now), body: { recurrence } });
            },
          }),
      },
    );
  };
};
