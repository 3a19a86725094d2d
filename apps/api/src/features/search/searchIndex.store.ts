import { Prisma, type Tx } from "@followthrough/db";
import { fold } from "@followthrough/domain";

type Kind = "contact" | "conversation" | "event";

const put = async (
  tx: Tx,
  accountId: string,
  kind: Kind,
  refId: string,
  title: string,
  words: string[],
  now: string,
): Promise<void> => {
  const text = fold(words.filter(Boolean).join(" \n "));
  const folded = fold(title);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "SearchDocument" ("accountId", "kind", "refId", "title", "text", "updatedAt")
    VALUES (${accountId}, ${kind}, ${refId}, ${folded}, ${text}, ${now})
    ON CONFLICT ("accountId", "kind", "refId") DO UPDATE SET "title" = ${folded}, "text" = ${text}, "updatedAt" = ${now}`);
};

export interface ContactWords {
  id: string;
  name: string;
  preferredName: string | null;
  organization: string | null;
  title: string | null;
  place: string | null;
  howWeMet: string | null;
  notes: string;
  methods: readonly { value: string }[];
  tags: readonly { tag: string }[];
}

/** Keeps what search finds a contact by in line with the contact. */
export const indexContact = (tx: Tx, accountId: string, contact: ContactWords, now: string): Promise<void> =>
  put(
    tx,
    accountId,
    "contact",
    contact.id,
    `${contact.name} ${contact.preferredName ?? ""}`,
    [
      contact.organization ?? "",
      contact.title ?? "",
      contact.place ?? "",
      ...contact.tags.map(({ tag }) => tag),
      ...contact.methods.map(({ value }) => value),
      contact.howWeMet ?? "",
      contact.notes,
    ],
    now,
  );

export const indexConversation = (
  tx: Tx,
  accountId: string,
  conversation: { id: string; notes: string },
  now: string,
): Promise<void> => put(tx, accountId, "conversation", conversation.id, "", [conversation.notes], now);

export const indexEvent = (
  tx: Tx,
  accountId: string,
  event: { id: string; name: string; place: string | null; notes: string },
  now: string,
): Promise<void> => put(tx, accountId, "event", event.id, event.name, [event.place ?? "", event.notes], now);

/** What is in the trash is not found. */
export const unindex = async (tx: Tx, accountId: string, kind: Kind, refId: string): Promise<void> => {
  await tx.searchDocument.deleteMany({ where: { accountId, kind, refId } });
};
