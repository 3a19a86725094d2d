import type { Channel } from "@followthrough/contract";
import { usualChannel } from "@followthrough/domain/channelFacts";
import { useApiQuery } from "./useApi";

/** How somebody is most likely talked with, by what is known of them; null where that is nothing, or not read yet. */
export const useUsualChannel = (contactId: string): Channel | null => {
  const { data } = useApiQuery("GET /contacts/:id", { params: { id: contactId } });
  if (!data) return null;
  const last = data.timeline.find((entry) => entry.kind === "conversation" && entry.channel !== "note");
  return usualChannel({
    last: last?.kind === "conversation" ? last.channel : null,
    hasEmail: data.contact.emails.length > 0,
    hasPhone: data.contact.phones.length > 0,
  });
};
