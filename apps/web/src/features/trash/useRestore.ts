import type { TrashItem } from "@followthrough/contract";
import { useChange } from "../../lib/useCall";
import { toast } from "../../ui/toast";
import { kindNames } from "./trashWords";

/** Brings back something of any kind. */
export const useRestore = () => {
  const restore = {
    contact: useChange("POST /contacts/:id/restoration"),
    conversation: useChange("POST /conversations/:id/restoration"),
    "follow-up": useChange("POST /follow-ups/:id/restoration"),
    referral: useChange("POST /referrals/:id/restoration"),
    introduction: useChange("POST /introductions/:id/restoration"),
    event: useChange("POST /events/:id/restoration"),
    opportunity: useChange("POST /opportunities/:id/restoration"),
  };
  return ({ kind, id, title }: TrashItem): void =>
    restore[kind].mutate(
      { params: { id } },
      { onSuccess: () => toast({ text: `${kindNames[kind]} “${title}” is back` }) },
    );
};
