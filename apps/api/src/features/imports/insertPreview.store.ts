import type { Db, Tx } from "@followthrough/db";
import type { Perhaps } from "@followthrough/domain";
import type { ContactFile } from "../../interchange/readContactFile";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { partSize } from "../../sql/partSize";
import type { DuplicatePerson } from "../duplicates/duplicatePeople.store";
import { type KnownPeople, recognise, remember } from "./recognise";

/** A file as it was read, and who of those in it is there already, or perhaps is. */
export interface ReadFile {
  readonly file: ContactFile & { readonly fileName: string; readonly remembered: boolean };
  readonly known: KnownPeople;
  readonly perhaps: readonly (Perhaps<DuplicatePerson> | null)[];
}

/** Marks who is first met in the file itself and has no contact yet. */
const ofTheFile = "row ";

const weekBefore = (now: string): string => new Date(Date.parse(now) - 7 * 24 * 60 * 60 * 1000).toISOString();

type Person = ContactFile["people"][number];

/** What is known of a row: a name alone is no proof, so whoever has nothing else is asked about. */
const standingOf = (person: Person, known: KnownPeople, perhaps: Perhaps<DuplicatePerson> | null) => {
  const match = recognise(person, known);
  const isThere = match !== null && !match.who.id.startsWith(ofTheFile);
  const isByNameAlone = isThere && match.because === "same name" && !person.organization;
  if (isByNameAlone)
    return {
      match,
      status: "perhaps",
      choice: "same",
      matchedContactId: match.who.id,
      because: match.because,
    };
  if (match)
    return {
      match,
      status: "known",
      choice: "",
      matchedContactId: isThere ? match.who.id : null,
      because: match.because,
    };
  return perhaps
    ? {
        match,
        status: "perhaps",
        choice: "",
        matchedContactId: perhaps.who.id,
        because: perhaps.because.join(", "),
      }
    : { match, status: "new", choice: "", matchedContactId: null, because: null };
};

const rowOf = ([position, { photo, ...person }]: readonly [number, Person], { known, perhaps }: ReadFile) => {
  const { match, ...standing } = standingOf(person, known, perhaps[position] ?? null);
  remember(
    known,
    person,
    match?.who ?? { id: `${ofTheFile}${position}`, name: person.name, preferredName: null },
  );
  const row = { position, person: JSON.stringify(person), photoMediaType: photo?.mediaType ?? null };
  return { photo, row: { ...row, ...standing } };
};

const insertSome = async (
  tx: Tx,
  of: { accountId: string; importId: string },
  some: readonly ReturnType<typeof rowOf>[],
): Promise<void> => {
  await insertRows(
    tx,
    "ImportRow",
    some.flatMap(({ photo, row }) => (photo ? [] : [{ ...of, ...row }])),
  );
  for (const { photo, row } of some)
    if (photo) await tx.importRow.create({ data: { ...of, ...row, photo: Buffer.from(photo.bytes) } });
};

/** The rows of a file as they stand before the run, written a part at a time. */
const insertImportRows = async (
  db: Db,
  of: { accountId: string; importId: string },
  read: ReadFile,
): Promise<void> => {
  const people = [...read.file.people.entries()];
  const size = partSize({ first: 100, atMost: 500 });
  for (let from = 0; from < people.length;)
    await db.transaction(of.accountId, (tx) =>
      size.run(async (atMost) => {
        const some = people.slice(from, from + atMost).map((person) => rowOf(person, read));
        await insertSome(tx, of, some);
        from += some.length;
      }),
    );
};

/** What is kept of how a file was read. */
export const readingOf = ({ kind, people, unplaced, table, remembered }: ReadFile["file"]) => ({
  kind,
  total: people.length,
  unplaced: JSON.stringify(unplaced.slice(0, 1000)),
  columns: table ? JSON.stringify({ ...table, remembered }) : null,
});

/**
 * Keeps what was read, with who is known already, until it is run; no contact is written. Returns its id, by which alone
 * it can be reached: one whose rows were cut off half-way is never seen. What was read a week ago and never run goes.
 */
export const insertPreview = async (
  db: Db,
  accountId: string,
  read: ReadFile,
  { bytes, now }: { bytes: Uint8Array; now: string },
): Promise<string> => {
  const importId = newId();
  await db.transaction(accountId, async (tx) => {
    await tx.import.deleteMany({
      where: { accountId, state: "previewed", createdAt: { lt: weekBefore(now) } },
    });
    await tx.import.create({
      data: {
        accountId,
        id: importId,
        fileName: read.file.fileName,
        state: "previewed",
        ...readingOf(read.file),
        file: read.file.table ? Buffer.from(bytes) : null,
        createdAt: now,
      },
    });
  });
  await insertImportRows(db, { accountId, importId }, read);
  return importId;
};
