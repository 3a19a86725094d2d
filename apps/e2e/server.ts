import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";

/** What is built into a folder of each app: "dist", or that of another language. */
const builtInto = (folder: string) => ({
  program: fileURLToPath(new URL(`../api/${folder}/main.js`, import.meta.url)),
  webDir: fileURLToPath(new URL(`../web/${folder}`, import.meta.url)),
});

/** Thursday, 2026-06-25, 9:00 in New York. */
const theMorning = "2026-06-25T13:00:00.000Z";

export interface RunningServer {
  url: string;
  /** Where its database lies. */
  readonly dataDir: string;
  /** It was stopped in between: a page that was asking something then has seen its connection end. */
  readonly wasRestarted: boolean;
  /** Stops it and starts it again on the same data at another instant, at the same address. */
  restartAt(now: string): Promise<void>;
  /** Forgets every account and what was counted of those who asked: as it was when it had just started. */
  forgetAll(): void;
  stop(): Promise<void>;
}

/** Further settings of the server; `BUILT_INTO` is the folder of another build than the usual one. */
type Settings = Readonly<Record<string, string>>;

const launch = (
  dataDir: string,
  now: string,
  port: string,
  { BUILT_INTO = "dist", ...settings }: Settings,
): Promise<{ child: ChildProcess; url: string }> =>
  new Promise((resolve, reject) => {
    const { program, webDir } = builtInto(BUILT_INTO);
    const child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        FIXED_NOW: now,
        SIGN_UP: "open",
        LOG_LEVEL: "error",
        DATA_DIR: dataDir,
        PORT: port,
        DATABASE_URL: "",
        WEB_DIR: webDir,
        ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url) resolve({ child, url });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`the server ended: ${said}`)));
  });

const end = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
};

/** Removes what anybody has in a database, and leaves what is the server's own. */
const forgetAccounts = (file: string): void => {
  const database = new Database(file);
  try {
    // What belongs to whom is not looked at row by row: all of it goes.
    database.pragma("foreign_keys = OFF");
    const tables = database
      .prepare(
        `SELECT m."name" FROM sqlite_master m JOIN pragma_table_info(m."name") c
         WHERE m."type" = 'table' AND c."name" = 'accountId'`,
      )
      .pluck()
      .all() as string[];
    // The accounts first: what goes with its account is not noted down as a change of it.
    for (const table of ["Account", "AttemptCount", ...tables]) database.exec(`DELETE FROM "${table}"`);
  } finally {
    database.close();
  }
};

/** The built program on a throw-away data folder, its clock standing still. */
export const startServer = async (settings: Settings = {}): Promise<RunningServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), "followthrough-e2e-"));
  let { child, url } = await launch(dataDir, theMorning, settings["PORT"] ?? "0", settings);
  let wasRestarted = false;
  return {
    url,
    dataDir,
    get wasRestarted() {
      return wasRestarted;
    },
    restartAt: async (now) => {
      wasRestarted = true;
      await end(child);
      ({ child } = await launch(dataDir, now, new URL(url).port, settings));
    },
    forgetAll: () => forgetAccounts(join(dataDir, "followthrough.db")),
    stop: async () => {
      await end(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
