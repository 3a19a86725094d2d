import { Import, ImportKind, ImportState } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { describeImportFailure } from "../../wording/describeImportFailure";
import { undoableUntil } from "@followthrough/domain";
import { sql } from "kysely";
import * as z from "zod";
import { notFound } from "../../http/problem";
import { versionOfText } from "../../http/versionOfText";
import { type Given, statement } from "../../sql/statement";
import { readKept } from "./storedKept";

const Unplaced = z.array(z.object({ row: z.int().nullable(), text: z.string(), reason: z.string() }));

/** Without the file itself. */
type ImportRecord = Omit<Prisma.ImportGetPayload<object>, "file">;

/** From when thirty days count in which an import can be undone; null where it wrote nothing or is undone. */
const undoFrom = ({ state, batchId, finishedAt, createdAt }: ImportRecord): string | null =>
  batchId === null || state === "undone" ? null : (finishedAt ?? createdAt);

type Counts = Pick<Import, "newPeople" | "knownPeople" | "perhapsPeople" | "leftOut" | "changedJobs">;

const none: Counts = { newPeople: 0, knownPeople: 0, perhapsPeople: 0, leftOut: 0, changedJobs: 0 };

/** How many rows there are of each kind, by import. */
const countRows = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<Map<string, Counts>> => {
  const groups = await tx.importRow.groupBy({
    by: ["importId", "status", "choice", "job"],
    where: { accountId, importId: { in: [...ids] } },
    _count: true,
  });
  const counts = new Map<string, Counts>();
  for (const { importId, status, choice, job, _count } of groups) {
    const { newPeople, knownPeople, perhapsPeople, leftOut, changedJobs } = counts.get(importId) ?? none;
    counts.set(importId, {
      newPeople: newPeople + (status === "new" ? _count : 0),
      knownPeople: knownPeople + (status === "known" ? _count : 0),
      perhapsPeople: perhapsPeople + (status === "perhaps" ? _count : 0),
      leftOut: leftOut + (choice === "leave" ? _count : 0),
      changedJobs: changedJobs + (job === "" ? 0 : _count),
    });
  }
  return counts;
};

const Columns = Import.shape.columns.unwrap().extend({
  /** Of what was kept before there were workbooks, nothing is known of sheets. */
  sheets: Import.shape.columns.unwrap().shape.sheets.default(null),
});

const readColumns = (json: string | null): Import["columns"] =>
  json === null ? null : Columns.parse(JSON.parse(json));

/** Of an import that has begun, nothing can be chosen any more. */
const settled = 1;

const weight = sql`(CAST(r."position" AS BIGINT) * 48271 % 2147483647) * (r."position" % 65521 + 1) % 2147483647`;

const selectChosen = statement((db, { id }: Given<{ id: string }>) =>
  db
    .selectFrom("ImportRow as r")
    .where("r.importId", "=", id)
    .where((eb) => eb.or([eb("r.choice", "<>", ""), eb("r.job", "<>", "")]))
    .select(["r.choice", "r.job", sql<string>`CAST(SUM(${weight}) AS TEXT)`.as("weight")])
    .groupBy(["r.choice", "r.job"])
    .orderBy("r.choice")
    .orderBy("r.job"),
);

/**
 * A number made of what the columns were said to hold and of what was chosen for each row, for nothing counts these changes.
 * Each row weighs something of its own, so that one chosen in place of another shows.
 */
const versionOf = async (
  tx: Tx,
  {
    accountId,
    id,
    state,
    kind,
    columns,
  }: Pick<ImportRecord, "accountId" | "id" | "state" | "kind" | "columns">,
): Promise<number> => {
  if (state !== "previewed") return settled;
  const chosen = await selectChosen(tx, accountId, { id });
  const text = JSON.stringify([
    columns,
    kind,
    chosen.map(({ choice, job, weight: sum }) => [choice, job, sum]),
  ]);
  return versionOfText(text);
};

const toImport = (found: ImportRecord, version: number, counts: Counts = none): Import => {
  const from = undoFrom(found);
  return {
    id: found.id,
    version,
    fileName: found.fileName,
    kind: ImportKind.parse(found.kind),
    state: ImportState.parse(found.state),
    total: found.total,
    ...counts,
    columns: readColumns(found.columns),
    processed: found.processed,
    created: found.created,
    updated: found.updated,
    unchanged: found.unchanged,
    unplaced: Unplaced.parse(JSON.parse(found.unplaced)),
    failure: found.failure === null ? null : describeImportFailure(found.failure),
    kept: readKept(found.kept),
    undoableUntil: from === null ? null : undoableUntil(from),
    createdAt: found.createdAt,
    finishedAt: found.finishedAt,
  };
};

/** One import as the screen shows it. Throws `not_found`. */
export const readImport = async (tx: Tx, accountId: string, id: string): Promise<Import> => {
  const found = await tx.import.findFirst({ where: { accountId, id }, omit: { file: true } });
  if (!found) throw notFound("import");
  return toImport(found, await versionOf(tx, found), (await countRows(tx, accountId, [id])).get(id));
};

/** The hundred latest that wrote something. */
export const listImports = async (tx: Tx, accountId: string): Promise<Import[]> => {
  const found = await tx.import.findMany({
    where: { accountId, state: { not: "previewed" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    omit: { file: true },
  });
  const counts = await countRows(
    tx,
    accountId,
    found.map(({ id }) => id),
  );
  return found.map((one) => toImport(one, settled, counts.get(one.id)));
};
