import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildFolder } from "./language/languages";
import { run } from "./run";

interface Part {
  readonly name: string;
  readonly folder: string;
  readonly sources: readonly string[];
  readonly built: readonly string[];
}

const common = [
  "packages",
  "prisma",
  "tools/buildApp.ts",
  "tools/compressFiles.ts",
  "tools/language",
  "languages",
  "pnpm-lock.yaml",
  "tsconfig.base.json",
];
const server: Part = {
  name: "the server",
  folder: "apps/api",
  sources: ["apps/api", ...common],
  built: [`apps/api/${buildFolder()}/main.js`],
};
const web: Part = {
  name: "the web app",
  folder: "apps/web",
  sources: ["apps/web", "apps/api", ...common],
  built: [`apps/web/${buildFolder()}/index.html`, `apps/web/${buildFolder()}/link.html`],
};
const skipped = new Set(["node_modules", "dist", "generated", "results"]);
const stampFile = ({ folder }: Part): string =>
  `build/stamp-${basename(folder)}${buildFolder().slice("dist".length)}`;

function* filesBelow(path: string): Generator<string> {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!skipped.has(entry.name) && !entry.name.startsWith("dist-") && !/\.test\.tsx?$/.test(entry.name))
      yield* filesBelow(join(path, entry.name));
  }
}

/** A fingerprint of all source files: names, sizes and times, which take only milliseconds to read. */
const stamp = ({ sources }: Part): string => {
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

const isFresh = (part: Part): boolean =>
  part.built.every((file) => existsSync(file)) &&
  existsSync(stampFile(part)) &&
  readFileSync(stampFile(part), "utf8") === stamp(part);

const buildParts = async (parts: readonly Part[], say: (line: string) => void): Promise<void> => {
  // Looks for itself whether there is anything to do.
  await import("../prisma/generate");
  const stale = parts.filter((part) => !isFresh(part));
  if (stale.length === 0) return;
  say("Building Followthrough; this takes a few seconds the first time.");
  mkdirSync("build", { recursive: true });
  await Promise.all(
    stale.map(async (part) => {
      const now = stamp(part);
      await must(`building ${part.name}`, "tsx", ["tools/buildApp.ts", part.folder]);
      writeFileSync(stampFile(part), now);
    }),
  );
};

interface Build {
  say?: (line: string) => void;
}

/** Builds the web app and the server, each unless its last build was made from exactly these sources. */
export const build = ({ say = () => undefined }: Build = {}): Promise<void> => buildParts([web, server], say);

/** Builds the server alone, as `build` does. */
export const buildServer = ({ say = () => undefined }: Build = {}): Promise<void> =>
  buildParts([server], say);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build({ say: console.log });
