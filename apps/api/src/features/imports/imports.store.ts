import { type Import, ImportState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import * as z from "zod";
import { notFound } from "../../http/problem";

const Unplaced = z.array(z.object({ row: z.int().nullable(), text: z.string(), reason: z.string() }));

/** One import as the screen shows it. Throws `not_found`. */
export const readImport = async (tx: Tx, accountId: string, id: string): Promise<Import> => {
  const found = await tx.import.findFirst({ where: { accountId, id } });
  if (!found) throw notFound("import");
  const newPeople = await tx.importRow.count({ where: { accountId, importId: id, status: "new" } });
  return {
    id,
    fileName: found.fileName,
    kind: found.kind === "vcard" ? "vcard" : "linkedin-connections",
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
    createdAt: found.createdAt,
    finishedAt: found.finishedAt,
  };
};
