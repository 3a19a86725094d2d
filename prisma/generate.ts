import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const generated = join(here, "generated");
const stampFile = join(generated, "stamp");

const schema = readFileSync(join(here, "schema.prisma"), "utf8");
const version = readFileSync(join(here, "package.json"), "utf8");
const stamp = createHash("sha256").update(schema).update(version).digest("hex");

/** Prisma fixes the database when a client is generated, so the one schema makes two clients. */
const generateFor = (provider: "sqlite" | "postgresql"): void => {
  const file = join(generated, `${provider}.prisma`);
  writeFileSync(
    file,
    schema
      .replace('provider = "sqlite"', `provider = "${provider}"`)
      .replace('output          = "./generated/sqlite"', `output          = "./${provider}"`),
  );
  const result = spawnSync(
    join(here, "node_modules/.bin/prisma"),
    ["generate", "--schema", file, "--no-hints"],
    {
      cwd: here,
      encoding: "utf8",
      // Generating needs no schema engine, only a file that can be executed where one is looked for.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (result.status !== 0)
    throw new Error(`prisma generate failed for ${provider}\n${result.stdout}${result.stderr}`);
};

if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  generateFor("sqlite");
  generateFor("postgresql");
  writeFileSync(stampFile, stamp);
}
