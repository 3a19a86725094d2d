import { randomInt, randomUUID } from "node:crypto";
import * as z from "zod";
import { type Node, nodeOf } from "../../apps/api/src/testing/bodies";
import { type RouteSpec, routes } from "../../packages/contract/src/index";
import { ErrorAnswer } from "../../packages/contract/src/errors";
import { type Client, signUp } from "./client";
import { startProgram } from "./program";
import { type Kind, type Trial, tallyOf } from "./trial";

/** Those that would end the session, and with it the trial. */
const leftOut = new Set(["signOut", "signOutEverywhere", "endSession", "deleteAccount"]);

const everyRoute = Object.entries(routes).filter(
  ([name, route]) => !leftOut.has(name) && (route as RouteSpec).access === "account",
) as [string, RouteSpec][];

const oneOf = <T>(list: readonly T[]): T | undefined => list[randomInt(Math.max(list.length, 1))];
const chance = (share: number): boolean => Math.random() < share;

const hostile = [
  "",
  " ",
  "\u0000",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "' OR 1=1 --",
  "=HYPERLINK(1)",
  "a".repeat(5_000),
  "e\u0301".repeat(2_000),
  "\ud800",
  "ﷺ\u202e",
  "9".repeat(400),
  "2026-02-30",
  "0000-00-00",
] as const;

/** A value that mostly fits a schema, made of ids, days and words that are there, and now and then does not fit at all. */
const makeValues = (ids: readonly string[], today: string) => {
  const text = (node: Node): string => {
    if (chance(0.08)) return oneOf(hostile) ?? "";
    if (node.format === "date" || node.pattern?.includes("\\d{4}")) return chance(0.7) ? today : "2027-01-31";
    if (node.format === "uuid" || node.pattern?.includes("a-f")) return oneOf(ids) ?? randomUUID();
    return (
      oneOf([
        "Dana Ruiz",
        "maps",
        "call",
        "dana@example.org",
        "+1 312 555 0199",
        "UTC",
        ...ids.slice(0, 3),
      ]) ?? ""
    );
  };
  const value = (node: Node, key = "", depth = 0): unknown => {
    if (chance(0.03)) return oneOf([null, 0, -1, 1e308, true, [], {}, "x", [[]], { a: { b: {} } }]);
    if (node.const !== undefined) return node.const;
    if (node.enum) return oneOf(node.enum);
    const choices = node.anyOf ?? node.oneOf;
    if (choices) return value(oneOf(choices) ?? {}, key, depth);
    if (node.allOf) return value(node.allOf[0] ?? {}, key, depth);
    if (/Ids?$|^ids?$/.test(key) && (node.type === "string" || node.type === undefined) && chance(0.95))
      return oneOf(ids) ?? randomUUID();
    switch (node.type) {
      case "object": {
        const required = new Set(node.required);
        const made = Object.entries(node.properties ?? {}).flatMap(([name, part]) =>
          required.has(name) || chance(0.4) ? [[name, value(part, name, depth + 1)] as const] : [],
        );
        return Object.fromEntries(chance(0.02) ? [...made, ["isOwner", true] as const] : made);
      }
      case "array":
        return depth > 6
          ? []
          : Array.from({ length: randomInt(4) }, () => value(node.items ?? {}, key, depth + 1));
      case "string":
        return text(node);
      case "integer":
      case "number":
        return chance(0.9) ? randomInt(1, 40) : oneOf([-1, 0, 1.5, 2 ** 53, -(2 ** 31)]);
      case "boolean":
        return chance(0.5);
      case "null":
        return null;
      default:
        return oneOf(["x", 1, null, {}]);
    }
  };
  return value;
};

const isSchema = (part: unknown): part is z.ZodType => part instanceof z.ZodType;

const jsonSchemas = new Map<z.ZodType, Node>();
const asNode = (schema: z.ZodType): Node => {
  const known = jsonSchemas.get(schema) ?? nodeOf(schema);
  jsonSchemas.set(schema, known);
  return known;
};

/** What a client of the trials has seen so far. */
interface Known {
  readonly ids: string[];
  /** The newest version of each id. */
  readonly versions: Map<string, number>;
}

