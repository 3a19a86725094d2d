import type { TrashItem } from "@followthrough/contract";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";
import { kindNames } from "./trashWords";

/** Brings back something of any kind. */
export const useRestore = () => {
  const restore = {
    contact: useApiMutation("POST /contacts/:id/restoration"),
    conversation: useApiMutation("POST /conversations/:id/restoration"),
    "follow-up": useApiMutation("POST /follow-ups/:id/restoration"),
    referral: useApiMutation("POST /referrals/:id/restoration"),
    introduction: useApiMutation("POST /introductions/:id/restoration"),
    event: useApiMutation("POST /events/:id/restoration"),
    opportunity: useApiMutation("POST /opportunities/:id/restoration"),
  };
  return ({ kind, id, title }: TrashItem): void =>
    restore[kind].mutate(
      { params: { id } },
      { onSuccess: () => toast({ text: `${kindNames[kind]} “${title}” is back` }) },
    );
};
