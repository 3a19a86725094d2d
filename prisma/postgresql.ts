import { PrismaPg } from "@prisma/adapter-pg";
import { type CustomTypesConfig, Pool, types as pgTypes } from "pg";
import { type Db, type Tx, asTx } from "./db";
import { PrismaClient } from "./generated/postgresql/client";
import type { Prisma, PrismaClient as Client } from "./generated/sqlite/client";

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

/** PostgreSQL, and what speaks its protocol. */
export const createPostgresqlDb = async (url: string, poolSize = 10): Promise<Db> => {
  const pool = new Pool({ connectionString: url, max: poolSize });
  // A connection that breaks while idle is replaced at the next query; nothing to do here but not to crash.
  pool.on("error", () => undefined);
  const generated = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
  // The two generated clients differ in nothing this program uses: the one place where one is taken for the other.
  const client = generated as unknown as Client;
  await client.$connect();
  return {
    dialect: "postgresql",
    read: asTx(client, "postgresql", pooledRows(pool)),
    transaction: (act) =>
      client.$transaction((tx) => act(asTx(tx, "postgresql")), { maxWait: 60_000, timeout: 120_000 }),
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
};
