import { PrismaPg } from "@prisma/adapter-pg";
import { type CustomTypesConfig, Pool, types as pgTypes } from "pg";
import { type BeforeCommit, type Db, type Tx, asTx, withAccountLock } from "./db";
import { PrismaClient } from "./generated/postgresql/client";
import { Prisma, type PrismaClient as Client } from "./generated/sqlite/client";
import { keyedSerialQueue } from "./serialQueue";

/** Counts and sums come back as 64-bit integers and numerics; ours always fit a number. */
const numbers = new Set([20, 1700]);
const types: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    numbers.has(oid) ? Number : (pgTypes.getTypeParser(oid, format) as (text: string) => unknown),
};

const pooledRows =
  (pool: Pool): Tx["rows"] =>
  async <T>(sql: Prisma.Sql) =>
    (await pool.query({ text: sql.text, values: sql.values, types })).rows as T[];

/** Any number will do, as long as every process takes the same, and nothing else on the database does. */
const serverLocks = 7_226_042;

/** Opens PostgreSQL, or anything that speaks its protocol. */
export const createPostgresqlDb = async (
  url: string,
  poolSize = 10,
  beforeCommit?: BeforeCommit,
): Promise<Db> => {
  const pool = new Pool({ connectionString: url, max: poolSize });
  // A connection that breaks is replaced at the next query, and whoever used it is told by their query. Nothing to do here
  // but not to crash: the pool hears of one that is idle, and nobody of one lent out that waits between two statements.
  pool.on("error", () => undefined);
  pool.on("connect", (connection) => connection.on("error", () => undefined));
  const generated = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
  // The two generated clients differ in nothing this program uses: the one place where one is taken for the other.
  const client = generated as unknown as Client;
  await client.$connect();
  // Those of one account wait for each other here rather than each with a connection of the pool in hand.
  const queue = keyedSerialQueue();
  const prismaOptions = { maxWait: 60_000, timeout: 120_000 } as const;
  return {
    dialect: "postgresql",
    read: asTx(client, "postgresql", pooledRows(pool)),
    transaction: (accountId, act, options) =>
      queue(`account ${accountId}`, () =>
        client.$transaction(
          (tx) => withAccountLock(asTx(tx, "postgresql"), accountId, act, { ...options, beforeCommit }),
          prismaOptions,
        ),
      ),
    serverTransaction: (name, act) =>
      queue(`server ${name}`, () =>
        client.$transaction(async (raw) => {
          const tx = asTx(raw, "postgresql");
          await tx.rows(
            Prisma.sql`SELECT 1 FROM pg_advisory_xact_lock(${serverLocks}::int, hashtext(${name}))`,
          );
          return act(tx);
        }, prismaOptions),
      ),
    // Dead rows go when VACUUM comes by, and the log when it is written over: see docs/operations.md.
    forgetDeleted: async () => true,
    mustBeInPlace: () => undefined,
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
};
