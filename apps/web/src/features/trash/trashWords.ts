import type { TrashItem } from "@followthrough/contract";

export const kindNames: Readonly<Record<TrashItem["kind"], string>> = {
  contact: "Person",
  conversation: "Conversation",
  "follow-up": "Follow-up",
  referral: "Referral",
  introduction: "Introduction",
  event: "Event",
  opportunity: "Opportunity",
};
