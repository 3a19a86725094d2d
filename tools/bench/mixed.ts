import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FilledDatabase } from "./fillDatabase";
import { cardsOf } from "./cards";
import { type Started, startServer } from "./server";

export interface Beside {
  /** What is done meanwhile. */
  readonly name: string;
  /** Milliseconds of an everyday request beside it. */
  readonly p50: number;
  readonly p99: number;
  /** For how long the server's event loop was held at a time, in milliseconds. */
  readonly loopP99: number;
  readonly loopMax: number;
  /** Milliseconds of what is done meanwhile, the slowest. */
  readonly slowest: number;
}

const everyday = ["/contacts?limit=50", "/today", "/counts", "/search?q=okafor", "/follow-ups?limit=50"];
const clients = 4;
const leastMs = 3_000;

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Ask = (method: string, path: string, body?: object | Buffer) => Promise<unknown>;

const asking =
  (url: string, cookie: string): Ask =>
  async (method, path, body) => {
    const isBytes = Buffer.isBuffer(body);
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        cookie,
        "cache-control": "no-cache",
        ...(body === undefined
          ? {}
          : { "content-type": isBytes ? "application/octet-stream" : "application/json" }),
      },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const bytes = await response.arrayBuffer();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return response.headers.get("content-type")?.includes("json")
      ? (JSON.parse(Buffer.from(bytes).toString()) as unknown)
      : null;
  };

/** What the server says of its event loop since it was last asked. */
const loopDelay = async (server: Started, file: string): Promise<{ p99: number; max: number }> => {
  rmSync(file, { force: true });
  server.signal("SIGUSR2");
  for (let tries = 0; tries < 200 && !existsSync(file); tries += 1) await pause(20);
  await pause(20);
  return JSON.parse(readFileSync(file, "utf8")) as { p99: number; max: number };
};

/** Everyday requests beside each of the slow ones in turn, on the database of a server that has ended. */
export const measureMixed = async (
  program: readonly string[],
  settings: Readonly<Record<string, string>>,
  { cookie, folder, filled }: { cookie: string; folder: string; filled: FilledDatabase },
): Promise<Beside[]> => {
  const file = join(folder, "loop-delay.json");
  const server = await startServer(["--import", "./tools/bench/loopDelay.mjs", ...program], {
    ...settings,
    LOOP_DELAY_FILE: file,
  });
  const ask = asking(server.url, cookie);
  const beside = async (name: string, act: () => Promise<unknown>): Promise<Beside> => {
    const waits: number[] = [];
    const over = new AbortController();
    await loopDelay(server, file);
    const small = Array.from({ length: clients }, async (_, client) => {
      for (let turn = client; !over.signal.aborted; turn += 1) {
        const begun = performance.now();
        await ask("GET", everyday[turn % everyday.length] ?? "");
        waits.push(performance.now() - begun);
        await pause(5);
      }
    });
    let slowest = 0;
    for (const from = performance.now(); performance.now() - from < leastMs;) {
      const begun = performance.now();
      await act();
      slowest = Math.max(slowest, performance.now() - begun);
    }
    over.abort();
    await Promise.all(small);
    const { p99, max } = await loopDelay(server, file);
    waits.sort((a, b) => a - b);
    return {
      name,
      p50: at(waits, 0.5),
      p99: at(waits, 0.99),
      loopP99: p99,
      loopMax: max,
      slowest: Math.round(slowest),
    };
  };
  const read = (path: string) => () => ask("GET", path);
  try {
    const measured = [await beside("nothing", () => pause(50))];
    for (const [name, path] of [
      ["insights", "/insights"],
      ["yields", "/insights/yield"],
      ["ways", `/paths?fromId=${filled.earlier}&toId=${filled.chained}`],
      ["duplicates", "/duplicates"],
      ["picture", "/chains?limit=500"],
      ["archive", "/exports/archive"],
      ["cards", "/exports/contacts?format=vcard4"],
      ["table", "/exports/contacts?format=csv"],
    ] as const)
      measured.push(await beside(name, read(path)));
    measured.push(
      await beside("delete all, and undo", async () => {
        const made = (await ask("POST", "/bulk-acts", {
          selection: { filter: {} },
          act: { kind: "delete" },
        })) as {
          id: string;
        };
        await ask("DELETE", `/bulk-acts/${made.id}`);
      }),
      await beside("preview of 5,000 cards", () =>
        ask("POST", "/imports?fileName=people.vcf", cardsOf(5_000)),
      ),
    );
    return measured;
  } finally {
    await server.stop();
  }
};
