import { type Import, ImportState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import * as z from "zod";
import { notFound } from "../../http/problem";
import type { ContactFile } from "../../interchange/readContactFile";
import { newId } from "../../newId";
import { type Known, findKnown, recognise } from "./recognise.store";

const Unplaced = z.array(z.object({ row: z.int().nullable(), text: z.string(), reason: z.string() }));

/** Rows are written so many at a time: each is one statement with many values. */
const chunk = 500;

export const inChunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

/** One import as the screen shows it. Throws `not_found`. */
export const readImport = async (tx: Tx, accountId: string, id: string): Promise<Import> => {
  const found = await tx.import.findFirst({ where: { accountId, id } });
  if (!found) throw notFound("import");
  const newPeople = await tx.importRow.count({ where: { accountId, importId: id, status: "new" } });
  return {
    id,
    fileName: found.fileName,
    kind: found.kind === "vcard" ? "vcard" : "linkedin-connections",
    state: ImportState.parse(found.state),
    total: found.total,
    newPeople,
    knownPeople: found.total - newPeople,
    processed: found.processed,
    created: found.created,
    updated: found.updated,
    unchanged: found.unchanged,
    unplaced: Unplaced.parse(JSON.parse(found.unplaced)),
    failure: found.failure,
    createdAt: found.createdAt,
    finishedAt: found.finishedAt,
  };
};

/** Keeps what was read, with who is known already, until it is run; no contact is written. Returns its id. */
export const insertPreview = async (
  tx: Tx,
  accountId: string,
  file: ContactFile & { fileName: string },
  now: string,
): Promise<string> => {
  const weekAgo = new Date(Date.parse(now) - 7 * 24 * 60 * 60 * 1000).toISOString();
  await tx.import.deleteMany({ where: { accountId, state: "previewed", createdAt: { lt: weekAgo } } });
  const id = newId();
  const known = await findKnown(tx, accountId, file.people);
  const seen = new Map<string, Known>();
  await tx.import.create({
    data: {
      accountId,
      id,
      fileName: file.fileName,
      kind: file.kind,
      state: "previewed",
      total: file.people.length,
      unplaced: JSON.stringify(file.unplaced.slice(0, 1000)),
      createdAt: now,
    },
  });
  const rows = file.people.map(({ photo, ...person }, position) => {
    const match = recognise(person, known) ?? recognise(person, seen, { id: "", name: person.name });
    return {
      accountId,
      importId: id,
      position,
      person: JSON.stringify(person),
      photoMediaType: photo?.mediaType ?? null,
      photo: photo ? Buffer.from(photo.bytes) : null,
      status: match ? "known" : "new",
      matchedContactId: match?.id || null,
    };
  });
  for (const some of inChunks(rows, chunk)) await tx.importRow.createMany({ data: some });
  return id;
};
