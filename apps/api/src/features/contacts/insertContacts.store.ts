import type { ContactDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
import { insertRows } from "../../sql/insertRows";
import { addDocuments, contactDocument } from "../search/searchIndex.store";
import { type Methods, distinctTags, methodRows } from "./contacts.store";

interface Made {
  /** The id they are to have. */
  readonly id: string;
  readonly draft: Omit<ContactDraft, "cadence" | "starred" | keyof Methods> & Methods;
}

/** Adds many contacts at once with all that belongs to them but their photos. The caller has looked up the events. */
export const insertContacts = async (
  tx: Tx,
  { accountId, batchId, now }: { accountId: string; batchId: string; now: string },
  people: readonly Made[],
): Promise<void> => {
  const made = people.map(({ id, draft }) => ({
    id,
    draft,
    methods: methodRows(accountId, id, draft),
    tags: distinctTags(draft.tags),
  }));
  await insertRows(
    tx,
    "Contact",
    made.map(({ id, draft }) => ({
      accountId,
      id,
      name: draft.name,
      sortName: foldText(draft.name),
      preferredName: draft.preferredName,
      organization: draft.organization,
      title: draft.title,
      place: draft.place,
      metOn: draft.metOn,
      metAtEventId: draft.metAtEventId,
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
  const documents = made.map(({ id, draft, methods, tags }) =>
    contactDocument({ ...draft, id, methods, tags: tags.map((tag) => ({ tag })) }),
  );
  await addDocuments(tx, accountId, documents, now);
};
