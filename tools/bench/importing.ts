import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardsOf } from "./cards";
import { type Started, startServer } from "./server";
import { signUp } from "./signUp";

const round = (ms: number): number => Math.round(ms);

interface Floor {
  people: number;
  parseMs: number;
  insertMs: number;
}

const floorOf = (cards: string, databaseFile: string, accountId: string): Floor =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ["--import", "tsx", "tools/bench/importFloor.ts", cards, databaseFile, accountId],
      { encoding: "utf8" },
    ),
  ) as Floor;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for something small again and again until told to stop; returns how long the slowest of a hundred waited. */
const asking = (app: Started, cookie: string) => {
  const waits: number[] = [];
  const over = new AbortController();
  const asked = (async () => {
    while (!over.signal.aborted) {
      const begun = performance.now();
      await (await fetch(`${app.url}/api/contacts?limit=1`, { headers: { cookie } })).arrayBuffer();
      waits.push(performance.now() - begun);
      await pause(50);
    }
  })();
  return async (): Promise<number> => {
    over.abort();
    await asked;
    return Math.round(waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0);
  };
};

const imported = async (app: Started, cookie: string, cards: Buffer) => {
  const ask = async (
    method: string,
    path: string,
    { body, version }: { body?: Buffer; version?: number } = {},
  ) => {
    const response = await fetch(`${app.url}/api/imports${path}`, {
      method,
      headers: {
        cookie,
        origin: app.url,
        ...(body ? { "content-type": "application/octet-stream" } : {}),
        ...(version === undefined ? {} : { "if-match": `"${version}"` }),
      },
      ...(body ? { body } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; version: number; state: string; created: number };
  };
  const begun = performance.now();
  const { id, version } = await ask("POST", "?fileName=people.vcf", { body: cards });
  const previewed = performance.now();
  let now = await ask("POST", `/${id}/run`, { version });
  while (now.state === "running") {
    await pause(200);
    now = await ask("GET", `/${id}`);
  }
  if (now.state !== "done") throw new Error(`the import ended ${now.state}`);
  return { previewMs: previewed - begun, runMs: performance.now() - previewed, created: now.created };
};

/**
 * How long a file of vCards takes from its upload to the last person written, looked at between, beside a bare parse and one
 * bulk insert; both begin cold. Meanwhile somebody else asks: `othersP99Ms`.
 */
export const measureImport = async (
  folder: string,
  settings: Record<string, string>,
  program: readonly string[],
  contacts: number,
) => {
  const cards = cardsOf(contacts);
  const file = join(folder, "people.vcf");
  writeFileSync(file, cards);
  const onFresh = async <T>(
    name: string,
    act: (app: Started, who: { cookie: string; accountId: string }) => Promise<T>,
  ): Promise<T> => {
    const app = await startServer(program, { ...settings, DATA_DIR: join(folder, name) });
    try {
      return await act(app, await signUp(app.url));
    } finally {
      await app.stop();
    }
  };
  const product = await onFresh("imported", async (app, { cookie }) => {
    const stop = asking(app, cookie);
    const took = await imported(app, cookie, cards);
    return { ...took, othersP99Ms: await stop() };
  });
  if (product.created !== contacts) throw new Error(`${product.created} of ${contacts} were imported`);
  const accountId = await onFresh("floor", (_app, who) => Promise.resolve(who.accountId));
  const floor = floorOf(file, join(folder, "floor", "followthrough.db"), accountId);
  return {
    previewMs: round(product.previewMs),
    runMs: round(product.runMs),
    othersP99Ms: product.othersP99Ms,
    floorMs: round(floor.parseMs + floor.insertMs),
    timesFloor: Number(((product.previewMs + product.runMs) / (floor.parseMs + floor.insertMs)).toFixed(2)),
  };
};
