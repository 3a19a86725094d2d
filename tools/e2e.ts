import { build } from "./build";
import { findBrowser } from "./findBrowser";
import { runJourneys } from "./playwright";

// The browser journeys against the built app: `pnpm e2e`, or `pnpm e2e journeys/morning` for some of them.
await build({ say: console.log });
process.exit(await runJourneys(await findBrowser(), { only: process.argv.slice(2) }));
