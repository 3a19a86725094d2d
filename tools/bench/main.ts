import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { build } from "../build";
import { fill } from "./fill";
import { type Started, startServer } from "./server";

// `pnpm bench [--contacts 10000] [--seconds 4] [--json FILE]`: how many requests a second the built program answers,
// beside a bare handler by hand measured in the same run on the same machine.

const { values } = parseArgs({
  options: {
    contacts: { type: "string", default: "10000" },
    seconds: { type: "string", default: "4" },
    json: { type: "string" },
  },
});
const contacts = Number(values.contacts);
const seconds = Number(values.seconds);

interface Case {
  readonly name: string;
  readonly against: "list" | "insert";
  readonly method: "GET" | "POST";
  readonly path: () => string;
  readonly body?: string;
}

interface Measured {
  readonly name: string;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly ofFloor: number;
}

const shoot = async (
  url: string,
  { name, method, path, body }: Omit<Case, "against">,
  cookie: string,
  clients: number,
  floor: number,
): Promise<Measured> => {
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    requests: [
      {
        method,
        headers: { ...(cookie ? { cookie } : {}), ...(body ? { "content-type": "application/json" } : {}) },
        ...(body ? { body } : {}),
        setupRequest: (request) => ({ ...request, path: path() }),
      },
    ],
  });
  const perSecond = Math.round(result.requests.average);
  return {
    name,
    clients,
    perSecond,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
    ofFloor: floor > 0 ? Math.round((perSecond / floor) * 100) / 100 : 1,
  };
};

const signUp = async (url: string): Promise<{ cookie: string; accountId: string; today: string }> => {
  const response = await fetch(`${url}/api/account`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: "Jo Bennett",
      email: "jo@example.org",
      password: "correct horse battery",
      timeZone: "UTC",
    }),
  });
  const { account, today } = (await response.json()) as { account: { id: string }; today: string };
  return { cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "", accountId: account.id, today };
};

const get = (name: string, path: string): Case => ({
  name,
  against: "list",
  method: "GET",
  path: () => path,
});

const casesFor = ({ contact, chained, toComplete }: ReturnType<typeof fill>, today: string): Case[] => {
  const next = { action: "check-in", what: "Check back", dueOn: `${Number(today.slice(0, 4)) + 1}-01-15` };
  let used = 0;
  const nextToComplete = (): string => {
    const id = toComplete[used % toComplete.length] ?? "";
    used += 1;
    return `/api/follow-ups/${id}/completion`;
  };
  return [
    get("list 50", "/api/contacts?limit=50"),
    get("one contact", `/api/contacts/${contact}`),
    get("Today", "/api/today"),
    get("search", "/api/search?q=okafor"),
    get("chain", `/api/contacts/${chained}/chain`),
    {
      name: "create",
      against: "insert",
      method: "POST",
      path: () => "/api/contacts",
      body: JSON.stringify({ name: "Somebody New" }),
    },
    {
      name: "complete",
      against: "insert",
      method: "POST",
      path: nextToComplete,
      body: JSON.stringify({ outcome: "Nothing open now", next }),
    },
  ];
};

const print = (rows: readonly Measured[]): void => {
  console.log(
    `\n${"request".padEnd(16)}${"clients".padStart(8)}${"req/s".padStart(9)}${"p50 ms".padStart(9)}${"p99 ms".padStart(9)}${"of floor".padStart(10)}${"failed".padStart(8)}`,
  );
  for (const { name, clients, perSecond, p50, p99, ofFloor, failed } of rows) {
    console.log(
      `${name.padEnd(16)}${String(clients).padStart(8)}${String(perSecond).padStart(9)}${String(p50).padStart(9)}${String(p99).padStart(9)}${ofFloor.toFixed(2).padStart(10)}${String(failed).padStart(8)}`,
    );
  }
};

const folder = mkdtempSync(join(tmpdir(), "followthrough-bench-"));
const started: Started[] = [];
const start = async (...from: Parameters<typeof startServer>): Promise<Started> => {
  const server = await startServer(...from);
  started.push(server);
  return server;
};
try {
  await build({ say: console.log });
  const env = { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "silent", NODE_ENV: "production" };
  const app = await start("node", ["apps/api/dist/main.js"], env);
  const { cookie, accountId, today } = await signUp(app.url);
  const file = join(folder, "followthrough.db");
  console.log(`Filling with ${contacts.toLocaleString()} contacts`);
  const filled = fill(file, accountId, today, contacts);
  const floor = await start("node_modules/.bin/tsx", [
    "tools/bench/floor.ts",
    file,
    join(folder, "floor.db"),
  ]);
  const rows: Measured[] = [];
  const cases = casesFor(filled, today);
  for (const clients of [1, 16]) {
    const list = await shoot(
      floor.url,
      { name: "floor: list", method: "GET", path: () => "/list" },
      "",
      clients,
      0,
    );
    const insert = await shoot(
      floor.url,
      {
        name: "floor: insert",
        method: "POST",
        path: () => "/insert",
        body: JSON.stringify({ name: "Somebody New" }),
      },
      "",
      clients,
      0,
    );
    rows.push(list, insert);
    for (const one of cases) {
      rows.push(
        await shoot(
          app.url,
          one,
          cookie,
          clients,
          one.against === "list" ? list.perSecond : insert.perSecond,
        ),
      );
    }
  }
  print(rows);
  const report = { contacts, seconds, node: process.version, rows };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  else console.log(`\n${JSON.stringify(report)}`);
} finally {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
