import { createHash, randomInt, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { nodeOf, samplesOf } from "../../apps/api/src/testing/bodies";
import { ErrorAnswer } from "../../packages/contract/src/errors";
import { type RouteSpec, routes } from "../../packages/contract/src/index";
import { createDb } from "../../prisma/client";
import { type Db, Prisma } from "../../prisma/index";
import { type Client, signUpAs } from "./client";
import { matchesSchema } from "./contractRequests";
import { startProgram } from "./program";
import { type Kind, type Trial, tallyOf } from "./trial";

// An archive is a file that anybody may have written. A real export gets values that do not belong there, in a few of its rows
// at random; it is refused whole and in words, or restored into an account of which everything can be read.

type Row = Record<string, unknown>;
interface Line {
  readonly table: string;
  readonly row: Row;
}

const oneOf = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T;

const marker = "banana";
const texts = [
  marker,
  "",
  " ",
  `${marker}\u0000`,
  `${marker}\ud800`,
  `<script>${marker}</script>`,
  `javascript:${marker}`,
  `' OR ${marker} --`,
  `=${marker}()`,
  marker.repeat(200),
  marker.repeat(20_000),
  "e\u0301".repeat(500),
  "\u202eﷺ",
  "2026-02-30",
  "0001-01-01",
  "9999-12-31",
  "9999-12-31T23:59:59.999Z",
  "done",
  "UTC",
] as const;
const others = [null, true, 0, -1, 1.5, 2 ** 31, 1e308, [], {}, [marker], { [marker]: marker }] as const;

/** A value that may fit and mostly does not: of nothing, of another row, or with one thing changed inside its JSON. */
const hostileFor = (value: unknown, same: readonly unknown[], ids: readonly string[]): unknown => {
  if (typeof value === "string" && /^[[{]/.test(value) && randomInt(3) > 0)
    return JSON.stringify(changedWithin(JSON.parse(value), ids));
  switch (randomInt(5)) {
    case 0:
      return oneOf(same);
    case 1:
      return randomInt(4) === 0 ? randomUUID() : oneOf(ids);
    case 2:
      return oneOf(others);
    default:
      return oneOf(texts);
  }
};

const changedWithin = (value: unknown, ids: readonly string[]): unknown => {
  if (typeof value !== "object" || value === null || randomInt(4) === 0)
    return oneOf([...texts, ...others, oneOf(ids)]);
  if (Array.isArray(value)) {
    if (value.length === 0) return [oneOf([...texts, ...others])];
    const at = randomInt(value.length);
    return value.map((one, index) => (index === at ? changedWithin(one, ids) : (one as unknown)));
  }
  const keys = Object.keys(value);
  if (keys.length === 0 || randomInt(8) === 0) return { ...value, [marker]: oneOf(texts) };
  const key = oneOf(keys);
  return { ...value, [key]: changedWithin((value as Row)[key], ids) };
};

/** An archive with a few rows made hostile; what was changed is named by table and column alone. */
const hostile = (head: object, lines: readonly Line[], ids: readonly string[]) => {
  const rows = [...lines];
  const changed: string[] = [];
  for (let count = 1 + randomInt(3); count > 0; count -= 1) {
    // Each table as often as the others, however many rows it has.
    const table = oneOf([...new Set(rows.map((line) => line.table))]);
    const theirs = rows.flatMap((line, at) => (line.table === table ? [at] : []));
    const at = oneOf(theirs);
    const line = rows[at] as Line;
    const column = oneOf(Object.keys(line.row));
    const same = theirs.map((index) => rows[index]?.row[column]);
    const { [column]: value, ...left } = line.row;
    switch (randomInt(14)) {
      case 0:
        rows.splice(at, 1);
        break;
      case 1:
        rows.splice(randomInt(rows.length), 0, line);
        break;
      case 2:
        rows[at] = { table, row: left };
        break;
      case 3:
        rows[at] = { table, row: { ...line.row, surplus: 1 } };
        break;
      case 4:
        rows[at] = { ...line, table: oneOf(rows).table };
        break;
      default:
        rows[at] = { table, row: { ...line.row, [column]: hostileFor(value, same, ids) } };
    }
    changed.push(`${table}.${column}`);
  }
  const text = [head, ...rows, { end: true, rows: rows.length }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
  return { changed, bytes: new Uint8Array(gzipSync(text, { level: 1 })) };
};

/**
 * What moves whatever is answered: the lease of a restore is taken and given back, once an hour the time is looked at, and every
 * transaction of an account has a number and gives the account another tag, also one that finds nothing to write.
 */
const moving = new Set(["Lease", "ServerValue", "Act"]);
const withoutTag = (row: Record<string, unknown>): Record<string, unknown> => ({ ...row, stateTag: null });
const tables = Object.values(Prisma.ModelName).filter((table) => !moving.has(table));

const stateOf = async ({ read }: Db): Promise<Map<string, string>> => {
  const state = new Map<string, string>();
  for (const table of tables) {
    const rows = await read.rows<Record<string, unknown>>(
      Prisma.sql`SELECT * FROM ${Prisma.raw(`"${table}"`)}`,
    );
    const text = rows.map((row) => JSON.stringify(withoutTag(row))).toSorted();
    state.set(table, createHash("md5").update(text.join(" ")).digest("hex"));
  }
  return state;
};

const reads = Object.entries<RouteSpec>(routes).filter(
  ([, { method, access }]) => method === "GET" && access === "account",
);

const get = async (url: string, client: Client, path: string) => {
  const response = await fetch(`${url}/api${path}`, { headers: { cookie: client.cookie } });
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  // A download that breaks is cut off: reading it to its end throws.
  const answer: unknown = isJson ? await response.json() : await response.arrayBuffer();
  return { status: response.status, answer };
};

interface Reading {
  readonly idsIn: (table: string) => string[];
  /** Of how many things of each kind a route by id is asked. */
  readonly each: number;
}

/** Asks every route that reads and returns those that failed. */
const readAll = async (url: string, client: Client, { idsIn, each }: Reading) => {
  const failed: string[] = [];
  const nouns: Record<string, string> = {
    contacts: "Contact",
    events: "Event",
    conversations: "Conversation",
    "follow-ups": "FollowUp",
    referrals: "Referral",
    introductions: "Introduction",
    opportunities: "Opportunity",
    playbooks: "Playbook",
    templates: "MessageTemplate",
    imports: "Import",
    views: "SavedView",
    merges: "Merge",
  };
  let asked = 0;
  for (const [name, route] of reads) {
    const ids = route.path.includes(":") ? idsIn(nouns[route.path.split("/")[1] ?? ""] ?? "Contact") : [""];
    const query = route.query instanceof z.ZodType ? route.query : null;
    const idOf = (field: string) =>
      oneOf(idsIn(field.startsWith("event") ? "Event" : field.startsWith("import") ? "Import" : "Contact")) ??
      randomUUID();
    const node = query ? nodeOf(query) : {};
    const [sample] = samplesOf(node, { idOf, day: client.today, texts: { q: "dana", search: "dana" } });
    const required = new Set(node.required);
    const only = Object.entries((sample ?? {}) as Row).filter(([field]) => required.has(field));
    for (const id of ids.slice(0, each)) {
      const asks = new URLSearchParams(
        only.map(([field, value]): [string, string] => [field, String(value)]),
      );
      const path = `${route.path.replace(/:\w+/g, id)}${asks.size > 0 ? `?${asks}` : ""}`;
      asked += 1;
      try {
        const reply = await get(url, client, path);
        if (!matchesSchema(route, reply)) failed.push(`${name} ${reply.status}`);
      } catch {
        failed.push(`${name} broke off`);
      }
    }
  }
  return { failed, asked };
};

/** An account with something of everything, as its archive. */
const exported = async (url: string): Promise<{ head: object; lines: Line[] }> => {
  const client = await signUpAs(url, 0);
  await client.send("POST", "/sample-network");
  const ids = async (path: string, list: string) =>
    ((await client.send("GET", path)).body[list] as { id: string; version: number }[]) ?? [];
  const [a, b, c, d] = await ids("/contacts", "contacts");
  if (!a || !b || !c || !d) throw new Error("the sample network has people");
  await client.send("PATCH", `/contacts/${a.id}`, {
    body: { notes: "Maps", starred: true },
    version: a.version,
  });
  await client.send("POST", "/introductions", {
    body: { contactAId: a.id, contactBId: b.id, madeOn: client.today },
  });
  await client.send("POST", "/bulk-acts", {
    body: { selection: { ids: [a.id, b.id] }, act: { kind: "addTags", tags: ["maps"] } },
  });
  await client.send("POST", "/views", { body: { name: "Maps", query: { tag: "maps" } } });
  await client.send("PUT", `/captures/${randomUUID()}`, {
    body: {
      people: [{ name: "Kofi Mensah" }, { name: "Somebody", contactId: c.id }],
      conversations: [{ channel: "call", heldOn: client.today, notes: "Talked", people: [0, 1] }],
    },
  });
  const steps = [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" }];
  const playbook = await client.send("POST", "/playbooks", { body: { name: "Neighbours", steps } });
  await client.send("POST", `/playbooks/${String(playbook.body["id"])}/runs`, {
    body: { people: [{ contactId: b.id }] },
    version: 1,
  });
  await client.send("POST", "/templates", { body: { action: "email", name: "Hi", subject: "", body: "Hi" } });
  const [step] = await ids("/follow-ups", "followUps");
  await client.send("POST", `/follow-ups/${step?.id}/completion`, {
    body: { outcome: "Done" },
    version: step?.version ?? 1,
  });
  const [lead] = await ids("/opportunities", "opportunities");
  await client.send("POST", `/opportunities/${lead?.id}/moves`, {
    body: { stageId: "lost" },
    version: lead?.version ?? 1,
  });
  const again = await ids("/contacts", "contacts");
  const versionOf = (id: string) => again.find((one) => one.id === id)?.version ?? 1;
  await client.send("POST", "/merges", {
    body: { keptId: c.id, keptVersion: versionOf(c.id), mergedId: d.id, mergedVersion: versionOf(d.id) },
  });
  const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hopper\r\nEMAIL:grace@example.org\r\nEND:VCARD\r\n";
  await fetch(`${url}/api/imports?fileName=grace.vcf`, {
    method: "POST",
    headers: { cookie: client.cookie, "content-type": "application/octet-stream" },
    body: card,
  });
  const response = await fetch(`${url}/api/exports/archive`, { headers: { cookie: client.cookie } });
  if (!response.ok) throw new Error(`the export was answered ${response.status}`);
  const [head, ...rest] = gunzipSync(Buffer.from(await response.arrayBuffer()))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  return { head: head ?? {}, lines: rest.slice(0, -1) as Line[] };
};

const trialOn = (kind: Kind): Trial => ({
  name: `rows restored from hostile archives, ${kind}`,
  run: async ({ isQuick, place }) => {
    const times = isQuick ? 3 : 500;
    const made = await place(kind);
    const program = await startProgram({ ...made.settings, SIGN_UP: "open", TRUST_PROXY: "1" });
    const db = await createDb(made.url);
    const wrong = new Map<string, number>();
    const note = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1);
    let [rows, refused, restored, asked] = [0, 0, 0, 0];
    try {
      const { head, lines } = await exported(program.url);
      const ids = lines.flatMap(({ row }) => (typeof row["id"] === "string" ? [row["id"]] : []));
      const idsIn = (table: string) =>
        lines.filter((line) => line.table === table).map(({ row }) => String(row["id"]));
      let accounts = 0;
      // Sign-up is limited by address, so each comes from another one.
      const newAccount = () => signUpAs(program.url, (accounts += 1));
      let client = await newAccount();
      let before = await stateOf(db);
      for (let at = 0; at < times; at += 1) {
        // One that nobody touched must come in, or nothing at all is tried by the others.
        const isHonest = at === 0;
        const { changed, bytes } = isHonest
          ? {
              changed: [],
              bytes: new Uint8Array(
                gzipSync(
                  [head, ...lines, { end: true, rows: lines.length }]
                    .map((one) => `${JSON.stringify(one)}\n`)
                    .join(""),
                ),
              ),
            }
          : hostile(head, lines, ids);
        rows += changed.length;
        const response = await fetch(`${program.url}/api/archive-restorations`, {
          method: "POST",
          headers: { cookie: client.cookie, "content-type": "application/octet-stream" },
          body: bytes,
        });
        const text = await response.text();
        if (response.ok) {
          restored += 1;
          const read = await readAll(program.url, client, { idsIn, each: isQuick ? 1 : 3 });
          asked += read.asked;
          for (const one of read.failed) note(`${one} after ${changed.join(" and ")}`);
          const { status } = await client.send("POST", "/account/deletion", {
            body: { password: "correct horse battery" },
          });
          if (status >= 300) note(`the deletion of the account ${status}`);
          client = await newAccount();
          before = await stateOf(db);
          continue;
        }
        refused += 1;
        const isWord = ErrorAnswer.safeParse(JSON.parse(text)).success;
        if (isHonest || response.status >= 500 || !isWord)
          note(`${response.status} for ${changed.join(" and ")}`);
        if (text.includes(marker)) note(`the value is told of ${changed.join(" or ")}`);
        const after = await stateOf(db);
        const written = tables.filter((table) => after.get(table) !== before.get(table));
        if (written.length > 0)
          note(`${written.join(", ")} changed though refused: ${changed.join(" and ")}`);
        before = after;
      }
    } finally {
      await db.close();
      await program.end("SIGTERM");
      await made.remove();
    }
    const { lost, words } = tallyOf(wrong);
    return {
      times,
      lost,
      figures: `${rows} rows, ${refused} archives refused, ${restored} restored and read with ${asked} requests${words}`,
    };
  },
});

export const hostileArchives: Trial[] = [trialOn("sqlite"), trialOn("postgresql")];
