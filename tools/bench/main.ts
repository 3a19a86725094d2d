import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../../prisma/testing/postgres";
import { build } from "../build";
import { type Case, casesFor, someone } from "./cases";
import { copyToPostgres } from "./copyToPostgres";
import { measureDuplicates } from "./duplicates";
import { measureDueReminders } from "./dueReminders";
import { measureExports } from "./exporting";
import { fillFolder, program, settingsIn } from "./filledFolder";
import { measureGrowth } from "./growth";
import { measureImport } from "./importing";
import { measureMixed } from "./mixed";
import { measureOverload } from "./overload";
import { measureReading } from "./reading";
import { measureReminders } from "./reminders";
import { type Started, startServer } from "./server";
import { measureLoad, warmUp } from "./measureLoad";
import { type Row, tableOf } from "./table";

// `pnpm bench [--contacts 10000] [--seconds 4] [--json FILE] [--only WORD]`: how many requests a second the built program answers,
// beside a bare handler by hand measured in the same run on the same machine. Everything is in a throw-away folder. `--only`
// takes the requests and the sections (exports, notes, duplicates, reminders, overload, imports, mixed) whose name holds the word. Of several sizes, `--contacts 1000,10000,100000`,
// it says by how much each request grew. `--database postgres` has a PostgreSQL of its own, which does not sync; the floor stays as it is.

const { values } = parseArgs({
  options: {
    contacts: { type: "string", default: "10000" },
    seconds: { type: "string", default: "4" },
    json: { type: "string" },
    only: { type: "string", default: "" },
    database: { type: "string", default: "sqlite" },
  },
});
if (values.contacts.includes(",")) process.exit(await measureGrowth(values.contacts.split(","), values));
const contacts = Number(values.contacts);
const seconds = Number(values.seconds);
if (!Number.isInteger(contacts) || contacts < 200 || !(seconds > 0)) {
  throw new Error("--contacts is a whole number of at least 200, --seconds a number above 0");
}

if (values.database !== "sqlite" && values.database !== "postgres")
  throw new Error("--database is sqlite or postgres");

const isWanted = (name: string): boolean => name.includes(values.only);

const rounds = [1, 16];
const floors: readonly Case[] = [
  {
    name: "floor: list",
    floor: "list",
    method: "GET",
    path: () => "/list",
    isRight: (answer) => Array.isArray(answer) && answer.length === 50,
  },
  {
    name: "floor: insert",
    floor: "insert",
    method: "POST",
    path: () => "/insert",
    body: JSON.stringify({ name: "Somebody New" }),
    isRight: () => true,
  },
];

const folder = mkdtempSync(join(tmpdir(), "followthrough-bench-"));
const started: Started[] = [];
const postgres = values.database === "postgres" ? await startPostgres() : null;
const start = async (...args: Parameters<typeof startServer>): Promise<Started> => {
  const server = await startServer(...args);
  started.push(server);
  return server;
};
const settings = settingsIn(folder);

