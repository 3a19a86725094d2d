import { Prisma, type Tx } from "@followthrough/db";
import { fold } from "@followthrough/domain";

type Kind = "contact" | "conversation" | "event";

interface Document {
  accountId: string;
  kind: string;
  refId: string;
  title: string;
  text: string;
  updatedAt: string;
}

const put = async (tx: Tx, { accountId, kind, refId, title, text, updatedAt }: Document): Promise<void> => {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "SearchDocument" ("accountId", "kind", "refId", "title", "text", "updatedAt")
    VALUES (${accountId}, ${kind}, ${refId}, ${title}, ${text}, ${updatedAt})
    ON CONFLICT ("accountId", "kind", "refId") DO UPDATE SET "title" = ${title}, "text" = ${text}, "updatedAt" = ${updatedAt}`);
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

/** What a contact is found by, as it is stored. */
export const searchDocumentOf = (accountId: string, contact: ContactWords, now: string) => ({
  accountId,
  kind: "contact",
  refId: contact.id,
  title: fold(`${contact.name} ${contact.preferredName ?? ""}`),
  text: fold(
    [
      contact.organization ?? "",
      contact.title ?? "",
      contact.place ?? "",
      ...contact.tags.map(({ tag }) => tag),
      ...contact.methods.map(({ value }) => value),
      contact.howWeMet ?? "",
      contact.notes,
    ]
      .filter(Boolean)
      .join(" \n "),
  ),
  updatedAt: now,
});

/** Keeps what search finds a contact by in line with the contact. */
export const indexContact = (tx: Tx, accountId: string, contact: ContactWords, now: string): Promise<void> =>
  put(tx, searchDocumentOf(accountId, contact, now));

export const indexConversation = (
  tx: Tx,
  accountId: string,
  conversation: { id: string; notes: string },
  now: string,
): Promise<void> =>
  put(tx, {
    accountId,
    kind: "conversation",
    refId: conversation.id,
    title: "",
    text: fold(conversation.notes),
    updatedAt: now,
  });

export const indexEvent = (
  tx: Tx,
  accountId: string,
  event: { id: string; name: string; place: string | null; notes: string },
  now: string,
): Promise<void> =>
  put(tx, {
    accountId,
    kind: "event",
    refId: event.id,
    title: fold(event.name),
    text: fold([event.place ?? "", event.notes].filter(Boolean).join(" \n ")),
    updatedAt: now,
  });

/** What is in the trash is not found. */
export const unindex = async (tx: Tx, accountId: string, kind: Kind, refId: string): Promise<void> => {
  await tx.searchDocument.deleteMany({ where: { accountId, kind, refId } });
};
