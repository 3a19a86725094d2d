import { pathToFileURL } from "node:url";
import { guards } from "./guards/guards";
import { run } from "./run";

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
}

const projects = [
  "packages/contract",
  "packages/domain",
  "packages/capture",
  "prisma",
  "apps/api",
  "apps/web",
  "apps/e2e",
  ".",
];

const command =
  (program: string, ...args: string[]) =>
  async (): Promise<string | null> => {
    const { code, output } = await run(program, args, { quiet: true });
    return code === 0 ? null : output;
  };

const steps: readonly (readonly [name: string, check: () => Promise<string | null>])[] = [
  ["database clients", command("tsx", "prisma/generate.ts")],
  ...projects.map((project) => [`types in ${project}`, command("tsc", "-p", project)] as const),
  ["lint", command("oxlint", "--deny-warnings")],
  ["format", command("oxfmt", "--check", ".")],
  ["unused code", command("knip")],
  ["migrations carry the schema", command("tsx", "prisma/newMigration.ts", "--check")],
  ["house rules", async () => guards()],
];

/** Types, lint, format, unused code and the rules of the house; the same on a laptop and in CI. */
export const check = async (): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [name, one] of steps) {
    const begun = Date.now();
    const problem = await one();
    console.log(`${problem === null ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    if (problem !== null) console.log(problem);
    outcomes.push({ name, ok: problem === null });
  }
  return outcomes;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exit((await check()).every(({ ok }) => ok) ? 0 : 1);
}
