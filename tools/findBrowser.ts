import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { run } from "./run";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const onPath = (): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(":");
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find((file) =>
    existsSync(file),
  );
};

const downloaded = (): string | undefined => {
  const cache =
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ??
    join(homedir(), process.platform === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright");
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .flatMap((name) =>
      /^chromium-\d+$/.test(name)
        ? [
            join(cache, name, "chrome-linux64/chrome"),
            join(cache, name, "chrome-linux/chrome"),
            join(cache, name, "chrome-mac/Chromium.app/Contents/MacOS/Chromium"),
          ]
        : [],
    )
    .find((file) => existsSync(file));
};

const isDebianRoot = (): boolean => process.getuid?.() === 0 && existsSync("/etc/debian_version");

const viaApt = async (): Promise<string | undefined> => {
  if (!isDebianRoot()) return undefined;
  console.log("Installing Chromium with apt-get for the browser journeys.");
  await run("apt-get", ["update"], { quiet: true });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], {
    quiet: true,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
  return onPath();
};

const viaPlaywright = async (): Promise<string | undefined> => {
  console.log("Downloading Chromium for the browser journeys.");
  const { code } = await run(
    "node",
    ["apps/e2e/node_modules/@playwright/test/cli.js", "install", "chromium"],
    { quiet: true },
  );
  return code === 0 ? downloaded() : undefined;
};

const works = (file: string): boolean => {
  try {
    execFileSync(file, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** A Chromium to test with: the one named, one that is there, or one fetched. Throws with what to do when there is none. */
export const findBrowser = async (): Promise<string> => {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (existsSync(named) && works(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and no browser runs there.`);
  }
  const found = onPath() ?? downloaded() ?? (await viaPlaywright()) ?? (await viaApt());
  if (found) return found;
  throw new Error(
    "No Chromium was found and none could be fetched. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
  );
};
