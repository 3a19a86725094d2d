import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const macApps = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];

const onThisMachine = (): string[] => {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macApps.map((app) => join("/Applications", app)),
  ];
};

const entries = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** What `playwright install chromium` has fetched earlier, newest first. */
const fetchedByPlaywright = (): string[] => {
  const cache =
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ??
    join(homedir(), process.platform === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright");
  const builds = entries(cache).filter((name) => /^chromium-\d+$/.test(name));
  return builds
    .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((build) => entries(join(cache, build)).map((platform) => join(cache, build, platform)))
    .flatMap((folder) => [
      join(folder, "chrome"),
      join(folder, "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"),
    ]);
};

/**
 * Whether a browser exists and prints its version; some systems have a stub that only asks to install one.
 */
export const isBrowser = (file: string): boolean => {
  if (!existsSync(file)) return false;
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ["--version"], { stdio: ["ignore", "pipe", "ignore"] }).toString(),
    );
  } catch {
    return false;
  }
};

/** A Chromium or Chrome that is on this machine already. */
export const installedBrowser = (): string | undefined =>
  [...onThisMachine(), ...fetchedByPlaywright()].find((file) => isBrowser(file));
