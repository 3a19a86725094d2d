import { defineConfig } from "@playwright/test";

const json = process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"];
const executablePath = process.env["CHROMIUM_PATH"];

/** Those that take minutes or half of one: begun first, so that at the end no one waits for a single one of them. */
const longest =
  /journeys\/(typing|language|lost-answer|weight|pressing|accessibility|leaving|two-windows)\.spec/;

// The journeys, in a real browser, against the built program: each test has a server without accounts (fixtures.ts).
export default defineConfig({
  testDir: "journeys",
  outputDir: "results",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  projects: [
    { name: "longest first", testMatch: longest },
    { name: "the others", testIgnore: longest },
  ],
  forbidOnly: Boolean(process.env["CI"]),
  reporter: json ? [["list"], ["json", { outputFile: json }]] : "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1360, height: 860 },
    locale: "en-US",
    timezoneId: "America/New_York",
    // What a journey answers in the server's place would go past a worker unseen. Those about it say so (pocket.spec.ts).
    serviceWorkers: "block",
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
