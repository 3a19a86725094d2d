import type { Calls, Telling } from "@followthrough/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** Somebody was told, or need not be; gone from the list at once, with the way back. */
export const useTellingActs = () => {
  const client = useQueryClient();
  const save = useApiMutation("POST /tellings");
  const settle = (telling: Telling, outcome: "told" | "dismissed") => {
    const { contactId, referralId, opportunityId, news, contact, isDirect, key } = telling;
    client.setQueriesData<Calls["GET /tellings"]["answer"]>(
      { queryKey: ["GET /tellings"] },
      (shown) => shown && { ...shown, tellings: shown.tellings.filter((one) => one.key !== key) },
    );
    const said = isDirect ? `Thanked ${contact.name}` : `Told ${contact.name}`;
    save.mutate(
      { body: { contactId, referralId, opportunityId, news, outcome } },
      {
        onSuccess: ({ id }) =>
          toast({
            text: outcome === "told" ? said : `${contact.name} need not hear of it`,
            ...undoBy("DELETE /tellings/:id", { params: { id } }),
          }),
      },
    );
  };
  return {
    told: (telling: Telling) => settle(telling, "told"),
    dismiss: (telling: Telling) => settle(telling, "dismissed"),
  };
};
