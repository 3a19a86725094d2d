import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { throwAwayFolder } from "./tools/throwAwayFolder";

process.env["TMPDIR"] = throwAwayFolder();

const env = { TZ: "UTC", NODE_ENV: "test" };

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The tests keep nothing in module scope, and to load what they test for each file anew takes longer than to test it. */
const isolate = false;

/** After this a test hangs. How fast something must be is for its own test to say: a busy machine fails none. */
const testTimeout = 60_000;

/** The tests of a folder once on each database. */
const onBothDatabases = (name: string, root: string, setups: readonly string[] = []) =>
  (["sqlite", "postgresql"] as const).map((dialect) => ({
    test: {
      name: `${name} ${dialect}`,
      root,
      env: { ...env, TEST_DIALECT: dialect, BUILT_SERVER: fromHere("apps/api/dist") },
      exclude: ["**/node_modules/**", "**/dist/**", "src/interchange/**"],
      globalSetup: [...setups, "prisma/testing/globalSetup.ts"].map(fromHere),
      isolate,
      testTimeout,
      hookTimeout: 60_000,
    },
  }));

/** What needs a browser runs by `vitest.parts.config.ts`. */
const exclude = [...configDefaults.exclude, "**/*.browser.test.tsx"];

const once = (name: string, root: string) => ({
  test: { name, root, env, exclude, isolate, testTimeout },
});

export default defineConfig({
  test: {
    // Vitest alone would leave one core unused.
    maxWorkers: availableParallelism(),
    projects: [
      once("contract", "packages/contract"),
      once("domain", "packages/domain"),
      once("capture", "packages/capture"),
      once("web", "apps/web"),
      // How long a pattern takes is measured there: where much was compiled before, V8 compiles patterns without optimising them.
      { test: { ...once("tools", "tools").test, isolate: true } },
      once("interchange", "apps/api/src/interchange"),
      ...onBothDatabases("db", "prisma"),
      ...onBothDatabases("api", "apps/api", ["tools/builtServer.ts"]),
    ],
  },
});
