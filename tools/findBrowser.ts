import { existsSync } from "node:fs";
import { installedBrowser, isBrowser } from "./installedBrowser";
import { playwright } from "./playwright";
import { run } from "./run";

const viaPlaywright = async (): Promise<string | undefined> => {
  console.log("Downloading Chromium for the browser journeys.");
  const { code } = await run("node", [playwright, "install", "chromium"], {
    quiet: true,
    // Where its host cannot be reached, the next way is tried soon.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  return code === 0 ? installedBrowser() : undefined;
};

const viaApt = async (): Promise<string | undefined> => {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  console.log("Installing Chromium with apt-get for the browser journeys.");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { quiet: true, env });
  const packages = ["chromium", "fonts-liberation"];
  const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
    quiet: true,
    env,
  });
  if (code !== 0) console.log(output);
  return installedBrowser();
};

/**
 * Finds a Chromium for tests: the one named, an installed one, or a downloaded one. Throws with advice if there is
 * none.
 */
export const findBrowser = async (): Promise<string> => {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (isBrowser(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and no browser runs there.`);
  }
  const found = installedBrowser() ?? (await viaPlaywright()) ?? (await viaApt());
  if (found) return found;
  throw new Error(
    "No Chromium was found and none could be fetched. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
  );
};
