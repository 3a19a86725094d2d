import Database from "better-sqlite3";

export interface Explained {
  readonly sql: string;
  /** Steps of SQLite's plan, such as `SCAN c`. */
  readonly plan: readonly string[];
}

export interface Collecting {
  /** Runs a test's own look at the database, whose statements are not collected. */
  without<T>(look: () => Promise<T>): Promise<T>;
  /** How SQLite goes about each statement collected, in the database of a file. */
  explain(file: string): Explained[];
  /** How often any was prepared, the same one again too. */
  readonly prepared: number;
  stop(): void;
}

interface Step {
  detail: string;
}

/** Collects the statements that are prepared in this process from now on, Prisma's own included. On SQLite only. */
export const collectStatements = (): Collecting => {
  const statements = new Set<string>();
  let isCollecting = true;
  let prepared = 0;
  const prototype = Database.prototype as { prepare: (sql: string) => Database.Statement };
  const { prepare } = prototype;
  prototype.prepare = function collecting(sql) {
    if (isCollecting) {
      statements.add(sql);
      prepared += 1;
    }
    return prepare.call(this, sql);
  };
  return {
    get prepared() {
      return prepared;
    },
    without: async (look) => {
      isCollecting = false;
      try {
        return await look();
      } finally {
        isCollecting = true;
      }
    },
    explain: (file) => {
      isCollecting = false;
      const database = new Database(file, { readonly: true });
      const explained = (sql: string): Explained => {
        const values = Array.from(sql.matchAll(/\?/g), () => null);
        const steps = database.prepare<null[], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
        return { sql, plan: steps.map(({ detail }) => detail) };
      };
      try {
        return [...statements]
          .filter((sql) => /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(sql))
          .map(explained);
      } finally {
        database.close();
      }
    },
    stop: () => {
      prototype.prepare = prepare;
    },
  };
};
