import { type CalendarDay, routes } from "@followthrough/contract";
import { addYears } from "@followthrough/domain";
import type { Logger } from "pino";
import { type Implementation, handling, reading, writing } from "../../http/implement";
import { invalidField } from "../../http/problem";
import { abortWhenClientGone } from "../../http/abortWhenClientGone";
import { insertPlannedFollowUps, planDays, countPerDay } from "./importFollowUps.store";
import { listImportRows } from "./importRows.store";
import type { Shutdown } from "../../shutdown";
import { importRuns } from "./importRuns";
import { readImport } from "./imports.store";
import { insertPreview } from "./insertPreview.store";
import { chooseRows, mapColumns } from "./previewEdits.store";
import { mayBeReadAnew } from "./keptFile";
import { withFileReaderThread } from "./readFileApart";
import { readUpload } from "./readUpload";
import { undoImport } from "./undoImport.store";

/** Nobody plans further, and at the end of the calendar there is no next day. */
const yearsAhead = 50;

const mustBeNear = (fromOn: CalendarDay, today: CalendarDay): void => {
  if (fromOn > addYears(today, yearsAhead))
    throw invalidField("fromOn", `is more than ${yearsAhead} years ahead`);
};

interface ImportOptions {
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly ending?: Pick<Shutdown, "hasBegun" | "onEnd">;
}

export const importRoutes = ({ clock, logger, ending }: ImportOptions): Implementation[] => {
  const runs = importRuns(clock, logger, () => ending?.hasBegun ?? false);
  ending?.onEnd(runs.settled);
  return [
    handling(routes.previewImport, (db, { account, query, body, now, keep }, { response }) =>
      withFileReaderThread(
        { ...query, ...body, isPacked: false },
        abortWhenClientGone(response),
        async (reader) => {
          const read = await readUpload(db, account.id, reader);
          // So that a table can be read anew with another meaning of its columns.
          const file = mayBeReadAnew(read.reading) ? await reader.packed() : null;
          const id = await insertPreview(db, account.id, read, { ...query, file, reader, now });
          return db.transaction(account.id, async (tx) => keep(tx, await readImport(tx, account.id, id)));
        },
      ),
    ),
    handling(routes.mapImportColumns, (db, { account, params, body, version, now, keep }, { response }) =>
      mapColumns(
        db,
        account.id,
        { id: params.id, version, ...body, now, signal: abortWhenClientGone(response) },
        keep,
      ),
    ),
    writing(routes.chooseImportRows, async (tx, { account, params, body, version }) => {
      await chooseRows(tx, account.id, { id: params.id, version, which: body.rows, ...body });
      return readImport(tx, account.id, params.id);
    }),
    reading(routes.readImport, (tx, { account, params, now }) => runs.read(tx, account.id, params.id, now)),
    reading(routes.listImportRows, async (tx, { account, params, query }) => {
      await readImport(tx, account.id, params.id);
      return { rows: await listImportRows(tx, account, params.id, query) };
    }),
    handling(routes.runImport, (db, { account, params, version, now, keep }) =>
      runs.start(db, { accountId: account.id, id: params.id, version, now }, keep),
    ),
    reading(routes.listImports, async (tx, { account, now }) => ({
      imports: await runs.list(tx, account.id, now),
    })),
    writing(routes.cancelImport, (tx, { account, params, now }) =>
      runs.cancel(tx, account.id, params.id, now),
    ),
    handling(routes.undoImport, (db, { account, params, now, keep }) =>
      undoImport(db, { accountId: account.id, importId: params.id, now }, { clock, keep }),
    ),
    reading(routes.previewImportFollowUps, async (tx, { account, params, query, today }) => {
      mustBeNear(query.fromOn, today);
      return countPerDay(await planDays(tx, account, params.id, query.fromOn));
    }),
    writing(routes.planImportFollowUps, async (tx, { account, params, body, today, now }) => {
      mustBeNear(body.fromOn, today);
      const { placed, batchId } = await planDays(tx, account, params.id, body.fromOn);
      const { action, what } = body;
      await insertPlannedFollowUps(tx, { accountId: account.id, batchId, now }, placed, { action, what });
      const days = placed.map(({ on }) => on).toSorted();
      return { created: placed.length, firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null };
    }),
  ];
};
