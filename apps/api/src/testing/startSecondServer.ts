import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** The program itself as a process of its own on a PostgreSQL that others use too, its clock standing still. */
export const startSecondServer = async (
  databaseUrl: string,
  now = "2026-06-25T13:00:00.000Z",
  more: Record<string, string> = {},
): Promise<{ url: string; stop: (signal?: NodeJS.Signals) => Promise<void> }> => {
  const child = spawn(process.execPath, [fromRoot("apps/api/dist/main.js")], {
    cwd: fromRoot("."),
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "test",
      FIXED_NOW: now,
      DATABASE_URL: databaseUrl,
      PORT: "0",
      HOST: "127.0.0.1",
      WEB_DIR: "none",
      SIGN_UP: "open",
      LOG_LEVEL: "silent",
      ...more,
    },
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error("the second server did not start")));
  });
  return {
    url,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
    },
  };
};