try {
  await build({ say: console.log });
  const filled = await fillFolder(folder, contacts);
  const { cookie, accountId, today, file } = filled;

  if (postgres) {
    settings.DATABASE_URL = postgres.url("postgres");
    await copyToPostgres(file, settings.DATABASE_URL);
  }
  const app = await start(program, settings);
  const idle = app.memory();
  console.log(`Started in ${app.readyAfter} ms${idle === null ? "" : `, holding ${idle} MB`}`);
  const scratch = join(folder, "floor.db");
  const floor = await start(["--import", "tsx", "tools/bench/floor.ts", file, scratch, accountId]);
  const bare = { url: floor.url, cookie: "", taken: floor.taken };
  const product = { url: app.url, cookie, taken: app.taken };
  // What was filled in went past the program: from now on it knows that something was written.
  await warmUp(product, { ...someone, isRight: () => true }, 1);
  const cases = casesFor(filled, today, rounds.length).filter(({ name }) => isWanted(name));

  for (const one of floors) await warmUp(bare, one, 100);
  for (const one of cases) await warmUp(product, one, one.most === undefined ? 100 : 10);
  const rows: Row[] = [];
  for (const clients of rounds) {
    const perSecond = { list: 0, insert: 0 };
    for (const one of floors) {
      const measured = await measureLoad(bare, one, { clients, seconds });
      perSecond[one.floor] = measured.perSecond;
      rows.push({ ...measured, ofFloor: 1 });
    }
    for (const one of cases) {
      const measured = await measureLoad(product, one, { clients, seconds });
      const ofFloor = Number((measured.perSecond / perSecond[one.floor]).toFixed(3));
      rows.push({ ...measured, ofFloor });
    }
  }
  console.log(`\n${tableOf(rows)}\n`);
  const exported = isWanted("exports") ? await measureExports(app, cookie) : [];
  for (const { name, ms, mb, moreMb } of exported)
    console.log(
      `Exporting ${name}: ${mb} MB in ${ms} ms${moreMb === null ? "" : `, ${moreMb} MB more memory`}`,
    );
  const reading = isWanted("notes") ? measureReading() : null;
  if (reading)
    console.log(
      `Reading notes: the first line ${reading.firstLineMs} ms, then ${reading.lineP50Ms} ms (p99 ${reading.lineP99Ms}); 300 lines ${reading.debriefOf300Ms} ms`,
    );
  const duplicates = isWanted("duplicates") ? measureDuplicates(contacts) : null;
  if (duplicates)
    console.log(
      `Finding ${duplicates.pairs} possible duplicates: ${duplicates.firstMs} ms, then ${duplicates.warmMs} ms, no step longer than ${duplicates.longestStepMs} ms`,
    );
  const reminders = isWanted("reminders") ? await measureReminders(seconds) : null;
  if (reminders)
    console.log(
      `Making digests of 15 due steps, ${reminders.links} links stored for each: ${reminders.perSecond} a second (${reminders.perSecondOfCore} for each second of the processor), ${reminders.kb} kB; put into words, text and HTML alone ${reminders.wordsPerSecond}`,
    );
  const dueReminders = isWanted("reminders") ? await measureDueReminders(10_000, 100) : [];
  for (const { name, found, p50Ms, slowestMs } of dueReminders)
    console.log(
      `Finding the ${name} due in a minute of 10,000 accounts with a million steps: ${found} in ${p50Ms} ms, at most ${slowestMs} ms`,
    );
  const overloads = [];
  for (const [name, path] of Object.entries({ insights: "/api/insights", review: "/api/open-loops" }))
    if (isWanted("overload"))
      overloads.push(await measureOverload(product, name, [path], { clients: 200, seconds: 20 }));
  for (const one of overloads)
    console.log(
      `200 clients ask for ${one.name}: ${one.answered} answered (p50 ${one.answeredP50} ms, p99 ${one.answeredP99}), ${one.refused} refused (p99 ${one.refusedP99} ms), ${one.lost} lost; itself again ${one.recoveredAfter} ms after`,
    );
  const imports =
    isWanted("imports") && !postgres ? await measureImport(folder, settings, program, 10_000) : null;
  if (imports)
    console.log(
      `Importing 10,000 vCards: preview ${imports.previewMs} ms, run ${imports.runMs} ms, ${imports.timesFloor} times a bare parse and bulk insert (${imports.floorMs} ms); others waited ${imports.othersP99Ms} ms (p99)`,
    );
  const startUp = { readyAfterMs: app.readyAfter, idleMb: idle, afterLoadMb: app.memory() };
  await app.stop();
  started.splice(started.indexOf(app), 1);
  const mixed = isWanted("mixed") ? await measureMixed(program, settings, { cookie, folder, filled }) : [];
  for (const { name, p50, p99, loopP99, loopMax, slowest } of mixed)
    console.log(
      `Beside ${name} (${slowest} ms): everyday requests ${p50} ms, p99 ${p99}; the event loop was held ${loopP99} ms (p99), ${loopMax} at most`,
    );
  const machine = { node: process.version, processors: availableParallelism() };
  const report = JSON.stringify(
    {
      contacts,
      seconds,
      ...machine,
      ...startUp,
      exported,
      reading,
      duplicates,
      reminders,
      dueReminders,
      overloads,
      imports,
      mixed,
      rows,
    },
    null,
    2,
  );
  if (values.json) writeFileSync(values.json, `${report}\n`);
  else console.log(report);
} finally {
  for (const server of started) await server.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}
