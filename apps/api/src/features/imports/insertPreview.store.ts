import type { ImportKind } from "@followthrough/contract";
import { storeReasons } from "./storedReasons";
import type { Db, Tx } from "@followthrough/db";
import { type PossibleMatch, hoursAfter } from "@followthrough/domain";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { partSize } from "../../sql/partSize";
import type { DuplicatePerson } from "../duplicates/duplicatePeople.store";
import type { FilePerson, FileSummary } from "./fileReading";
import { yieldToEventLoop } from "../../threads/runCooperatively";
import { jobOfRow } from "./jobNews";
import { knownJobs } from "./knownJobs.store";
import { isMessages } from "./keptFile";
import type { FileReader } from "./readFileApart";
import { type KnownPeople, recognise, addRecognised } from "./recognise";

/** A file as it was read, and who of those in it is there already, or perhaps is. */
export interface ReadFile {
  readonly reading: FileSummary & { readonly remembered: boolean };
  readonly people: readonly FilePerson[];
  readonly known: KnownPeople;
  readonly possibleMatches: readonly (PossibleMatch<DuplicatePerson> | null)[];
  /** The positions of those who are taken for their possible match unless somebody says otherwise. */
  readonly meant: ReadonlySet<number>;
}

/** Marks who is first met in the file itself and has no contact yet. */
const ofTheFile = "row ";

const weekBefore = (now: string): string => hoursAfter(now, -7 * 24);

/** What is known of a row: a name alone is no proof, so whoever has nothing else is asked about. */
const standingOf = (
  person: FilePerson,
  known: KnownPeople,
  possibleMatch: PossibleMatch<DuplicatePerson> | null,
  isMeant: boolean,
) => {
  const match = recognise(person, known);
  const isThere = match !== null && !match.who.id.startsWith(ofTheFile);
  const isByNameAlone = isThere && match.because === "same-name" && !person.organization;
  if (isByNameAlone)
    return {
      match,
      status: "perhaps",
      choice: "same",
      matchedContactId: match.who.id,
      because: storeReasons([match.because]),
    };
  if (match)
    return {
      match,
      status: "known",
      choice: "",
      matchedContactId: isThere ? match.who.id : null,
      because: storeReasons([match.because]),
    };
  return possibleMatch
    ? {
        match,
        status: "perhaps",
        choice: isMeant ? "same" : "",
        matchedContactId: possibleMatch.who.id,
        because: storeReasons(possibleMatch.because),
      }
    : { match, status: "new", choice: "", matchedContactId: null, because: null };
};

/** A row as it stands before the run. A new person is known to the rows after it. */
const rowOf = (json: string, position: number, person: FilePerson, read: ReadFile) => {
  const possible = read.possibleMatches[position] ?? null;
  const { match, ...standing } = standingOf(person, read.known, possible, read.meant.has(position));
  // Whom one wrote with once need not be anybody one knows.
  const choice = isMessages(read.reading.kind) && standing.status !== "known" ? "leave" : standing.choice;
  const itself = { id: `${ofTheFile}${position}`, name: person.name, preferredName: null };
  addRecognised(read.known, person, match?.who ?? itself);
  const row = { position, person: json, photoMediaType: person.photo?.mediaType ?? null };
  return { person, row: { ...row, ...standing, choice } };
};

const insertSome = async (
  tx: Tx,
  { kind, ...of }: { accountId: string; importId: string; kind: ImportKind },
  some: readonly ReturnType<typeof rowOf>[],
  reader: FileReader,
): Promise<void> => {
  const ids = some.flatMap(({ row }) => row.matchedContactId ?? []);
  const jobs = await knownJobs(tx, of.accountId, ids);
  const rows = some.map(({ person, row }) => ({
    person,
    row: { ...row, job: jobOfRow(jobs.get(row.matchedContactId ?? ""), row.person, kind) },
  }));
  await insertRows(
    tx,
    "ImportRow",
    rows.flatMap(({ person, row }) => (person.photo ? [] : [{ ...of, ...row }])),
  );
  for (const { person, row } of rows) {
    const photo = await reader.photo(person);
    if (photo) await tx.importRow.create({ data: { ...of, ...row, photo: new Uint8Array(photo) } });
  }
};

/** The rows of a file as they stand before the run, written a part at a time. */
const insertImportRows = async (
  db: Db,
  of: { accountId: string; importId: string },
  read: ReadFile,
  reader: FileReader,
): Promise<void> => {
  const size = partSize(db, { first: 100, atMost: 500 });
  let position = 0;
  for await (const rows of reader.rows())
    for (let from = 0; from < rows.length;) {
      await db.transaction(of.accountId, (tx) =>
        size.run(async (atMost) => {
          const some = rows.slice(from, from + atMost).flatMap((row, at) => {
            const person = read.people[position + at];
            return person ? [rowOf(row, position + at, person, read)] : [];
          });
          await insertSome(tx, { ...of, kind: read.reading.kind }, some, reader);
          from += some.length;
          position += some.length;
        }),
      );
      await yieldToEventLoop();
    }
};

/** What is kept of how a file was read. */
export const storedReading = ({ kind, total, unplaced, table, remembered }: ReadFile["reading"]) => ({
  kind,
  total,
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
  {
    fileName,
    file,
    reader,
    now,
  }: { fileName: string; file: Uint8Array | null; reader: FileReader; now: string },
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
        fileName,
        state: "previewed",
        ...storedReading(read.reading),
        file: file && Buffer.from(file),
        createdAt: now,
      },
    });
  });
  await insertImportRows(db, { accountId, importId }, read, reader);
  return importId;
};
