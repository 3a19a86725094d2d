import { readReasons } from "./storedReasons";
import { type ImportRow, RowChoice, RowStatus } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";

/** A person as kept between preview and run: what was read, without the photo. */
export const storedPerson = (json: string): ImportedPerson => JSON.parse(json) as ImportedPerson;

interface Page {
  from: number;
  limit: number;
  status?: RowStatus | undefined;
}

/** What is done with a row: what the user said, else what its standing means. */
export const choiceOf = ({ status, choice }: { status: string; choice: string }): RowChoice =>
  RowChoice.safeParse(choice).data ?? (status === "known" ? "same" : "new");

/** A page of the rows of an import, with whom each was recognised as; who is twice in the file has nobody there. */
export const listImportRows = async (
  tx: Tx,
  accountId: string,
  importId: string,
  { from, limit, status }: Page,
): Promise<ImportRow[]> => {
  const rows = await tx.importRow.findMany({
    where: { accountId, importId, ...(status ? { status } : {}) },
    select: {
      position: true,
      status: true,
      choice: true,
      because: true,
      person: true,
      matchedContactId: true,
      contactId: true,
    },
    orderBy: { position: "asc" },
    skip: from,
    take: limit,
  });
  const ids = rows.flatMap(({ matchedContactId }) => matchedContactId ?? []);
  const there = await tx.contact.findMany({
    where: { accountId, id: { in: ids }, deletedAt: null },
    select: { id: true, name: true },
  });
  const names = new Map(there.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const person = storedPerson(row.person);
    const name = row.matchedContactId === null ? undefined : names.get(row.matchedContactId);
    return {
      position: row.position,
      status: RowStatus.parse(row.status),
      choice: choiceOf(row),
      name: person.name,
      organization: person.organization ?? null,
      title: person.title ?? null,
      email: person.emails[0]?.address ?? null,
      known:
        row.matchedContactId !== null && name !== undefined
          ? { id: row.matchedContactId, name, because: readReasons(row.because) }
          : null,
      contactId: row.contactId,
    };
  });
};
