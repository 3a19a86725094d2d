import type { FollowUp } from "@followthrough/contract";
import { useEffect, useEffectEvent } from "react";
import { useAddress } from "../../lib/useAddress";
import { useApiQuery } from "../../lib/useApi";

/** Opens the step that the address names, and takes it out of the address: `/?step=ID`. */
export const useStepInAddress = (open: (followUp: FollowUp) => void): void => {
  const [params, change] = useAddress();
  const id = params.get("step") ?? "";
  const { data, isError } = useApiQuery("GET /follow-ups/:id", { params: { id } }, { enabled: id !== "" });
  const begin = useEffectEvent((followUp: FollowUp | undefined) => {
    change((now) => now.delete("step"));
    if (followUp) open(followUp);
  });
  useEffect(() => {
    // One that is gone is not there to be opened.
    if (id !== "" && (data?.id === id || isError)) begin(data);
  }, [id, data, isError]);
};
