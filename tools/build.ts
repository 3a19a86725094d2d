import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "./run";

const sources = ["apps/web", "apps/api", "packages", "prisma", "pnpm-lock.yaml", "tsconfig.base.json"];
const built = ["apps/web/dist/index.html", "apps/web/dist/link.html", "apps/api/dist/main.js"];
const skipped = new Set(["node_modules", "dist", "generated", "results"]);
const stampFile = "build/stamp";

function* filesBelow(path: string): Generator<string> {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!skipped.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      yield* filesBelow(join(path, entry.name));
  }
}

/** A fingerprint of all source files: names, sizes and times, which take only milliseconds to read. */
const stamp = (): string => {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((path) => [...filesBelow(path)])) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
};

const must = async (name: string, program: string, args: readonly string[]): Promise<void> => {
  const { code, output } = await run(program, args, { quiet: true });
  if (code !== 0) throw new Error(`${name} failed\n${output}`);
};

/** Builds the web app and the server, unless the last build was made from exactly these sources. */
export const build = async ({ say = (_line: string) => undefined as void } = {}): Promise<void> => {
  // Looks for itself whether there is anything to do.
  await import("../prisma/generate");
  const now = stamp();
  const isFresh =
    built.every((file) => existsSync(file)) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === now;
  if (isFresh) return;
  say("Building Followthrough; this takes a few seconds the first time.");
  await Promise.all([
    must("building the web app", "vite", ["build", "apps/web", "--logLevel", "warn"]),
    must("building the server", "vite", ["build", "apps/api", "--logLevel", "warn"]),
  ]);
  mkdirSync("build", { recursive: true });
  writeFileSync(stampFile, now);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build({ say: console.log });
