import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate";
import { startPostgres } from "./postgres";

const migrationsDir = new URL("../migrations", import.meta.url).pathname;

/** Prepares one migrated database of each project's kind, which every test copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "followthrough-template-"));
  const sqliteTemplate = join(folder, "template.db");
  const now = new Date("2026-01-01T00:00:00Z");
  await migrate(`file:${sqliteTemplate}`, { migrationsDir, now });
  project.provide("sqliteTemplate", sqliteTemplate);
  const wantsPostgres = project.config.env["TEST_DIALECT"] === "postgresql";
  const server = wantsPostgres ? await startPostgres() : null;
  if (server) {
    const client = new Client({ connectionString: server.url("postgres") });
    await client.connect();
    await client.query("CREATE DATABASE template");
    await client.end();
    await migrate(server.url("template"), { migrationsDir, now });
  }
  project.provide("postgresUrl", server?.url("postgres") ?? null);
  return async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
