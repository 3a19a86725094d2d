import { pathToFileURL } from "node:url";
import { findBrowser } from "./findBrowser";
import { run } from "./run";

// The parts of the screen, each alone in a real browser: `pnpm parts`, or `pnpm parts Menu` for some of them.

/** Runs the tests of the parts with a browser. */
export const runParts = async (chromium: string, args: readonly string[] = []): Promise<number> => {
  const { code } = await run("vitest", ["run", "--config", "vitest.parts.config.ts", ...args], {
    env: { CHROMIUM_PATH: chromium },
  });
  return code;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exit(await runParts(await findBrowser(), process.argv.slice(2)));
