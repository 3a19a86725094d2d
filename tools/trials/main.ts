import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { startPostgres } from "../../prisma/testing/postgres";
import { build } from "../build";
import { clocks } from "./clocks";
import { contractTrials } from "./contractRequests";
import { crowds } from "./crowds";
import { heavyFiles } from "./heavyFiles";
import { hostileArchives } from "./hostileArchives";
import { kills } from "./kills";
import { longActs } from "./longActs";
import { lostAnswerTrials } from "./lostAnswers";
import { sequenceTrials } from "./sequences";
import { endPrograms } from "./program";
import { starts } from "./starts";
import type { Place, Scale, Trial } from "./trial";

// `pnpm trials [--quick] [--only WORD]`: the built server is killed, crowded, cut off and started on broken data, and what was
// acknowledged is counted. Prints a line for each trial; ends with 1 where anything was lost. Everything is in throw-away
// folders and databases. `--only` takes the trials whose name holds the word. The quick forms run in `pnpm test`.

const trials: readonly Trial[] = [
  ...starts,
  ...kills,
  ...lostAnswerTrials,
  ...contractTrials,
  ...hostileArchives,
  ...sequenceTrials,
  ...clocks,
  ...crowds,
  ...heavyFiles,
  ...longActs,
];

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

const sqlite = async (): Promise<Place> => {
  const dir = mkdtempSync(join(tmpdir(), "followthrough-trial-"));
  return {
    settings: { DATA_DIR: dir },
    url: `file:${join(dir, "followthrough.db")}`,
    dir,
    remove: async () => rmSync(dir, { recursive: true, force: true }),
  };
};

const placesOf = () => {
  let server: Promise<Postgres> | null = null;
  const postgresql = async (): Promise<Place> => {
    server ??= startPostgres();
    const { url } = await server;
    const name = `trial_${randomUUID().replaceAll("-", "")}`;
    const asOwner = async (sql: string) => {
      const client = new Client({ connectionString: url("postgres") });
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    await asOwner(`CREATE DATABASE ${name}`);
    return {
      settings: { DATABASE_URL: url(name) },
      url: url(name),
      dir: "",
      remove: () => asOwner(`DROP DATABASE ${name} WITH (FORCE)`),
    };
  };
  return {
    place: (kind: "sqlite" | "postgresql") => (kind === "sqlite" ? sqlite() : postgresql()),
    close: async () => {
      if (server) await (await server).stop();
    },
  };
};

/** Builds the program and runs the trials one after the other, each with a line of its own. Returns how many held, how many did not and how many could not be tried here, with a text for each that did not hold. */
export const runTrials = async ({ isQuick, only = "" }: { isQuick: boolean; only?: string }) => {
  await build({ say: console.log });
  const places = placesOf();
  const scale: Scale = { isQuick, place: places.place };
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };
  try {
    for (const { name, cannot, run } of trials.filter((one) => one.name.includes(only))) {
      const why = cannot?.(scale);
      if (why) {
        counts.skipped += 1;
        console.log(`- ${name}: not tried here, ${why}`);
        continue;
      }
      const begun = performance.now();
      try {
        const { times, lost, figures } = await run(scale);
        // What was never tried has not held.
        const isHeld = lost === 0 && times > 0;
        counts[isHeld ? "passed" : "failed"] += 1;
        const seconds = Math.round((performance.now() - begun) / 1000);
        const said = `${name}: ${times} times, ${lost} lost or wrong; ${figures} (${seconds} s)`;
        if (!isHeld) counts.failures.push(said);
        console.log(`${isHeld ? "✓" : "✗"} ${said}`);
      } catch (error) {
        counts.failed += 1;
        const said = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
        counts.failures.push(said);
        console.log(`✗ ${said}`);
      } finally {
        endPrograms();
      }
    }
  } finally {
    await places.close();
  }
  return counts;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { quick: { type: "boolean", default: false }, only: { type: "string", default: "" } },
  });
  const { failed, passed } = await runTrials({ isQuick: values.quick, only: values.only });
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
