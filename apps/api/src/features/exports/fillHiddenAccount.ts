import { type Db, type Tx, isRefusedRow, isUniqueViolation } from "@followthrough/db";
import { ClientGone } from "../../http/clientGone";
import { Problem } from "../../http/problem";
import { idsAfter } from "../../sql/idsAfter";
import { partSize } from "../../sql/partSize";
import { indexConversations, indexEvents } from "../search/searchIndex.store";
import { readDropReasons } from "./readDropReasons.store";
import { refreshRestoredContacts } from "./refreshRestoredContacts.store";
import { type RowsOfTable, checkedRows } from "./checkedRows";
import { type RestoredAccount, mustHoldLease } from "./replaceAccount.store";
import { insertArchived } from "./insertArchived.store";
import type { CheckedRow } from "./rows/rowSchemas";

/** Rows with photos are a thousand times as large as others. */
const sizes = {
  photos: { first: 1, atMost: 50 },
  others: { first: 50, atMost: 500 },
};

interface Filling {
  readonly rowsPath: string;
  readonly clock: () => Date;
  readonly gone: AbortSignal;
}

/** Of rows that were refused together the first that does not fit, by its line. */
const refusedRow = async (
  { table, rows, lines }: RowsOfTable,
  insert: (row: CheckedRow) => Promise<void>,
): Promise<Problem | null> => {
  for (const [place, row] of rows.entries()) {
    try {
      await insert(row);
    } catch (error) {
      if (!isRefusedRow(error)) throw error;
      const why = isUniqueViolation(error)
        ? "is there twice"
        : "belongs to something that is not in the archive before it";
      return new Problem("unreadable_file", `Line ${lines[place]}, ${table}: ${why}. Nothing was restored.`);
    }
  }
  return null;
};

type Part = <T>(act: (tx: Tx, now: string) => Promise<T>) => Promise<T>;

const insertAll = async (db: Db, hidden: RestoredAccount, rowsPath: string, part: Part): Promise<void> => {
  let size = partSize(db, sizes.others);
  let before: string | null = null;
  for await (const { table, rows, lines } of checkedRows(rowsPath)) {
    if (table !== before)
      size = partSize(db, table === "ContactPhoto" || table === "ImportRow" ? sizes.photos : sizes.others);
    before = table;
    const insert = (tx: Tx, some: readonly CheckedRow[]) =>
      insertArchived(tx, hidden.id, { table, rows: some });
    let from = 0;
    try {
      while (from < rows.length)
        from += await part((tx) =>
          size.run(async (atMost) => {
            const some = rows.slice(from, from + atMost);
            await insert(tx, some);
            return some.length;
          }),
        );
    } catch (error) {
      if (!isRefusedRow(error)) throw error;
      const left = { table, rows: rows.slice(from), lines: lines.slice(from) };
      throw (await refusedRow(left, (row) => part((tx) => insert(tx, [row])))) ?? error;
    }
  }
};

const lastly = {
  Contact: refreshRestoredContacts,
  Conversation: indexConversations,
  Event: indexEvents,
} as const;

const finishAll = async (db: Db, { id }: RestoredAccount, part: Part): Promise<void> => {
  await part((tx) => readDropReasons(tx, id));
  for (const table of ["Contact", "Conversation", "Event"] as const) {
    const size = partSize(db, { first: 20, atMost: 500 });
    for (let after: string | undefined = ""; after !== undefined;) {
      const from: string = after;
      after = await part((tx, now) =>
        size.run(async (atMost) => {
          const ids = await idsAfter(tx, table, { accountId: id, after: from, atMost });
          if (ids.length > 0) await lastly[table](tx, id, ids, now);
          return ids.at(-1);
        }),
      );
    }
  }
};

/**
 * Writes the rows of an archive, which were checked, and what is found by them, a few a transaction: nobody waits for it
 * longer than for one of these. Throws `ClientGone`, `unavailable`, and `unreadable_file` for a row that does not fit.
 */
export const fillHiddenAccount = async (
  db: Db,
  hidden: RestoredAccount,
  { rowsPath, clock, gone }: Filling,
): Promise<void> => {
  const part: Part = (act) => {
    if (gone.aborted) throw new ClientGone();
    return db.transaction(
      hidden.id,
      async (tx) => {
        const now = clock().toISOString();
        await mustHoldLease(tx, hidden, now);
        return act(tx, now);
      },
      // Nobody takes back what is restored: it is there whole, or not at all.
      { isJournaled: false },
    );
  };
  await insertAll(db, hidden, rowsPath, part);
  await finishAll(db, hidden, part);
};