/** All ids in an answer, and the newest version seen of each. */
const collect = (answer: unknown, { ids, versions }: Known): void => {
  if (Array.isArray(answer)) {
    for (const one of answer) collect(one, { ids, versions });
    return;
  }
  if (typeof answer !== "object" || answer === null) return;
  const { id, version } = answer as Record<string, unknown>;
  if (typeof id === "string") {
    if (!versions.has(id)) ids.push(id);
    versions.set(id, typeof version === "number" ? version : 1);
  }
  for (const one of Object.values(answer)) collect(one, { ids, versions });
};

/** No address can hold half a character. */
const encoded = (text: string): string => encodeURIComponent(text.isWellFormed() ? text : "x");

/** Sends one request made from its route's schemas and answers what came. */
const sendMade = async (url: string, client: Client, route: RouteSpec, known: Known) => {
  const make = makeValues(known.ids, client.today);
  const id = oneOf(known.ids) ?? randomUUID();
  const path = route.path.replace(/:(\w+)/g, () =>
    encoded(chance(0.95) ? id : (oneOf(hostile) || "x").slice(0, 50)),
  );
  const query = isSchema(route.query) ? (make(asNode(route.query)) as Record<string, unknown> | null) : null;
  const asked = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
    ),
  );
  const isBytes = route.body !== undefined && !isSchema(route.body);
  const body = isSchema(route.body)
    ? JSON.stringify(make(asNode(route.body)))
    : isBytes
      ? (oneOf([
          "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace\r\nEND:VCARD\r\n",
          "Name,Email\nGrace,g@example.org\n",
          "\u001f\u008b",
          "{}",
        ]) ?? "")
      : undefined;
  const response = await fetch(`${url}/api${path}${asked.size > 0 ? `?${asked}` : ""}`, {
    method: route.method,
    headers: {
      cookie: client.cookie,
      ...(body === undefined
        ? {}
        : { "content-type": isBytes ? "application/octet-stream" : "application/json" }),
      ...(route.ifMatch ? { "if-match": `"${known.versions.get(id) ?? 1}"` } : {}),
    },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(30_000),
  });
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const answer: unknown = isJson ? await response.json() : await response.arrayBuffer();
  return { status: response.status, answer };
};

/** Whether an answer is no failure of the server and is as the contract says. */
export const matchesSchema = (
  route: RouteSpec,
  { status, answer }: { status: number; answer: unknown },
): boolean => {
  if (status >= 500) return false;
  if (status >= 400) return ErrorAnswer.safeParse(answer).success;
  return isSchema(route.answer) ? route.answer.safeParse(answer).success : true;
};

const requests = (kind: Kind): Trial => ({
  name: `requests made from the contract, ${kind}`,
  run: async ({ isQuick, place }) => {
    const times = isQuick ? 700 : 20_000;
    const made = await place(kind);
    const program = await startProgram(made.settings);
    const client = await signUp(program.url);
    await client.send("POST", "/sample-network");
    const known: Known = { ids: [], versions: new Map() };
    const wrong = new Map<string, number>();
    let taken = 0;
    const lanes = 4;
    try {
      const lane = async (mine: number) => {
        for (let at = mine; at < times; at += lanes) {
          const [name, route] = everyRoute[at % everyRoute.length] ?? [];
          if (!name || !route) continue;
          const reply = await sendMade(program.url, client, route, known).catch(() => ({
            status: 599,
            answer: null,
          }));
          if (reply.status < 300) taken += 1;
          collect(reply.answer, known);
          if (!matchesSchema(route, reply)) {
            const what = `${route.method} ${route.path} ${reply.status}`;
            wrong.set(what, (wrong.get(what) ?? 0) + 1);
          }
        }
      };
      await Promise.all(Array.from({ length: lanes }, (_, mine) => lane(mine)));
    } finally {
      await program.end("SIGTERM");
      await made.remove();
    }
    const { lost, words } = tallyOf(wrong);
    return { times, lost, figures: `${everyRoute.length} routes, ${taken} taken${words}` };
  },
});

export const contractTrials: Trial[] = [requests("sqlite"), requests("postgresql")];
