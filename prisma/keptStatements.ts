import type Database from "better-sqlite3";

/** What Prisma's adapter asks of its connection. */
export interface AdapterClient {
  prepare(sql: string): KeptStatement;
  exec(script: string): void;
  close(): void;
}

/** A statement with its values, which the driver would let be bound once only. */
interface Bound {
  readonly reader: boolean;
  columns(): Database.ColumnDefinition[];
  run(): Database.RunResult;
  raw(): { all(): unknown[] };
}

class KeptStatement {
  readonly #columns: Database.ColumnDefinition[];

  constructor(private readonly statement: Database.Statement) {
    this.#columns = statement.reader ? statement.raw().columns() : [];
  }

  bind(values: readonly unknown[]): Bound {
    const { statement } = this;
    return {
      reader: statement.reader,
      columns: () => this.#columns,
      run: () => statement.run(...values),
      raw: () => ({ all: () => statement.all(...values) }),
    };
  }

  run(): Database.RunResult {
    return this.statement.run();
  }
}

/** Those used last; a list in a statement makes another one of each length. */
const most = 300;

/**
 * A connection for Prisma's adapter that keeps statements prepared. The adapter has each prepared anew at every call, which
 * is a tenth of a write and a third of a small read.
 */
export const keepingStatements = (database: Database.Database): AdapterClient => {
  const kept = new Map<string, KeptStatement>();
  return {
    prepare: (sql) => {
      const statement = kept.get(sql) ?? new KeptStatement(database.prepare(sql));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    exec: (script) => void database.exec(script),
    close: () => void database.close(),
  };
};
