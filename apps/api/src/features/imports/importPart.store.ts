import { Prisma, type Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { type Lease, renewLease } from "../../leases/lease.store";
import { newId } from "../../newId";
import { type Given, statement } from "../../sql/statement";
import { updateContact } from "../contacts/contacts.store";
import { findWholeContacts, toContact } from "../contacts/wholeContact.store";
import { recordChanges } from "../history/contactChanges.store";
import { findKnown } from "./findKnown.store";
import { fillEmptyFields } from "./importDraft";
import { insertTalks } from "./importTalks.store";
import { addPhotos } from "./importPhotos.store";
import { storedPerson } from "./storedPerson";
import { type RowBefore, fieldsBefore } from "./rowBefore";
import { insertPeople } from "./insertPeople.store";
import { type Recognisable, recognisable, recognise, addRecognised } from "./recognise";

export interface Running {
  readonly accountId: string;
  readonly importId: string;
  readonly batchId: string;
  readonly now: string;
}

interface Row {
  readonly position: number;
  readonly person: ImportedPerson;
  readonly known: Recognisable;
  readonly hasPhoto: boolean;
  /** Whom the user said it is; `new` for somebody new, whoever is known. */
  readonly said: { readonly id: string } | "new" | null;
  readonly takesJob: boolean;
}

interface Settled extends Row {
  readonly contactId: string;
}

const selectNext = statement((db, { importId, most }: Given<{ importId: string; most: number }>) =>
  db
    .selectFrom("ImportRow as r")
    .leftJoin("Contact as c", (on) => on.onRef("c.id", "=", "r.matchedContactId"))
    .where("r.importId", "=", importId)
    .where("r.contactId", "is", null)
    .where("r.choice", "<>", "leave")
    .select(["r.position", "r.person", "r.photoMediaType", "r.choice", "r.job", "c.id as matchedId"])
    .orderBy("r.position")
    .limit(most),
);

const nextRows = async (tx: Tx, { accountId, importId }: Running, atMost: number): Promise<Row[]> => {
  const rows = await selectNext(tx, accountId, { importId, most: atMost });
  return rows.map(({ position, person: json, photoMediaType, choice, job, matchedId }) => {
    const person = storedPerson(json);
    return {
      position,
      person,
      known: recognisable(person),
      hasPhoto: photoMediaType !== null,
      takesJob: job === "take",
      said: choice === "new" ? "new" : choice === "same" && matchedId !== null ? { id: matchedId } : null,
    };
  });
};

/** Who of the rows is new, with an id to be, and who is there already. */
const sort = async (tx: Tx, { accountId }: Running, rows: readonly Row[]) => {
  const known = await findKnown(
    tx,
    accountId,
    rows.map((row) => row.known),
  );
  const fresh: Settled[] = [];
  const again: Settled[] = [];
  for (const row of rows) {
    const { name } = row.person;
    const match =
      row.said === "new"
        ? undefined
        : row.said
          ? { ...row.said, name, preferredName: null }
          : recognise(row.known, known)?.who;
    const who = match ?? { id: newId(), name, preferredName: null };
    addRecognised(known, row.known, who);
    (match ? again : fresh).push({ ...row, contactId: who.id });
  }
  return { fresh, again };
};

/** Completes those there already; returns of each what undoing must put back, none of a row that had nothing to add. */
const complete = async (
  tx: Tx,
  { accountId, batchId, now }: Running,
  again: readonly Settled[],
): Promise<{ befores: Map<number, RowBefore>; versions: ReadonlyMap<string, number> }> => {
  const found = await findWholeContacts(
    tx,
    accountId,
    again.map(({ contactId }) => contactId),
  );
  const contacts = new Map(found.map((contact) => [contact.id, toContact(contact)]));
  const befores = new Map<number, RowBefore>();
  for (const { contactId, person, position, takesJob } of again) {
    const contact = contacts.get(contactId);
    const edit = contact && fillEmptyFields(contact, person, takesJob);
    if (!edit) continue;
    const change = { edit, version: contact.version };
    const origin = { source: "import", batchId } as const;
    const after = await updateContact(tx, accountId, contactId, change, now, origin);
    contacts.set(contactId, after);
    const fields = fieldsBefore(contact, edit);
    befores.set(position, { fields, versionAfter: after.version, gavePhoto: false });
  }
  return { befores, versions: new Map([...contacts].map(([id, { version }]) => [id, version])) };
};

/** Notes whom each row became; its photo need not be kept twice. */
const settle = async (
  tx: Tx,
  { accountId, importId }: Running,
  settled: readonly Settled[],
  befores: ReadonlyMap<number, RowBefore>,
): Promise<void> => {
  const before = [...befores].map(
    ([position, one]) => Prisma.sql`WHEN ${position} THEN ${JSON.stringify(one)}`,
  );
  const kept =
    before.length > 0
      ? Prisma.sql`, "before" = CASE "position" ${Prisma.join(before, " ")} END`
      : Prisma.empty;
  const cases = settled.map(({ position, contactId }) => Prisma.sql`WHEN ${position} THEN ${contactId}`);
  const positions = settled.map(({ position }) => position);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ImportRow" SET "contactId" = CASE "position" ${Prisma.join(cases, " ")} END, "photo" = NULL${kept}
    WHERE "accountId" = ${accountId} AND "importId" = ${importId} AND "position" IN (${Prisma.join(positions)})`);
};

/** Writes up to `atMost` of the next rows that are not done; returns how many there were, or null where another process has the import now. */
export const importPart = async (
  tx: Tx,
  running: Running,
  { lease, at, atMost }: { lease: Lease; at: string; atMost: number },
): Promise<number | null> => {
  const { accountId, importId, batchId, now } = running;
  if (!(await renewLease(tx, lease, at))) return null;
  const stopped = await tx.import.findFirst({
    where: { accountId, id: importId, state: { not: "running" } },
    select: { id: true },
  });
  if (stopped) return 0;
  const rows = await nextRows(tx, running, atMost);
  if (rows.length === 0) return 0;
  const { fresh, again } = await sort(tx, running, rows);
  await insertPeople(
    tx,
    { accountId, batchId, now },
    fresh.map(({ contactId, person }) => ({ id: contactId, person })),
  );
  const { befores, versions } = await complete(tx, running, again);
  const photos = new Set(await addPhotos(tx, running, [...fresh, ...again]));
  const photographed = again.filter(({ position }) => photos.has(position));
  for (const { position, contactId } of photographed) {
    const none = { fields: {}, versionAfter: versions.get(contactId) ?? 0 };
    befores.set(position, { ...(befores.get(position) ?? none), gavePhoto: true });
  }
  await recordChanges(
    tx,
    accountId,
    photographed.map(({ contactId }) => ({
      contactId,
      kind: "edited",
      source: "import",
      batchId,
      changes: [{ field: "photo", from: false, to: true }],
    })),
    now,
  );
  const talks = await insertTalks(tx, running, [...fresh, ...again]);
  await settle(tx, running, [...fresh, ...again], befores);
  const updated = again.filter(({ position }) => befores.has(position) || talks.has(position)).length;
  await tx.import.updateMany({
    where: { accountId, id: importId },
    data: {
      processed: { increment: rows.length },
      created: { increment: fresh.length },
      updated: { increment: updated },
      unchanged: { increment: again.length - updated },
    },
  });
  return rows.length;
};
