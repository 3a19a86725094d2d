import type { ImportRow } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { findKnown, recognise } from "./recognise.store";

/** A person as kept between preview and run: what was read, without the photo. */
export const storedPerson = (json: string): ImportedPerson => JSON.parse(json) as ImportedPerson;

interface Page {
  from: number;
  limit: number;
  status?: "new" | "known" | undefined;
}

/** A page of the rows of an import, with whom each was recognised as. */
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
  const people = rows.map((row) => storedPerson(row.person));
  const known = await findKnown(tx, accountId, people);
  return rows.map((row, index) => {
    const person = people[index] ?? storedPerson(row.person);
    const match = row.status === "known" ? recognise(person, known) : null;
    return {
      position: row.position,
      status: row.status === "known" ? "known" : "new",
      name: person.name,
      organization: person.organization ?? null,
      title: person.title ?? null,
      email: person.emails[0]?.address ?? null,
      known:
        match && match.id !== row.contactId
          ? { id: match.id, name: match.name, because: match.because }
          : null,
      contactId: row.contactId,
    };
  });
};
