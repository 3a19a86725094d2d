import type { Tx } from "@followthrough/db";
import type { ContactFile } from "../../interchange/readContactFile";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { inChunks } from "./inChunks";
import { othersFirst } from "./othersFirst";
import { type KnownPeople, recognise, remember } from "./recognise";

/** Marks who is first met in the file itself and has no contact yet. */
const ofTheFile = "row ";

const weekBefore = (now: string): string => new Date(Date.parse(now) - 7 * 24 * 60 * 60 * 1000).toISOString();

/**
 * Keeps what was read, with who is known already, until it is run; no contact is written. Returns its id. What was
 * read a week ago and never run goes.
 */
export const insertPreview = async (
  tx: Tx,
  accountId: string,
  { file, known }: { file: ContactFile & { fileName: string }; known: KnownPeople },
  now: string,
): Promise<string> => {
  await tx.import.deleteMany({
    where: { accountId, state: "previewed", createdAt: { lt: weekBefore(now) } },
  });
  const importId = newId();
  await tx.import.create({
    data: {
      accountId,
      id: importId,
      fileName: file.fileName,
      kind: file.kind,
      state: "previewed",
      total: file.people.length,
      unplaced: JSON.stringify(file.unplaced.slice(0, 1000)),
      createdAt: now,
    },
  });
  for (const some of inChunks([...file.people.entries()], 500)) {
    const rows = some.map(([position, { photo, ...person }]) => {
      const match = recognise(person, known)?.who;
      remember(
        known,
        person,
        match ?? { id: `${ofTheFile}${position}`, name: person.name, preferredName: null },
      );
      return {
        photo,
        row: {
          accountId,
          importId,
          position,
          person: JSON.stringify(person),
          photoMediaType: photo?.mediaType ?? null,
          status: match ? "known" : "new",
          matchedContactId: match && !match.id.startsWith(ofTheFile) ? match.id : null,
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
  return importId;
};
