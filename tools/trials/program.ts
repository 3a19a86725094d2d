import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { printedAddress } from "../printedAddress";

/** The built server as a process that a trial may end as it likes. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process until it answers that it is ready. */
  readonly readyAfterMs: number;
  /** Megabytes it holds now, garbage that nobody collected yet among them; 0 where the system does not say. */
  memoryMb(): number;
  /** Has it collect its garbage, where it was started with `collectsOnDemand`. */
  collectGarbage(): void;
  /** Ends it and tells how: milliseconds until the end, and its exit code (null after a signal). */
  end(signal: NodeJS.Signals): Promise<{ ms: number; code: number | null }>;
}

const settings = (data: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: "",
  HOST: "127.0.0.1",
  PORT: "0",
  LOG_LEVEL: "silent",
  NODE_ENV: "production",
  WEB_DIR: "none",
  ...data,
});

const server = ["apps/api/dist/main.js"];

const running = new Set<ChildProcess>();

/** Ends what a trial that failed half-way left running. */
export const endPrograms = (): void => {
  for (const child of running) child.kill("SIGKILL");
};

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
};

/** Collects at a signal that the server has no other use for. */
const collecting = [
  "--expose-gc",
  "--import",
  `data:text/javascript,process.on("SIGUSR2", () => globalThis.gc())`,
];

/** Starts the built server with these settings (`DATA_DIR` or `DATABASE_URL`). Throws when it ends before it is ready. */
export const startProgram = async (
  data: Record<string, string>,
  { collectsOnDemand = false } = {},
): Promise<Program> => {
  const begun = performance.now();
  const child = spawn(process.execPath, [...(collectsOnDemand ? collecting : []), ...server], {
    env: settings(data),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (words += text));
  running.add(child);
  child.once("exit", () => running.delete(child));
  const url = await Promise.race([
    printedAddress(child.stdout),
    ended.then(() => {
      throw new Error(`the server ended before it was up: ${words}`);
    }),
  ]);
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    readyAfterMs: Math.round(performance.now() - begun),
    memoryMb: () => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
      } catch {
        return 0;
      }
    },
    collectGarbage: () => void child.kill("SIGUSR2"),
    end: async (signal) => {
      const asked = performance.now();
      child.kill(signal);
      const code = await ended;
      return { ms: Math.round(performance.now() - asked), code };
    },
  };
};

/** Who a program runs as, where that is somebody else. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Starts the built server where it should refuse, as another user where one is given: its exit code, null when it still ran
 * after 15 s, and its words.
 */
export const refusedStart = (
  data: Record<string, string>,
  user?: User,
): { code: number | null; words: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, server, {
    env: settings(data),
    encoding: "utf8",
    timeout: 15_000,
    ...user,
  });
  return { code: status, words: stdout + stderr };
};

/** Whether somebody else can read the built server; where a folder above it is closed to others, nothing can be tried as them. */
export const canRunAs = (user: User): boolean =>
  spawnSync(process.execPath, ["--check", ...server], { ...user, timeout: 15_000 }).status === 0;

/** Starts the built server and tells it to stop after some milliseconds: how it ended, and what it said of failures. */
export const endedWhileStarting = (
  data: Record<string, string>,
  afterMs: number,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; words: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, server, {
      env: settings({ LOG_LEVEL: "error", ...data }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let words = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (!text.startsWith("Followthrough is at")) words += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (words += text));
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code, signal, words });
    });
    setTimeout(() => child.kill("SIGTERM"), afterMs);
  });
