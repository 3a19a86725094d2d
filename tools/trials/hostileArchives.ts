import { randomInt } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Client, signUpAs } from "./client";
import { type Known, collect, everyRoute, fits, hostile, oneOf, sendMade } from "./contractRequests";
import { startProgram } from "./program";
import type { Kind, Trial } from "./trial";

interface Line {
  table?: string;
  row?: Record<string, unknown>;
  end?: boolean;
  rows?: number;
}

/** Stands in every value that is put in, so that a refusal that quotes it is found. */
const marker = "banana";

const wrongValues: readonly unknown[] = [
  ...hostile,
  marker,
  `${marker} `.repeat(20_000),
  `javascript:${marker}()`,
  `<script>${marker}</script>`,
  { [marker]: 1 },
  [marker],
  true,
  null,
  -1,
  1.5,
  2 ** 53,
  "2026-02-30",
  "9999-12-31",
  "{",
  "[]",
  '{"a":1}',
];

const idsIn = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ row }) => (typeof row?.["id"] === "string" ? [row["id"]] : []));

/** Changes an archive in one of the ways somebody may who writes one by hand. */
const spoil = (lines: Line[]): void => {
  const rows = lines.filter((line) => line.row);
  const line = oneOf(rows);
  const { row } = line ?? {};
  if (!line || !row) return;
  const column = oneOf(Object.keys(row)) ?? "id";
  switch (randomInt(8)) {
    case 0:
      delete row[column];
      break;
    case 1:
      row[marker] = 1;
      break;
    case 2:
      lines.splice(lines.indexOf(line), 0, structuredClone(line));
      break;
    case 3:
      line.table = oneOf(rows)?.table ?? "Account";
      break;
    case 4:
      // Of something else, or of nothing.
      row[column] = oneOf(idsIn(lines));
      break;
    default:
      row[column] = oneOf(wrongValues);
  }
};

const packed = (lines: readonly Line[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(gzipSync(`${lines.map((line) => JSON.stringify(line)).join("\n")}\n`, { level: 1 }));

const restore = async (url: string, { cookie }: Client, body: Uint8Array<ArrayBuffer>) => {
  const response = await fetch(`${url}/api/archive-restorations`, {
    method: "POST",
    headers: { cookie, "content-type": "application/octet-stream" },
    body,
  });
  return { status: response.status, words: await response.text() };
};

const reads = everyRoute.filter(([, { method }]) => method === "GET");

/** How many answers of an account are failures, or are not as the contract says, and of which routes. */
const wrongReads = async (url: string, client: Client, known: Known): Promise<string[]> => {
  const wrong: string[] = [];
  // Lists come before what is found in them.
  for (const [name, route] of [...reads, ...reads]) {
    const reply = await sendMade(url, client, route, known).catch(() => ({ status: 599, answer: null }));
    collect(reply.answer, known);
    if (!fits(route, reply)) wrong.push(`${name} ${reply.status}`);
  }
  return wrong;
};

const archives = (kind: Kind): Trial => ({
  name: `rows restored from hostile archives, ${kind}`,
  run: async ({ isQuick, place }) => {
    const times = isQuick ? 5 : 300;
    const made = await place(kind);
    // Sign-up is limited by address, so each comes from another one.
    const program = await startProgram({ ...made.settings, SIGN_UP: "open", TRUST_PROXY: "1" });
    const { url } = program;
    const wrong: string[] = [];
    let taken = 0;
    try {
      const jo = await signUpAs(url, 0);
      await jo.send("POST", "/sample-network");
      const exported = await fetch(`${url}/api/exports/archive`, { headers: { cookie: jo.cookie } });
      const text = gunzipSync(Buffer.from(await exported.arrayBuffer())).toString();
      const whole = text.split("\n").filter(Boolean);
      let client = await signUpAs(url, 1);
      for (let at = 0; at < times; at += 1) {
        const lines = whole.map((line): Line => JSON.parse(line));
        for (let count = randomInt(3); count > 0; count -= 1) spoil(lines);
        const end = lines.at(-1);
        if (end?.end) end.rows = lines.length - 2;
        const { status, words } = await restore(url, client, packed(lines));
        if (status >= 500 || (status >= 400 && words.includes(marker))) wrong.push(`restore ${status}`);
        const { body } = await client.send("GET", "/contact-pages");
        if (status >= 400 && body["everyone"] !== 0) wrong.push("something of a refused one is there");
        if (status >= 300) continue;
        taken += 1;
        wrong.push(...(await wrongReads(url, client, { ids: [], versions: new Map() })));
        client = await signUpAs(url, at + 2);
      }
    } finally {
      await program.end("SIGTERM");
      await made.remove();
    }
    const list = [...new Set(wrong)].join(", ");
    return {
      times,
      lost: wrong.length,
      figures: `${times - taken} refused without a word of what stood there, ${taken} taken and every read answered${list ? `; wrong: ${list}` : ""}`,
    };
  },
});

export const hostileArchives: Trial[] = [archives("sqlite"), archives("postgresql")];
