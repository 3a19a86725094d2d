import { Prisma } from "./generated/sqlite/client";
import { type Act, beginAct, holdAccount } from "./journal";

export type Dialect = "sqlite" | "postgresql";

type Models = Omit<Prisma.TransactionClient, "$queryRaw" | "$queryRawUnsafe" | "$executeRawUnsafe">;

/** What a store is given: Prisma's models, one SQL statement at a time, and which database it speaks to. */
export type Tx = Models & {
  readonly dialect: Dialect;
  /** Runs one statement that reads; values are always bound. All numbers come back as numbers; cast JSON to text. */
  rows<T>(sql: Prisma.Sql): Promise<T[]>;
};

export interface TransactionOptions {
  /** Whether what changes is an act of the journal, which can be undone; it is unless told otherwise. */
  readonly isJournaled?: boolean;
}

/** What is done at the end of every journaled act, in its transaction, whatever the act is. */
export type BeforeCommit = (tx: Tx, accountId: string, begun: Act) => Promise<void>;

export interface Db {
  readonly dialect: Dialect;
  /** For reading outside a transaction: sees only what was committed, and cannot write on SQLite. */
  readonly read: Tx;
  /**
   * All or nothing, for one account. Two of one account never overlap, on either database and from any number of
   * processes, so an act may read, judge and write. Throws `AccountGone` when there is no such account.
   */
  transaction<T>(accountId: string, act: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** All or nothing, for what belongs to no account yet or to all; two under one name never overlap. */
  serverTransaction<T>(name: string, act: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Takes what was deleted for good out of the database's files, after its transaction. On SQLite only, in small steps that
   * hold nobody up; on PostgreSQL that is the server's work. Never fails: false says that something is left, which goes at
   * the next time.
   */
  forgetDeleted(): Promise<boolean>;
  /** Throws `DatabaseGone` when the files were removed or replaced under the open database; on PostgreSQL nothing. */
  mustBeInPlace(): void;
  close(): Promise<void>;
}

/** A database that is read from alone. */
export type ReadingDb = Pick<Db, "dialect" | "read" | "close">;

/** The account was deleted, perhaps after the request for it had begun. */
export class AccountGone extends Error {
  constructor() {
    super("There is no such account.");
    this.name = "AccountGone";
  }
}

/**
 * Runs an act while this transaction alone holds the account (on SQLite it holds the whole database anyway).
 */
export const withAccountLock = async <T>(
  tx: Tx,
  accountId: string,
  act: (tx: Tx) => Promise<T>,
  {
    isJournaled = true,
    beforeCommit,
  }: TransactionOptions & { readonly beforeCommit?: BeforeCommit | undefined } = {},
): Promise<T> => {
  if (!isJournaled) {
    if (!(await holdAccount(tx, accountId))) throw new AccountGone();
    return act(tx);
  }
  const begun = await beginAct(tx, accountId);
  if (begun === null) throw new AccountGone();
  const done = await act(tx);
  await beforeCommit?.(tx, accountId, begun);
  return done;
};

type RawClient = Pick<Prisma.TransactionClient, "$queryRaw">;

/** Prisma gives counts as bigint and averages as its own decimal; the drivers, as `rows` has them, as numbers. */
const isWideNumber = (value: unknown): boolean =>
  typeof value === "bigint" || Prisma.Decimal.isDecimal(value);

const toNumbers = <T>(row: object): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, unknown]) => [
      key,
      isWideNumber(value) ? Number(value) : value,
    ]),
  ) as T;

/** A Prisma client or transaction as a `Tx`, its models reached through the prototype. */
export const asTx = (client: RawClient, dialect: Dialect, rows?: Tx["rows"]): Tx =>
  Object.create(client, {
    dialect: { value: dialect },
    rows: {
      value:
        rows ??
        (async <T>(sql: Prisma.Sql) =>
          (await client.$queryRaw<object[]>(sql)).map((row) => toNumbers<T>(row))),
    },
  }) as Tx;
