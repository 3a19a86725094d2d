import { Prisma, type Tx } from "@followthrough/db";
import { imageType } from "../../interchange/photo/imageType";
import { type CardVersion, writeCard } from "../../interchange/writing/writeCard";
import { type TableWidth, tableHead, tableRow } from "../../interchange/writing/writeTable";
import type { WrittenPerson } from "../../interchange/writing/writtenPerson";
import { isContactIn } from "../../sql/isContactIn";
import { readNameParts } from "../../sql/storedNameParts";
import { type Given, statement } from "../../sql/statement";
import { findWholeContacts, toContact } from "../contacts/wholeContact.store";

/** People held at once, who are written before others are let through. */
const batchSize = 50;

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

const namePartsOf = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const found = await tx.contact.findMany({
    where: { accountId, id: { in: [...ids] }, nameParts: { not: null } },
    select: { id: true, nameParts: true },
  });
  return new Map(found.map(({ id, nameParts }) => [id, nameParts]));
};

/** Whom to export: what is asked of a contact `c`. */
export const exportCondition = (tx: Tx, ids: readonly string[] | undefined): Prisma.Sql =>
  ids ? isContactIn(tx, ids) : Prisma.sql`1 = 1`;

const selectIds = statement((db, { whom, last }: Given<{ whom: Prisma.Sql; last: string }>) =>
  db
    .selectFrom("Contact as c")
    .where(whom)
    .where("c.id", ">", last)
    .select("c.id")
    .orderBy("c.id")
    .limit(batchSize),
);

/** Those people, in the order of their ids. */
async function* people(
  tx: Tx,
  accountId: string,
  whom: Prisma.Sql,
  withPhotos: boolean,
): AsyncGenerator<WrittenPerson[]> {
  for (let last = ""; ;) {
    const rows = await selectIds(tx, accountId, { whom, last });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    last = ids.at(-1) ?? last;
    const photos = withPhotos
      ? await photosOf(tx, accountId, ids)
      : new Map<string, WrittenPerson["photo"]>();
    const parts = await namePartsOf(tx, accountId, ids);
    const whole = await findWholeContacts(tx, accountId, ids);
    const place = new Map(ids.map((id, at) => [id, at]));
    yield whole
      .map(toContact)
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      .map((contact) => ({
        ...contact,
        photo: photos.get(contact.id) ?? null,
        nameParts: readNameParts(contact.name, parts.get(contact.id) ?? null),
      }));
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

const selectMostWays = statement((db) =>
  db
    .selectFrom(
      db
        .selectFrom("ContactMethod as m")
        .select((eb) => ["m.kind", eb.fn.countAll<number>().as("count")])
        .groupBy(["m.contactId", "m.kind"])
        .as("n"),
    )
    .select((eb) => ["n.kind", eb.fn.max("n.count").as("most")])
    .groupBy("n.kind"),
);

const widthOf = async (tx: Tx, accountId: string): Promise<TableWidth> => {
  const rows = await selectMostWays(tx, accountId, {});
  const most = (kind: string) => Math.max(1, rows.find((row) => row.kind === kind)?.most ?? 0);
  return { emails: most("email"), phones: most("phone"), links: most("link") };
};

/** As a table: as many columns for addresses as the one with the most needs. */
export async function* contactTable(tx: Tx, accountId: string, whom: Prisma.Sql): AsyncGenerator<Buffer> {
  const width = await widthOf(tx, accountId);
  yield Buffer.from(tableHead(width));
  for await (const some of people(tx, accountId, whom, false))
    yield Buffer.from(some.map((person) => tableRow(person, width)).join(""));
}
