import { run } from "./run";
import { throwAwayFolder } from "./throwAwayFolder";

/** Playwright's own command, from the package that declares it. */
export const playwright = "apps/e2e/node_modules/@playwright/test/cli.js";

/** Runs the journeys against what is built; `json` is a file for the results. */
export const runJourneys = async (
  chromium: string,
  { only = [], json }: { only?: readonly string[]; json?: string } = {},
): Promise<number> => {
  const { code } = await run(
    "node",
    [playwright, "test", "--config", "apps/e2e/playwright.config.ts", ...only],
    {
      env: {
        CHROMIUM_PATH: chromium,
        TMPDIR: throwAwayFolder(),
        ...(json ? { PLAYWRIGHT_JSON_OUTPUT_NAME: json } : {}),
      },
    },
  );
  return code;
};
