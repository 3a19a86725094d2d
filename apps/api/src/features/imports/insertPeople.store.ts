import type { Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { insertContacts } from "../contacts/insertContacts.store";
import { contactDraftOf } from "./importDraft";

interface NewPerson {
  /** The contact they become. */
  readonly id: string;
  readonly person: ImportedPerson;
}

/** Adds many contacts at once with all that belongs to them but their photos. None has a day of meeting, so none becomes an open loop. */
export const insertPeople = (
  tx: Tx,
  context: { accountId: string; batchId: string; now: string },
  people: readonly NewPerson[],
): Promise<void> =>
  insertContacts(
    tx,
    context,
    people.map(({ id, person }) => {
      const draft = contactDraftOf(person);
      const phones = draft.phones.map((phone, at) => ({ ...phone, e164: person.phones[at]?.e164 }));
      return { id, draft: { ...draft, phones }, nameParts: person.nameParts };
    }),
  );
