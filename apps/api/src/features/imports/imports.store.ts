import { type Import, ImportKind, ImportState } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { undoableUntil } from "@followthrough/domain";
import * as z from "zod";
import { notFound } from "../../http/problem";

const Unplaced = z.array(z.object({ row: z.int().nullable(), text: z.string(), reason: z.string() }));
const Kept = z.array(z.object({ contactId: z.string(), name: z.string(), because: z.string() }));

type ImportRecord = Prisma.ImportGetPayload<object>;

/** From when thirty days count in which an import can be undone; null where it wrote nothing or is undone. */
const undoFrom = ({ state, batchId, finishedAt, createdAt }: ImportRecord): string | null =>
  batchId === null || state === "undone" ? null : (finishedAt ?? createdAt);

const toImport = (found: ImportRecord, newPeople: number): Import => {
  const from = undoFrom(found);
  return {
    id: found.id,
    fileName: found.fileName,
    kind: ImportKind.parse(found.kind),
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
    kept: Kept.parse(JSON.parse(found.kept ?? "[]")),
    undoableUntil: from === null ? null : undoableUntil(from),
    createdAt: found.createdAt,
    finishedAt: found.finishedAt,
  };
};

/** One import as the screen shows it. Throws `not_found`. */
export const readImport = async (tx: Tx, accountId: string, id: string): Promise<Import> => {
  const found = await tx.import.findFirst({ where: { accountId, id } });
  if (!found) throw notFound("import");
  return toImport(found, await tx.importRow.count({ where: { accountId, importId: id, status: "new" } }));
};

/** The hundred latest that wrote something. */
export const listImports = async (tx: Tx, accountId: string): Promise<Import[]> => {
  const found = await tx.import.findMany({
    where: { accountId, state: { not: "previewed" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const counts = await tx.importRow.groupBy({
    by: ["importId"],
    where: { accountId, status: "new", importId: { in: found.map(({ id }) => id) } },
    _count: true,
  });
  const newPeople = new Map(counts.map(({ importId, _count }) => [importId, _count]));
  return found.map((one) => toImport(one, newPeople.get(one.id) ?? 0));
};
