import { setTimeout as passing } from "node:timers/promises";
import { copyFileSync, openSync, closeSync, rmSync, writeSync } from "node:fs";
import { createDb } from "../client";
import type { Db, Tx } from "../db";
import Database from "better-sqlite3";
import { Client } from "pg";

/** A database on which one read can be made to fail the way reads really fail. */
export interface BreakableDb {
  readonly db: Db;
  /** Lets the read of that number from now on fail, 1 for the next; 0 for none. */
  breakRead(number: number): void;
  /** Whether that read came. */
  wasBroken(): boolean;
  close(): Promise<void>;
}

type Act = () => Promise<unknown>;

/** The same read of a copy of the file in which the first page of every table and index is damaged. */
const damagedCopy = async (url: string) => {
  const file = url.slice("file:".length);
  const copy = `${file}.damaged`;
  const source = new Database(file);
  source.pragma("wal_checkpoint(TRUNCATE)");
  copyFileSync(file, copy);
  const pageSize = Number(source.pragma("page_size", { simple: true }));
  const roots = source.prepare("SELECT rootpage FROM sqlite_master WHERE rootpage > 1").pluck().all();
  source.close();
  const handle = openSync(copy, "r+");
  for (const root of roots)
    writeSync(handle, Buffer.alloc(pageSize, 0xff), 0, pageSize, (Number(root) - 1) * pageSize);
  closeSync(handle);
  const db = await createDb(`file:${copy}`);
  return {
    fail: (_real: Act, onOther: (other: Tx) => Promise<unknown>) => onOther(db.read),
    close: async () => {
      await db.close();
      for (const end of ["", "-wal", "-shm"]) rmSync(copy + end, { force: true });
    },
  };
};

/** The read is begun, waits for a lock, and its connection is cut from the server's side while it does. */
const cutConnection = async (url: string) => {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  // Another one: within a transaction the list of who waits stays as it was seen first.
  const watcher = new Client({ connectionString: url });
  await watcher.connect();
  const { rows } = await holder.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const cutWaiting = () =>
    watcher.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'`);
  return {
    fail: async (real: Act) => {
      await holder.query(
        `BEGIN; LOCK TABLE ${rows.map(({ name }) => name).join(", ")} IN ACCESS EXCLUSIVE MODE`,
      );
      const reading = real();
      const over = reading.then(
        () => true,
        () => true,
      );
      // Others may wait as well, such as the server's own housekeeping.
      do await cutWaiting();
      while (!(await Promise.race([over, passing(5, false)])));
      await holder.query("ROLLBACK");
      return reading;
    },
    close: async () => {
      await holder.end();
      await watcher.end();
    },
  };
};

/** A database whose reads can be made to fail: on SQLite by a damaged page, on PostgreSQL by a cut connection. */
export const breakableDb = async (url: string): Promise<BreakableDb> => {
  const db = await createDb(url);
  const { fail, close } = await (db.dialect === "sqlite" ? damagedCopy(url) : cutConnection(url));
  let left = 0;
  let broken = false;
  const turn = (real: Act, onOther: (other: Tx) => Promise<unknown>): Promise<unknown> => {
    if (left === 0) return real();
    left -= 1;
    if (left > 0) return real();
    broken = true;
    return fail(real, onOther);
  };
  const modelOf = (model: object, name: string | symbol): object =>
    new Proxy(model, {
      get: (target, method) => {
        const found: unknown = Reflect.get(target, method);
        if (typeof found !== "function") return found;
        return (...args: unknown[]) =>
          turn(
            () => Reflect.apply(found, target, args) as Promise<unknown>,
            (other) => {
              const same = Reflect.get(other, name) as object;
              return Reflect.apply(Reflect.get(same, method) as typeof found, same, args) as Promise<unknown>;
            },
          );
      },
    });
  // What is read-only of its own could not be replaced.
  const read = new Proxy(Object.create(db.read) as Tx, {
    get: (target, name) => {
      if (name === "rows")
        return (sql: Parameters<Tx["rows"]>[0]) =>
          turn(
            () => db.read.rows(sql),
            (other) => other.rows(sql),
          );
      const found: unknown = Reflect.get(target, name);
      return typeof found === "object" && found !== null ? modelOf(found, name) : found;
    },
  });
  return {
    db: { ...db, read },
    breakRead: (number) => {
      left = number;
      broken = false;
    },
    wasBroken: () => broken,
    close: async () => {
      await close();
      await db.close();
    },
  };
};
