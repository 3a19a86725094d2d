import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated, empty SQLite file. */
    sqliteTemplate: string;
    /** The test server, by its `postgres` database; its database `template` is migrated and empty. */
    postgresUrl: string | null;
  }
}

/** Which database this run is on. */
export const testDialect = process.env["TEST_DIALECT"] === "postgresql" ? "postgresql" : "sqlite";

const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

const freshPostgres = async (server: string, template: "template" | "template0") => {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: server.replace(/\/postgres$/, `/${name}`),
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
};

const freshSqlite = async (template: string | null) => {
  const folder = await mkdtemp(join(tmpdir(), "followthrough-test-"));
  const file = join(folder, "followthrough.db");
  if (template) await copyFile(template, file);
  return { url: `file:${file}`, drop: () => rm(folder, { recursive: true, force: true }) };
};

interface ThrowAway {
  url: string;
  drop: () => Promise<void>;
}

const serverUrl = (): string => {
  const server = inject("postgresUrl");
  if (!server) throw new Error("this run has no PostgreSQL server");
  return server;
};

/** A throw-away real database, migrated and empty. */
export const freshDatabase = (): Promise<ThrowAway> =>
  testDialect === "sqlite" ? freshSqlite(inject("sqliteTemplate")) : freshPostgres(serverUrl(), "template");

/** A throw-away SQLite database, migrated and empty, whatever this run is on: to compare the two. */
export const freshSqliteBeside = (): Promise<ThrowAway> => freshSqlite(inject("sqliteTemplate"));

/** A throw-away real database that has not even been migrated. */
export const emptyDatabase = (): Promise<ThrowAway> =>
  testDialect === "sqlite" ? freshSqlite(null) : freshPostgres(serverUrl(), "template0");
