import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const executablePath = process.env["CHROMIUM_PATH"];

// The parts of the screen, each alone in a real browser, with real keys and presses. Begun by tools/parts.ts, which finds one.
export default defineConfig({
  test: {
    projects: [
      {
        // The parts are built as the app is: the same plugins, the same styles.
        extends: "apps/web/vite.config.ts",
        // A package that a part began to need since the last run would be found amid a test, and the page loaded anew.
        optimizeDeps: { force: true },
        test: {
          name: "parts",
          root: "apps/web",
          include: ["src/**/*.browser.test.tsx"],
          setupFiles: ["src/testing/browserSetup.ts"],
          expect: { poll: { timeout: 3000, interval: 20 } },
          testTimeout: 8000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1360, height: 860 },
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                // A list that is too long for the window can be moved by its scroll bar.
                ignoreDefaultArgs: ["--hide-scrollbars"],
                args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
              },
              contextOptions: {
                locale: "en-US",
                // As large as the parts' own frame, which is scaled down to fit otherwise.
                viewport: { width: 1360, height: 860 },
                // What is pressed need not come to rest first.
                reducedMotion: "reduce",
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
