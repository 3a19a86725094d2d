import { routes } from "@followthrough/contract";
import type { Logger } from "pino";
import { type Implementation, handling, reading, writing } from "../../http/implement";
import { Problem } from "../../http/problem";
import { readContactFile } from "../../interchange/readContactFile";
import { UnreadableFile } from "../../interchange/unreadableFile";
import { newId } from "../../newId";
import { defaultCountry } from "../contacts/matchKey";
import { insertPlanned, planDays, spreadOf } from "./importFollowUps.store";
import { listImportRows } from "./importRows.store";
import { insertPreview, readImport } from "./imports.store";
import { runImport } from "./runImport";

const readFile = (fileName: string, bytes: Uint8Array) => {
  try {
    return readContactFile(fileName, bytes, defaultCountry);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Problem("unreadable_file", error.message);
    throw error;
  }
};

export const importRoutes = ({ clock, logger }: { clock: () => Date; logger: Logger }): Implementation[] => {
  /** The imports that run in this process; one that says so in the database and is not here was cut off, and may go on. */
  const running = new Set<string>();
  return [
    handling(routes.previewImport, async (db, { account, query, body, now }) => {
      const file = readFile(query.fileName, body);
      return db.transaction(async (tx) => {
        const id = await insertPreview(tx, account.id, { ...file, fileName: query.fileName }, now);
        return readImport(tx, account.id, id);
      });
    }),
    reading(routes.readImport, (tx, { account, params }) => readImport(tx, account.id, params.id)),
    reading(routes.listImportRows, async (tx, { account, params, query }) => {
      await readImport(tx, account.id, params.id);
      return { rows: await listImportRows(tx, account.id, params.id, query) };
    }),
    handling(routes.runImport, async (db, { account, params, now }) => {
      const { id } = params;
      const batchId = await db.transaction(async (tx) => {
        const { state } = await readImport(tx, account.id, id);
        if (state === "done") throw new Problem("import_finished", "This import is finished already.");
        if (running.has(id)) throw new Problem("import_running", "This import is running already.");
        running.add(id);
        const kept = await tx.import.findFirst({
          where: { accountId: account.id, id },
          select: { batchId: true },
        });
        const batch = kept?.batchId ?? newId();
        if (!kept?.batchId)
          await tx.batch.create({
            data: { accountId: account.id, id: batch, kind: "import", createdAt: now },
          });
        await tx.import.updateMany({
          where: { accountId: account.id, id },
          data: { state: "running", batchId: batch, failure: null },
        });
        return batch;
      });
      runImport(db, { accountId: account.id, importId: id, batchId, now }, clock)
        .catch((error: unknown) => logger.error({ err: error, importId: id }, "import failed"))
        .finally(() => running.delete(id));
      return readImport(db.read, account.id, id);
    }),
    reading(routes.previewImportFollowUps, async (tx, { account, params, query }) =>
      spreadOf(await planDays(tx, account, params.id, query.fromOn)),
    ),
    writing(routes.planImportFollowUps, async (tx, { account, params, body, now }) => {
      const { placed } = await planDays(tx, account, params.id, body.fromOn);
      await insertPlanned(tx, account.id, placed, { action: body.action, what: body.what }, now);
      const days = placed.map(({ on }) => on).toSorted();
      return { created: placed.length, firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null };
    }),
  ];
};
