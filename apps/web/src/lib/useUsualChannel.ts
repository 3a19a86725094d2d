import type { Channel } from "@followthrough/contract";
import { isWriting, usualChannel } from "@followthrough/domain/channelFacts";
import { useApiQuery } from "./useApi";

/**
 * How somebody is most likely talked with, by what is known of them; null where that is nothing, or not read yet. Where they
 * spoke (`isSpoken`), writing to one another is no way.
 */
export const useUsualChannel = (contactId: string, { isSpoken = false } = {}): Channel | null => {
  const { data } = useApiQuery("GET /contacts/:id", { params: { id: contactId } });
  if (!data) return null;
  const last = data.timeline.find(
    (entry) =>
      entry.kind === "conversation" && entry.channel !== "note" && !(isSpoken && isWriting(entry.channel)),
  );
  return usualChannel({
    last: last?.kind === "conversation" ? last.channel : null,
    hasEmail: !isSpoken && data.contact.emails.length > 0,
    // Whoever has a telephone was not called by that: how they spoke is asked for.
    hasPhone: !isSpoken && data.contact.phones.length > 0,
  });
};
