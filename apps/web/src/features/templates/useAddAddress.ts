import type { Contact } from "@followthrough/contract";
import { useApiQuery } from "../../lib/useApi";
import { saveMerging } from "../../lib/saveMerging";
import { toast } from "../../ui/toast";
import { describeFailure } from "../../lib/failure";
import { useContactEdit } from "../contacts/useContactEdit";

type Emails = Pick<Contact, "emails">;

/** The server knows better; this tells what no address can be. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** Puts an address down with somebody who has none; null until it is known who that is. */
export const useAddAddress = (contactId: string) => {
  const { save, saving } = useContactEdit();
  const { data } = useApiQuery("GET /contacts/:id", { params: { id: contactId } });
  const contact = data?.contact ?? null;
  return {
    saving,
    add:
      contact === null
        ? null
        : async (address: string): Promise<void> => {
            let typed: Emails = { emails: [...contact.emails, { address: address.trim(), label: null }] };
            const outcome = await saveMerging<Contact, Emails>({
              snapshot: contact,
              formOf: ({ emails }) => ({ emails }),
              fields: {
                now: () => typed,
                show: (merged) => {
                  typed = merged;
                },
              },
              send: ({ emails }, version, { id }) => save(id, { emails }, version),
            });
            if (outcome.kind === "saved") toast({ text: `Saved with ${contact.name}` });
            // Somebody put one down elsewhere meanwhile: that one is shown by now.
            if (outcome.kind === "failed") toast({ text: describeFailure(outcome.failure), tone: "problem" });
          },
  };
};
