import { defineConfig } from "@playwright/test";

const json = process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"];
const executablePath = process.env["CHROMIUM_PATH"];

// The journeys, in a real browser, against the built program: each test starts a server of its own (fixtures.ts).
export default defineConfig({
  testDir: "journeys",
  outputDir: "results",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: json ? [["list"], ["json", { outputFile: json }]] : "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1360, height: 860 },
    locale: "en-US",
    timezoneId: "America/New_York",
    // Recording every step costs a fifth of the journeys' time: ask for it where one fails.
    trace: process.env["TRACE"] ? "retain-on-failure" : "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
