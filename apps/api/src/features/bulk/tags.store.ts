import { Prisma, type Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
import { insertRows } from "../../sql/insertRows";
import { keyTable, keys } from "../../sql/keyTable";
import { pairTable } from "../../sql/pairTable";
import { type Given, statement } from "../../sql/statement";
import { distinctTags } from "../contacts/contacts.store";
import { recordChanges } from "../history/contactChanges.store";
import type { BulkBefore, DoneBulkAct, UndoneBulkAct } from "./bulkBefore";

type TagsBefore = Extract<BulkBefore, { kind: "tags" }>;
type TagPair = TagsBefore["added"][number];

/** Nobody carries more; the contract says so for one. */
const mostTags = 100;

const selectTags = statement((db, { ids }: Given<{ ids: readonly string[] }>) =>
  db
    .selectFrom("AnyContact as c")
    .leftJoin("ContactTag as t", (on) => on.onRef("t.contactId", "=", "c.id"))
    .where("c.id", "in", db.selectFrom(keys(db, ids)).select("k.key"))
    .select(["c.id", "t.tag"]),
);

/** The tags of each of these who is there, also those who carry none. */
const tagsOf = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await selectTags(tx, accountId, { ids });
  const tags = new Map<string, string[]>();
  for (const { id, tag } of rows) {
    const own = tags.get(id) ?? [];
    if (tag !== null) own.push(tag);
    tags.set(id, own);
  }
  return tags;
};

/** Those of the wanted that would be new, two that are written alike but for accents and case being one. */
const missing = (own: readonly string[], wanted: readonly string[]): string[] => {
  const carried = new Set(own.map(foldText));
  return wanted.filter((tag) => !carried.has(foldText(tag))).slice(0, Math.max(0, mostTags - own.length));
};

const write = async (
  tx: Tx,
  accountId: string,
  {
    added,
    removed,
    source,
  }: { added: readonly TagPair[]; removed: readonly TagPair[]; source: "bulk" | "undo" },
  now: string,
): Promise<number> => {
  const ids = [...new Set([...added, ...removed].map(([id]) => id))];
  const before = await tagsOf(tx, accountId, ids);
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "ContactTag" WHERE "accountId" = ${accountId}
      AND ("contactId", "tag") IN (SELECT p."key", p."value" FROM ${pairTable(tx, removed)} p)`);
  await insertRows(
    tx,
    "ContactTag",
    added.map(([contactId, tag]) => ({ accountId, contactId, tag })),
  );
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)`);
  const after = await tagsOf(tx, accountId, ids);
  const changes = (id: string) => [
    {
      field: "tags" as const,
      from: (before.get(id) ?? []).toSorted(),
      to: (after.get(id) ?? []).toSorted(),
    },
  ];
  await recordChanges(
    tx,
    accountId,
    ids.map((id) => ({ contactId: id, kind: "edited", source, changes: changes(id) })),
    now,
  );
  return ids.length;
};

/** Gives tags to those who do not carry them. */
export const addTags = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  tags: readonly string[],
  now: string,
): Promise<DoneBulkAct> => {
  const wanted = distinctTags(tags);
  const added: TagPair[] = [];
  for (const [id, own] of await tagsOf(tx, accountId, ids))
    for (const tag of missing(own, wanted)) added.push([id, tag]);
  const changed = await write(tx, accountId, { added, removed: [], source: "bulk" }, now);
  return { changed, before: { kind: "tags", added, removed: [] } };
};

/** Takes tags from those who carry them. */
export const removeTags = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  tags: readonly string[],
  now: string,
): Promise<DoneBulkAct> => {
  const unwanted = new Set(tags.map(foldText));
  const removed: TagPair[] = [];
  for (const [id, own] of await tagsOf(tx, accountId, ids))
    for (const tag of own) if (unwanted.has(foldText(tag))) removed.push([id, tag]);
  const changed = await write(tx, accountId, { added: [], removed, source: "bulk" }, now);
  return { changed, before: { kind: "tags", added: [], removed } };
};

/** Takes the tags given from those who still carry them, and gives those taken back. */
export const restoreTags = async (
  tx: Tx,
  accountId: string,
  { added, removed }: TagsBefore,
  now: string,
): Promise<UndoneBulkAct> => {
  const concerned = [...new Set([...added, ...removed].map(([id]) => id))];
  const own = await tagsOf(tx, accountId, concerned);
  const give = removed.filter(([id, tag]) => missing(own.get(id) ?? [tag], [tag]).length > 0);
  const take = added.filter(([id, tag]) => own.get(id)?.includes(tag));
  const restored = await write(tx, accountId, { added: give, removed: take, source: "undo" }, now);
  return { restored, left: concerned.length - restored };
};
