import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { backup } from "../../prisma/backup";
import { signUp } from "./client";
import { canMount, mountReadOnly, unmount } from "./mounts";
import { type User, canRunAs, endedWhileStarting, refusedStart, startProgram } from "./program";
import type { Trial } from "./trial";

const hashOf = (file: string): string =>
  existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : "missing";

/** Modes stop everybody but root. What they keep from a server is tried as this user there, who owns nothing else. */
const nobody: User = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

const giveAway = (dir: string, { uid, gid }: User): void => {
  for (const name of ["", ...readdirSync(dir, { recursive: true, encoding: "utf8" })])
    chownSync(join(dir, name), uid, gid);
};

interface Broken {
  readonly what: string;
  readonly make: (file: string) => void;
  readonly words: RegExp;
  readonly mend?: (file: string) => void;
  /** It is somebody's whom modes stop. */
  readonly needsModes?: true;
  /** Only root can give files away. */
  readonly needsRoot?: true;
}

const broken: Broken[] = [
  { what: "missing", make: (file) => rmSync(file), words: /is missing.*pnpm@12 restore/s },
  { what: "empty", make: (file) => writeFileSync(file, ""), words: /is empty.*pnpm@12 restore/s },
  {
    what: "of other words",
    make: (file) => writeFileSync(file, "Dear diary, ".repeat(2_000)),
    words: /not a database of Followthrough.*pnpm@12 restore/s,
  },
  {
    what: "damaged",
    make: (file) => {
      const bytes = readFileSync(file);
      bytes.fill(7, 100, 4096);
      writeFileSync(file, bytes);
    },
    words: /damaged.*pnpm@12 restore/s,
  },
  {
    what: "newer",
    make: (file) => {
      const database = new Database(file);
      database.exec(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
        VALUES ('x', 'x', '99999999999999_later', 1)`);
      database.close();
    },
    words: /newer version/,
  },
  {
    what: "not to be read",
    make: (file) => chmodSync(file, 0),
    words: /cannot be read and written/,
    mend: (file) => chmodSync(file, 0o600),
    needsModes: true,
  },
  {
    // Its owner could give themselves the right to write, and the server does: it is root's.
    what: "of somebody else, and only to be read",
    make: (file) => {
      chownSync(file, 0, 0);
      chmodSync(file, 0o444);
    },
    words: /cannot be read and written/,
    needsModes: true,
    needsRoot: true,
  },
  {
    what: "in a folder not to be written",
    make: (file) => chmodSync(dirname(file), 0o500),
    words: /cannot be read and written/,
    mend: (file) => chmodSync(dirname(file), 0o700),
    needsModes: true,
  },
  ...(canMount()
    ? [
        {
          what: "on a disk that is read only",
          make: (file: string) => mountReadOnly(dirname(file)),
          words: /cannot be read and written/,
          mend: (file: string) => unmount(dirname(file)),
        },
      ]
    : []),
];

export const starts: Trial[] = [
  {
    name: "start on a broken database",
    run: async ({ place }) => {
      const canBeNobody = !isRoot || canRunAs(nobody);
      const tried = broken.filter(
        ({ needsModes, needsRoot }) => (!needsModes || canBeNobody) && (!needsRoot || isRoot),
      );
      let [lost, times] = [0, 0];
      const wrong: string[] = [];
      for (const { what, make, words, mend, needsModes } of tried) {
        const made = await place("sqlite");
        const file = join(made.dir, "followthrough.db");
        const program = await startProgram(made.settings);
        await signUp(program.url);
        await program.end("SIGTERM");
        await backup(file, join(made.dir, "backups"), new Date(), "daily");
        const whole = hashOf(file);
        const user = isRoot && needsModes ? nobody : undefined;
        if (user) giveAway(made.dir, user);
        make(file);
        const before = needsModes ? "" : hashOf(file);
        const refused = refusedStart(made.settings, user);
        times += 1;
        mend?.(file);
        const isSame = needsModes ? hashOf(file) === whole : hashOf(file) === before;
        const isPlain = !/\n\s+at /.test(refused.words);
        if (refused.code !== 1 || !words.test(refused.words) || !isSame || !isPlain) {
          lost += 1;
          wrong.push(what);
        }
        await made.remove();
      }
      return {
        times,
        lost,
        figures: [
          wrong.length > 0 ? `wrong: ${wrong.join(", ")}` : "all refused in words, no file changed",
          ...(canBeNobody
            ? []
            : ["what modes keep was not tried: the program cannot be read by another user"]),
        ].join("; "),
      };
    },
  },
  {
    name: "a second server on one folder",
    run: async ({ isQuick, place }) => {
      const rounds = isQuick ? 2 : 20;
      const made = await place("sqlite");
      let lost = 0;
      for (let round = 0; round < rounds; round += 1) {
        const program = await startProgram(made.settings);
        const refused = refusedStart(made.settings);
        if (refused.code !== 1 || !refused.words.includes(`process id ${program.pid}`)) lost += 1;
        // Its process id stays in the folder, and may be anybody's.
        await program.end(round % 2 === 0 ? "SIGKILL" : "SIGTERM");
        writeFileSync(join(made.dir, "server.lock"), JSON.stringify({ pid: process.pid, since: "" }));
      }
      if (statSync(join(made.dir, "followthrough.db")).size === 0) lost += 1;
      await made.remove();
      return {
        times: rounds,
        lost,
        figures: "each refused and named the first; a killed one's folder is free at once",
      };
    },
  },
  ...(["sqlite", "postgresql"] as const).map((kind): Trial => ({
    name: `SIGTERM in the middle of a start, ${kind}`,
    run: async ({ isQuick, place }) => {
      const rounds = isQuick ? 3 : 40;
      let [lost, byItself] = [0, 0];
      let longest = 0;
      for (let round = 0; round < rounds; round += 1) {
        const made = await place(kind);
        if (round === 0) {
          const program = await startProgram(made.settings);
          longest = program.readyAfterMs;
          await program.end("SIGKILL");
        } else {
          const { code, signal, words } = await endedWhileStarting(made.settings, (longest * round) / rounds);
          if (code === 0) byItself += 1;
          if ((code !== 0 && signal !== "SIGTERM") || words !== "") lost += 1;
          if (existsSync(join(made.dir, "followthrough.db.new"))) lost += 1;
        }
        // What was left is begun anew.
        const again = await startProgram(made.settings).catch(() => null);
        if (again) await again.end("SIGTERM");
        else lost += 1;
        await made.remove();
      }
      return {
        times: rounds,
        lost,
        figures: `over the ${longest} ms of a first start; ${byItself} ended by themselves, the others before the program was loaded`,
      };
    },
  })),
];
