import { type Cadence, type ContactDraft, ofTextFields } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { NameParts } from "@followthrough/domain";
import { type ContactTexts, columnsBeside } from "../../sql/contactColumns";
import { insertRows } from "../../sql/insertRows";
import { storeNameParts } from "../../sql/storedNameParts";
import { addDocuments, contactDocument } from "../search/searchIndex.store";
import { type Methods, distinctTags, methodRows } from "./contacts.store";

interface Made {
  /** The id they are to have. */
  readonly id: string;
  readonly draft: Omit<ContactDraft, "cadence" | "starred" | keyof Methods> &
    Methods & { readonly cadence?: Cadence | null };
  /** The parts that a file says the name has. */
  readonly nameParts?: NameParts | undefined;
}

/** Adds many contacts at once with all that belongs to them but their photos. The caller has looked up the events. */
export const insertContacts = async (
  tx: Tx,
  { accountId, batchId, now }: { accountId: string; batchId: string; now: string },
  people: readonly Made[],
): Promise<void> => {
  const made = people.map(({ id, draft, nameParts }) => ({
    id,
    draft,
    nameParts,
    methods: methodRows(accountId, id, draft),
    tags: distinctTags(draft.tags),
  }));
  await insertRows(
    tx,
    "Contact",
    made.map(({ id, draft, nameParts }) => ({
      accountId,
      id,
      ...ofTextFields<ContactTexts>((field) => draft[field]),
      ...columnsBeside(draft),
      nameParts: nameParts ? storeNameParts(draft.name, nameParts) : null,
      metAtEventId: draft.metAtEventId,
      cadenceEvery: draft.cadence?.every ?? null,
      cadenceUnit: draft.cadence?.unit ?? null,
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
