import type Database from "better-sqlite3";
import { openSqlite } from "./sqliteSafety";

type SerialQueue = <T>(act: () => Promise<T>) => Promise<T>;

/** Index pages merged per step: about ten milliseconds, after which others get their turn. */
const pagesAtOnce = 16;
const retryMs = [50, 200, 1_000, 5_000, 25_000] as const;

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });

/**
 * Removes the words of deleted documents: until its parts are merged, the index only marks a document as gone.
 */
const mergeIndex = async (database: Database.Database, queue: SerialQueue, isStopping: () => boolean) => {
  const merge = database.prepare(`INSERT INTO "SearchIndex" ("SearchIndex", "rank") VALUES ('merge', ?)`);
  const changes = database.prepare("SELECT total_changes()").pluck();
  // Negative begins anew with all parts, positive goes on: https://www.sqlite.org/fts5.html#the_merge_command
  for (let pages = -pagesAtOnce; !isStopping(); pages = pagesAtOnce) {
    const isDone = await queue(async () => {
      const before = Number(changes.get());
      merge.run(pages);
      return Number(changes.get()) - before < 2;
    });
    if (isDone) return;
  }
};

/** Writes the log into the database and empties it; false while somebody still reads from it. */
const emptyLog = (database: Database.Database, queue: SerialQueue): Promise<boolean> =>
  queue(async () => {
    const [found] = database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return found?.busy === 0;
  });

const inFile = async (
  database: Database.Database,
  queue: SerialQueue,
  isStopping: () => boolean,
): Promise<boolean> => {
  try {
    // Whoever reads is not waited for here, where everybody else would wait too.
    database.pragma("busy_timeout = 0");
    await mergeIndex(database, queue, isStopping);
    for (const ms of [0, ...retryMs]) {
      await pause(ms);
      if (isStopping()) return false;
      if (await emptyLog(database, queue)) return true;
    }
    return false;
  } finally {
    database.close();
  }
};

/**
 * Removes deleted data from the files of a SQLite database: from the word index and the write-ahead log
 * (`secure_delete` overwrites it in the tables). Works in small steps between other transactions; a locked database
 * is retried for half a minute.
 */
export const scrubDeleted = (file: string, queue: SerialQueue) => {
  let stopping = false;
  const isStopping = () => stopping;
  const once = async (): Promise<boolean> => {
    if (stopping) return false;
    try {
      return await inFile(openSqlite(file), queue, isStopping);
    } catch {
      // A full disk, a database held by another program or gone: nothing is lost, and it is done at the next time.
      return false;
    }
  };
  let last: Promise<boolean> = Promise.resolve(true);
  let waiting: Promise<boolean> | null = null;
  return {
    /** Answers true once all that was deleted before the call is out of the files. */
    forget: (): Promise<boolean> => {
      // One that runs may be past what was deleted meanwhile, so another follows it; for all who ask until it begins.
      waiting ??= last.then(() => {
        waiting = null;
        return once();
      });
      last = waiting;
      return waiting;
    },
    stop: async (): Promise<void> => {
      stopping = true;
      await last;
    },
  };
};
