import { Prisma, type Tx } from "@followthrough/db";
import { imageType } from "../../interchange/photo/imageType";
import { type CardVersion, writeCard } from "../../interchange/writing/writeCard";
import { type TableWidth, tableHead, tableRow } from "../../interchange/writing/writeTable";
import type { WrittenPerson } from "../../interchange/writing/writtenPerson";
import { keyTable } from "../../sql/keyTable";
import { findWholeContacts, toContact } from "../contacts/wholeContact.store";

/** People held at once. */
const batchSize = 200;

const photosOf = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const found = await tx.contactPhoto.findMany({
    where: { accountId, contactId: { in: [...ids] } },
    select: { contactId: true, bytes: true },
  });
  // By its bytes: what an older version stored under another name is no picture for other programs either.
  return new Map(
    found.flatMap(({ contactId, bytes }) => {
      const mediaType = imageType(bytes);
      return mediaType ? [[contactId, { mediaType, bytes }] as const] : [];
    }),
  );
};

/** Whom to export: what is asked of a contact `c`. */
export const exportCondition = (
  tx: Tx,
  accountId: string,
  ids: readonly string[] | undefined,
): Prisma.Sql => {
  const some = ids ? Prisma.sql`AND c."id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)` : Prisma.empty;
  return Prisma.sql`c."accountId" = ${accountId} AND c."deletedAt" IS NULL ${some}`;
};

/** Those people, in the order of their ids. */
async function* people(
  tx: Tx,
  accountId: string,
  whom: Prisma.Sql,
  withPhotos: boolean,
): AsyncGenerator<WrittenPerson[]> {
  for (let last = ""; ;) {
    const rows = await tx.rows<{ id: string }>(Prisma.sql`
      SELECT c."id" FROM "Contact" c WHERE ${whom} AND c."id" > ${last} ORDER BY c."id" LIMIT ${batchSize}`);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    last = ids.at(-1) ?? last;
    const photos = withPhotos
      ? await photosOf(tx, accountId, ids)
      : new Map<string, WrittenPerson["photo"]>();
    const whole = await findWholeContacts(tx, accountId, ids);
    const place = new Map(ids.map((id, at) => [id, at]));
    yield whole
      .map(toContact)
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      .map((contact) => ({ ...contact, photo: photos.get(contact.id) ?? null }));
    if (ids.length < batchSize) return;
  }
}

/** As vCards, one after the other. */
export async function* contactCards(
  tx: Tx,
  accountId: string,
  { version, whom }: { version: CardVersion; whom: Prisma.Sql },
): AsyncGenerator<Buffer> {
  for await (const some of people(tx, accountId, whom, true))
    yield Buffer.from(some.map((person) => writeCard(person, version)).join(""));
}

const widthOf = async (tx: Tx, accountId: string): Promise<TableWidth> => {
  const rows = await tx.rows<{ kind: string; most: number | bigint }>(Prisma.sql`
    SELECT n."kind", MAX(n."count") AS "most" FROM (
      SELECT m."kind", COUNT(*) AS "count" FROM "ContactMethod" m WHERE m."accountId" = ${accountId} GROUP BY m."contactId", m."kind"
    ) n GROUP BY n."kind"`);
  const most = (kind: string) => Math.max(1, Number(rows.find((row) => row.kind === kind)?.most ?? 0));
  return { emails: most("email"), phones: most("phone"), links: most("link") };
};

/** As a table: as many columns for addresses as the one with the most needs. */
export async function* contactTable(tx: Tx, accountId: string, whom: Prisma.Sql): AsyncGenerator<Buffer> {
  const width = await widthOf(tx, accountId);
  yield Buffer.from(tableHead(width));
  for await (const some of people(tx, accountId, whom, false))
    yield Buffer.from(some.map((person) => tableRow(person, width)).join(""));
}
