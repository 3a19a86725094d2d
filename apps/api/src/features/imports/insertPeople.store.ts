import type { Tx } from "@followthrough/db";
import { fold } from "@followthrough/domain";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { insertRows } from "../../sql/insertRows";
import { distinctTags, methodRows } from "../contacts/contacts.store";
import { searchDocumentOf } from "../search/searchIndex.store";
import { draftFrom } from "./importDraft";

interface NewPerson {
  /** The contact they become. */
  readonly id: string;
  readonly person: ImportedPerson;
}

/** Adds many contacts at once with all that belongs to them but their photos. None has a day of meeting, so none becomes an open loop. */
export const insertPeople = async (
  tx: Tx,
  { accountId, batchId, now }: { accountId: string; batchId: string; now: string },
  people: readonly NewPerson[],
): Promise<void> => {
  const made = people.map(({ id, person }) => {
    const draft = draftFrom(person);
    return { id, draft, methods: methodRows(accountId, id, draft), tags: distinctTags(draft.tags) };
  });
  await insertRows(
    tx,
    "Contact",
    made.map(({ id, draft }) => ({
      accountId,
      id,
      name: draft.name,
      sortName: fold(draft.name),
      preferredName: draft.preferredName,
      organization: draft.organization,
      title: draft.title,
      place: draft.place,
      howWeMet: draft.howWeMet,
      notes: draft.notes,
      batchId,
      createdAt: now,
      updatedAt: now,
    })),
  );
  await insertRows(
    tx,
    "ContactMethod",
    made.flatMap(({ methods }) => methods),
  );
  await insertRows(
    tx,
    "ContactTag",
    made.flatMap(({ id, tags }) => tags.map((tag) => ({ accountId, contactId: id, tag }))),
  );
  await insertRows(
    tx,
    "SearchDocument",
    made.map(({ id, draft, methods, tags }) =>
      searchDocumentOf(accountId, { ...draft, id, methods, tags: tags.map((tag) => ({ tag })) }, now),
    ),
  );
};
