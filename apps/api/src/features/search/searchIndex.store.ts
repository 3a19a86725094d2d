import type { StoredTexts } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { documentTokens } from "@followthrough/domain";
import { insertRows } from "../../sql/insertRows";
import { keyTable } from "../../sql/keyTable";
import { inTurns } from "../../threads/runCooperatively";
import { contactsToIndex, conversationsToIndex, eventsToIndex } from "./searchable.store";
import { searchedField, searchedTexts } from "./searchedTexts";

type Kind = "contact" | "conversation" | "event";

/** What is found, by its words; made by the functions below. */
export interface SearchDocument {
  kind: Kind;
  refId: string;
  tokens: readonly string[];
  vocabulary: readonly string[];
}

/** Takes these out of the index, all kinds: what is in the trash is not found. */
const drop = async (tx: Tx, accountId: string, kind: Kind, ids: readonly string[]): Promise<void> => {
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "SearchDocument" WHERE "accountId" = ${accountId} AND "kind" = ${kind}
      AND "refId" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)`);
};

/** In the order of the alphabet, so that two who add the same words wait for each other instead of both for ever. */
const learn = async (tx: Tx, accountId: string, words: ReadonlySet<string>): Promise<void> => {
  if (words.size === 0) return;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "SearchWord" ("accountId", "word") SELECT ${accountId}, k."key" FROM ${keyTable(tx, [...words].toSorted())} k
    WHERE true ON CONFLICT DO NOTHING`);
};

/** Adds documents of things that are not indexed yet: what bulk inserts call. */
export const addDocuments = async (
  tx: Tx,
  accountId: string,
  documents: readonly SearchDocument[],
  now: string,
): Promise<void> => {
  await insertRows(
    tx,
    "SearchDocument",
    documents.map(({ kind, refId, tokens }) => ({
      accountId,
      kind,
      refId,
      words: tokens.join(" "),
      updatedAt: now,
    })),
  );
  await learn(tx, accountId, new Set(documents.flatMap(({ vocabulary }) => vocabulary)));
};

export interface ContactWords extends StoredTexts {
  id: string;
  starredAt?: string | null;
  methods: readonly { kind: string; value: string; matchKey: string | null }[];
  tags: readonly { tag: string }[];
}

/** What a contact is found by. */
export const contactDocument = (contact: ContactWords): SearchDocument => {
  const { id, methods, tags } = contact;
  const phones = methods.filter(({ kind }) => kind === "phone");
  return {
    kind: "contact",
    refId: id,
    ...documentTokens({
      name: searchedField(contact, "name"),
      fields: {
        org: searchedField(contact, "org"),
        title: searchedField(contact, "title"),
        place: searchedField(contact, "place"),
      },
      texts: [
        ...tags.map(({ tag }) => tag),
        ...methods.filter(({ kind }) => kind !== "phone").map(({ value }) => value),
        ...searchedTexts(contact),
      ],
      phones: phones.flatMap(({ value, matchKey }) => [value, matchKey ?? ""]),
      starred: Boolean(contact.starredAt),
    }),
  };
};

export const conversationDocument = ({ id, notes }: { id: string; notes: string }): SearchDocument => ({
  kind: "conversation",
  refId: id,
  ...documentTokens({ name: "", texts: [notes], phones: [], starred: false }),
});

interface EventWords {
  id: string;
  name: string;
  place: string | null;
  notes: string;
}

export const eventDocument = ({ id, name, place, notes }: EventWords): SearchDocument => ({
  kind: "event",
  refId: id,
  ...documentTokens({ name, texts: [place ?? "", notes], phones: [], starred: false }),
});

/** Few enough that others get their turn in between. */
const indexedAtOnce = 100;

const reindexing =
  <Row>(
    kind: Kind,
    read: (tx: Tx, accountId: string, ids: readonly string[]) => Promise<Row[]>,
    document: (row: Row) => SearchDocument,
  ) =>
  async (tx: Tx, accountId: string, ids: readonly string[], now: string): Promise<void> => {
    await inTurns(ids, indexedAtOnce, async (some) => {
      await drop(tx, accountId, kind, some);
      await addDocuments(tx, accountId, (await read(tx, accountId, some)).map(document), now);
    });
  };

/** Brings what is found in line with the contacts of these ids, whatever happened to them; those in the trash go out. */
export const indexContacts = reindexing("contact", contactsToIndex, contactDocument);
export const indexConversations = reindexing("conversation", conversationsToIndex, conversationDocument);
export const indexEvents = reindexing("event", eventsToIndex, eventDocument);
