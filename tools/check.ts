import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { guards } from "./guards/guards";
import { run } from "./run";

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
}

interface Step {
  readonly name: string;
  /** What is wrong, in full; null when nothing is. */
  find(): Promise<string | null>;
}

const command = (name: string, program: string, ...args: string[]): Step => ({
  name,
  find: async () => {
    const { code, output } = await run(program, args, { quiet: true });
    return code === 0 ? null : output;
  },
});

/** The other steps need the generated clients, so this comes first. */
const clients = command("database clients", "tsx", "prisma/generate.ts");

// The slowest first: two at a time then end together.
const steps: readonly Step[] = [
  ...[
    "apps/web",
    "apps/api",
    "apps/e2e",
    "prisma",
    ".",
    "packages/contract",
    "packages/domain",
    "packages/capture",
  ].map((project) => command(`types in ${project}`, "tsc", "-p", project)),
  command("unused code", "knip"),
  command("migrations carry the schema", "tsx", "prisma/newMigration.ts", "--check"),
  command("lint", "oxlint", "--deny-warnings"),
  command("format", "oxfmt", "--check", "."),
  { name: "house rules", find: async () => guards() },
];

const take = async ({ name, find }: Step): Promise<Outcome> => {
  const begun = Date.now();
  const problem = await find().catch((error: unknown) => String(error));
  const ok = problem === null;
  console.log(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(problem);
  return { name, ok };
};

/** Runs type checks, lint, format, unused code and the source rules; the same on a laptop and in CI. */
export const check = async (): Promise<Outcome[]> => {
  const outcomes = [await take(clients)];
  const waiting = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await take(step));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  return outcomes;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const failed = (await check()).filter(({ ok }) => !ok);
  if (failed.length > 0) console.log(`\nNot in order: ${failed.map(({ name }) => name).join(", ")}`);
  process.exit(failed.length > 0 ? 1 : 0);
}
