import { readReasons } from "./storedReasons";
import { type ImportRow, JobChoice, RowChoice, RowStatus } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { jobNews } from "./jobNews";
import { talkOn } from "./talkOn";
import { storedPerson } from "./storedPerson";

interface Page {
  from: number;
  limit: number;
  status?: RowStatus | undefined;
  news?: "job" | undefined;
}

/** What is done with a row: what the user said, else what its standing means. */
export const choiceOf = ({ status, choice }: { status: string; choice: string }): RowChoice =>
  RowChoice.safeParse(choice).data ?? (status === "known" ? "same" : "new");

const selected = {
  position: true,
  status: true,
  choice: true,
  because: true,
  person: true,
  matchedContactId: true,
  contactId: true,
  job: true,
  before: true,
} satisfies Prisma.ImportRowSelect;

const there = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const found = await tx.contact.findMany({
    where: { accountId, id: { in: [...ids] }, deletedAt: null },
    select: { id: true, name: true, organization: true, title: true },
  });
  return new Map(found.map((one) => [one.id, one]));
};

/** A page of the rows of an import, with whom each was recognised as; who is twice in the file has nobody there. */
export const listImportRows = async (
  tx: Tx,
  { id: accountId, timeZone }: { id: string; timeZone: string },
  importId: string,
  { from, limit, status, news }: Page,
): Promise<ImportRow[]> => {
  const rows = await tx.importRow.findMany({
    where: { accountId, importId, ...(status ? { status } : {}), ...(news ? { job: { not: "" } } : {}) },
    select: selected,
    orderBy: { position: "asc" },
    skip: from,
    take: limit,
  });
  const people = await there(
    tx,
    accountId,
    rows.flatMap(({ matchedContactId }) => matchedContactId ?? []),
  );
  return rows.map((row) => {
    const person = storedPerson(row.person);
    const known = people.get(row.matchedContactId ?? "");
    const choice = JobChoice.safeParse(row.job).data;
    const job = known && choice ? jobNews(known, row) : null;
    return {
      position: row.position,
      status: RowStatus.parse(row.status),
      choice: choiceOf(row),
      name: person.name,
      organization: person.organization ?? null,
      title: person.title ?? null,
      email: person.emails[0]?.address ?? null,
      known: known ? { id: known.id, name: known.name, because: readReasons(row.because) } : null,
      contactId: row.contactId,
      talk: talkOn(person.talk, timeZone),
      job: job && choice ? { ...job, choice } : null,
    };
  });
};
