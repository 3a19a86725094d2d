import type { ImportRow } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { findKnown } from "./findKnown.store";
import { recognise } from "./recognise";

/** A person as kept between preview and run: what was read, without the photo. */
export const storedPerson = (json: string): ImportedPerson => JSON.parse(json) as ImportedPerson;

interface Page {
  from: number;
  limit: number;
  status?: "new" | "known" | undefined;
}

/** A page of the rows of an import, with whom each was recognised as; who is twice in the file has nobody there. */
export const listImportRows = async (
  tx: Tx,
  accountId: string,
  importId: string,
  { from, limit, status }: Page,
): Promise<ImportRow[]> => {
  const rows = await tx.importRow.findMany({
    where: { accountId, importId, ...(status ? { status } : {}) },
    select: { position: true, status: true, person: true, matchedContactId: true, contactId: true },
    orderBy: { position: "asc" },
    skip: from,
    take: limit,
  });
  const read = rows.map((row) => ({ row, person: storedPerson(row.person) }));
  const matched = read.filter(({ row }) => row.matchedContactId !== null).map(({ person }) => person);
  const known = await findKnown(tx, accountId, matched);
  return read.map(({ row, person }) => {
    const match = row.matchedContactId === null ? null : recognise(person, known);
    return {
      position: row.position,
      status: row.status === "known" ? "known" : "new",
      name: person.name,
      organization: person.organization ?? null,
      title: person.title ?? null,
      email: person.emails[0]?.address ?? null,
      known: match ? { id: match.who.id, name: match.who.name, because: match.because } : null,
      contactId: row.contactId,
    };
  });
};
