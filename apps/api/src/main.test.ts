import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testDialect } from "@followthrough/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

let dir: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "followthrough-main-"));
  mkdirSync(join(dir, "tmp"));
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(dir, { recursive: true });
});

/** The program with these settings, which is sent a signal as soon as it says that. What it said, and how it ended. */
const stopped = (settings: Record<string, string>, when: (child: ChildProcess) => Promise<unknown>) =>
  new Promise<{ code: number | null; out: string; words: string }>((resolve) => {
    const child = spawn(process.execPath, [fromRoot("apps/api/dist/main.js")], {
      cwd: fromRoot("."),
      env: {
        ...process.env,
        NODE_ENV: "test",
        DATABASE_URL: "",
        DATA_DIR: join(dir, "data"),
        // Where it makes the folder for uploads.
        TMPDIR: join(dir, "tmp"),
        PORT: "0",
        HOST: "127.0.0.1",
        WEB_DIR: "none",
        LOG_LEVEL: "error",
        ...settings,
      },
    });
    running.add(child);
    let [out, words] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (words += text));
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code, out, words });
    });
    void when(child).then(() => child.kill("SIGTERM"));
  });

const saysItsAddress = (child: ChildProcess) =>
  new Promise<void>((resolve) => child.stdout?.once("data", () => resolve()));

// Windows ends a process that is told to stop, and asks it nothing. The database matters in none of these.
describe.runIf(testDialect === "sqlite" && process.platform !== "win32")(
  "a server that is told to stop",
  () => {
    it("in the moment in which it says its address ends in order", async () => {
      const { code, out, words } = await stopped({}, saysItsAddress);
      expect({ code, words }).toEqual({ code: 0, words: "" });
      expect(out).toMatch(/^Followthrough is at \S+\n$/);
      const left = readdirSync(join(dir, "data")).toSorted();
      expect(left).toEqual(["folder.lock", "followthrough.db", "in-use"]);
    });

    it("while it starts ends at once, without a word, and leaves nothing of what it was about to use", async () => {
      const connections: { destroy(): void }[] = [];
      const silent: Server = createServer((connection) => connections.push(connection.on("error", () => {})));
      await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", () => resolve()));
      const { port } = silent.address() as AddressInfo;
      const isAsked = () => new Promise((resolve) => silent.once("connection", resolve));
      const settings = { DATABASE_URL: `postgres://jo@127.0.0.1:${port}/crm` };
      expect(await stopped(settings, isAsked)).toEqual({ code: 0, out: "", words: "" });
      expect(readdirSync(join(dir, "tmp")).filter((name) => name.startsWith("followthrough"))).toEqual([]);
      for (const connection of connections) connection.destroy();
      silent.close();
    });
  },
);
