import type { FollowUp } from "@followthrough/contract";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** Leaves the playbook a step belongs to, by one key; the notice takes it back. */
export const useLeavePlaybook = () => {
  const leave = useApiMutation("POST /playbook-runs/:id/leaving");
  return ({ playbook, contact }: Pick<FollowUp, "playbook" | "contact">): void => {
    if (!playbook || !contact) return;
    const params = { id: playbook.runId };
    leave.mutate(
      { params },
      {
        onSuccess: () =>
          toast({
            text: `${contact.name} left ${playbook.name}`,
            ...undoBy("DELETE /playbook-runs/:id/leaving", { params }),
          }),
      },
    );
  };
};
