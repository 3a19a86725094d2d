import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pseudoLanguage } from "./language/languages";

/** Starts the program as its users do, and returns what its first page is answered with, and the scripts that page names. */
const firstPage = async (
  settings: Readonly<Record<string, string>>,
): Promise<{ status: number; html: string; scripts: readonly string[] }> => {
  const dataDir = mkdtempSync(join(tmpdir(), "followthrough-start-"));
  const child = spawn(process.execPath, ["tools/start.mjs"], {
    // However a shell is set up, what is built is the same: here, by the tests' own setting, it once was not.
    env: { ...process.env, NODE_ENV: "test", DATA_DIR: dataDir, DATABASE_URL: "", PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = "";
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const at = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (at) resolve(at);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("exit", () => reject(new Error(said)));
    });
    const response = await fetch(url);
    const html = await response.text();
    const addresses = [...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path]) => `${url}${path}`);
    const scripts = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
    return { status: response.status, html, scripts };
  } finally {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
};

it.each([
  ["", "en"],
  [pseudoLanguage, pseudoLanguage],
])(
  "the program as its users start it answers with its first page, in BUILD_LANGUAGE %j",
  async (BUILD_LANGUAGE, language) => {
    const { status, html, scripts } = await firstPage({ BUILD_LANGUAGE });
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain('id="root"');
    expect(scripts.length).toBeGreaterThan(1);
    // React's development edition explains its warnings; it is slower, and larger by half a megabyte.
    expect(scripts.filter((script) => script.includes("react.dev/warnings")).length).toBe(0);
  },
  // It is built first, where that was not done yet.
  120_000,
);

it("a folder of the web app may be named from where the program runs", async () => {
  expect((await firstPage({ WEB_DIR: "apps/web/dist" })).status).toBe(200);
}, 120_000);
