import type { Tx } from "@followthrough/db";
import type { Perhaps } from "@followthrough/domain";
import type { ContactFile } from "../../interchange/readContactFile";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import type { DuplicatePerson } from "../duplicates/duplicatePeople.store";
import { inChunks } from "./inChunks";
import { othersFirst } from "./othersFirst";
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

/** The rows of a file as they stand before the run. */
export const insertImportRows = async (
  tx: Tx,
  { accountId, importId }: { accountId: string; importId: string },
  { file, known, perhaps }: ReadFile,
): Promise<void> => {
  for (const some of inChunks([...file.people.entries()], 500)) {
    const rows = some.map(([position, { photo, ...person }]) => {
      const { match, ...standing } = standingOf(person, known, perhaps[position] ?? null);
      remember(
        known,
        person,
        match?.who ?? { id: `${ofTheFile}${position}`, name: person.name, preferredName: null },
      );
      return {
        photo,
        row: {
          accountId,
          importId,
          position,
          person: JSON.stringify(person),
          photoMediaType: photo?.mediaType ?? null,
          ...standing,
        },
      };
    });
    await insertRows(
      tx,
      "ImportRow",
      rows.flatMap(({ photo, row }) => (photo ? [] : [row])),
    );
    for (const { photo, row } of rows)
      if (photo) await tx.importRow.create({ data: { ...row, photo: Buffer.from(photo.bytes) } });
    await othersFirst();
  }
};

/** What is kept of how a file was read. */
export const readingOf = ({ kind, people, unplaced, table, remembered }: ReadFile["file"]) => ({
  kind,
  total: people.length,
  unplaced: JSON.stringify(unplaced.slice(0, 1000)),
  columns: table ? JSON.stringify({ ...table, remembered }) : null,
});

/**
 * Keeps what was read, with who is known already, until it is run; no contact is written. Returns its id. What was
 * read a week ago and never run goes.
 */
export const insertPreview = async (
  tx: Tx,
  accountId: string,
  read: ReadFile,
  { bytes, now }: { bytes: Uint8Array; now: string },
): Promise<string> => {
  await tx.import.deleteMany({
    where: { accountId, state: "previewed", createdAt: { lt: weekBefore(now) } },
  });
  const importId = newId();
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
  await insertImportRows(tx, { accountId, importId }, read);
  return importId;
};
