import { type Db, Prisma, type Tx } from "@followthrough/db";
import { fold } from "@followthrough/domain";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { newId } from "../../newId";
import { methodRows, readContact, updateContact } from "../contacts/contacts.store";
import { searchDocumentOf } from "../search/searchIndex.store";
import { completing, draftFrom } from "./importDraft";
import { storedPerson } from "./importRows.store";
import { type Known, findKnown, recognise } from "./recognise.store";

/** So many people a transaction: long enough to be quick, short enough that others are answered in between. */
const atOnce = 100;

interface PendingRow {
  position: number;
  person: string;
  photoMediaType: string | null;
  photo: Uint8Array<ArrayBuffer> | null;
}

interface Running {
  readonly accountId: string;
  readonly importId: string;
  readonly batchId: string;
  readonly now: string;
}

interface NewPerson {
  readonly id: string;
  readonly person: ImportedPerson;
  readonly row: PendingRow;
}

const insertNew = async (
  tx: Tx,
  { accountId, batchId, now }: Running,
  people: readonly NewPerson[],
): Promise<void> => {
  if (people.length === 0) return;
  const drafts = people.map(({ id, person }) => ({ id, draft: draftFrom(person) }));
  await tx.contact.createMany({
    data: drafts.map(({ id, draft }) => ({
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
  });
  const methods = drafts.flatMap(({ id, draft }) => methodRows(accountId, id, draft));
  if (methods.length > 0) await tx.contactMethod.createMany({ data: methods });
  const tags = drafts.flatMap(({ id, draft }) =>
    [...new Set(draft.tags)].map((tag) => ({ accountId, contactId: id, tag })),
  );
  if (tags.length > 0) await tx.contactTag.createMany({ data: tags });
  const photos = people.flatMap(({ id, row }) =>
    row.photo && row.photoMediaType
      ? [{ accountId, contactId: id, mediaType: row.photoMediaType, bytes: row.photo }]
      : [],
  );
  if (photos.length > 0) await tx.contactPhoto.createMany({ data: photos });
  await tx.searchDocument.createMany({
    data: drafts.map(({ id, draft }) =>
      searchDocumentOf(
        accountId,
        {
          ...draft,
          id,
          methods: methods.filter(({ contactId }) => contactId === id),
          tags: draft.tags.map((tag) => ({ tag })),
        },
        now,
      ),
    ),
  });
};

const completeKnown = async (
  tx: Tx,
  { accountId, now }: Running,
  id: string,
  person: ImportedPerson,
): Promise<boolean> => {
  const contact = await readContact(tx, accountId, id);
  const edit = completing(contact, person);
  if (!edit) return false;
  await updateContact(tx, accountId, id, { edit, version: contact.version }, now);
  return true;
};

const markDone = async (
  tx: Tx,
  { accountId, importId }: Running,
  done: readonly { position: number; contactId: string }[],
): Promise<void> => {
  const cases = done.map(({ position, contactId }) => Prisma.sql`WHEN ${position} THEN ${contactId}`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ImportRow" SET "contactId" = CASE "position" ${Prisma.join(cases, " ")} END
    WHERE "accountId" = ${accountId} AND "importId" = ${importId} AND "position" IN (${Prisma.join(done.map(({ position }) => position))})`);
};

/** Writes the next rows that are not done; returns how many there were. */
const runSome = async (tx: Tx, running: Running): Promise<number> => {
  const { accountId, importId } = running;
  const rows = await tx.importRow.findMany({
    where: { accountId, importId, contactId: null },
    select: { position: true, person: true, photoMediaType: true, photo: true },
    orderBy: { position: "asc" },
    take: atOnce,
  });
  if (rows.length === 0) return 0;
  const people = rows.map((row) => ({ row, person: storedPerson(row.person), id: newId() }));
  const known = await findKnown(
    tx,
    accountId,
    people.map(({ person }) => person),
  );
  const created: NewPerson[] = [];
  const again: { person: ImportedPerson; known: Known; position: number }[] = [];
  for (const one of people) {
    const match = recognise(one.person, known, { id: one.id, name: one.person.name });
    if (match) again.push({ person: one.person, known: match, position: one.row.position });
    else created.push(one);
  }
  await insertNew(tx, running, created);
  let updated = 0;
  for (const { person, known: match } of again)
    if (await completeKnown(tx, running, match.id, person)) updated += 1;
  await markDone(tx, running, [
    ...created.map(({ row, id }) => ({ position: row.position, contactId: id })),
    ...again.map(({ position, known: match }) => ({ position, contactId: match.id })),
  ]);
  await tx.import.updateMany({
    where: { accountId, id: importId },
    data: {
      processed: { increment: rows.length },
      created: { increment: created.length },
      updated: { increment: updated },
      unchanged: { increment: again.length - updated },
    },
  });
  return rows.length;
};

/** Runs an import to its end, a part at a time, letting other requests through between; what is done stays done if it fails. */
export const runImport = async (db: Db, running: Running, clock: () => Date): Promise<void> => {
  const finish = (data: { state: string; failure?: string }) =>
    db.transaction((tx) =>
      tx.import.updateMany({
        where: { accountId: running.accountId, id: running.importId },
        data: { ...data, finishedAt: clock().toISOString() },
      }),
    );
  try {
    while ((await db.transaction((tx) => runSome(tx, running))) > 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await finish({ state: "done" });
  } catch (error) {
    await finish({
      state: "failed",
      failure: "Something went wrong part of the way. What was imported is kept; run it again to go on.",
    });
    throw error;
  }
};
