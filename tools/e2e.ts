import { build } from "./build";
import { findBrowser } from "./findBrowser";
import { run } from "./run";

// The browser journeys against the built app: `pnpm e2e`, or `pnpm e2e journeys/morning` for some of them.
await build({ say: console.log });
const chromium = await findBrowser();
const { code } = await run(
  "node",
  [
    "apps/e2e/node_modules/@playwright/test/cli.js",
    "test",
    "--config",
    "apps/e2e/playwright.config.ts",
    ...process.argv.slice(2),
  ],
  { env: { CHROMIUM_PATH: chromium } },
);
process.exit(code);
