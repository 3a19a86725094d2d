import { randomUUID } from "node:crypto";
import { ErrorAnswer, type LinkKind, type RouteSpec, routes } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type Wrong, marker, nodeOf, samplesOf, wrongsOf } from "../testing/bodies";
import { databaseRows } from "../testing/databaseRows";
import { giveEveryNoun } from "../testing/everyNoun";
import { giveEveryLink } from "../testing/links";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

// Each field of each body of the contract is wrong in turn, in every way its own schema tells of: another type, beyond its
// limit, missing, a field nobody knows. What is asked with is made from the schemas, so a new field is here by itself. The
// whole database is compared: whatever is refused has written nothing at all.

let app: TestApp;
let jo: TestUser;
let ids: Record<string, string>;
let links: Record<LinkKind, { "x-link-token": string }>;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp("Jo Bennett");
  ids = await giveEveryNoun(jo);
  links = await giveEveryLink(app, jo, ids["follow-ups"] ?? "");
});
afterAll(() => app.stop());

/** Texts of fields that want a form of their own. */
const texts = {
  birthday: "--03-22",
  email: "sam@example.org",
  newEmail: "sam@example.org",
  password: "correct horse battery",
  newPassword: "another horse battery",
  link: "https://example.org/sam",
  url: "https://example.org/sam",
  timeZone: "UTC",
  reversed: "true",
  digestAt: "07:30",
  dueTime: "15:00",
};

/** Which noun the id in a field is of. */
const nounOf = (field: string): string =>
  ["event", "referral", "opportunity", "playbook", "import"].find((noun) => field === `${noun}Id`) ??
  "contact";

const idOf = (field: string): string => {
  const noun = nounOf(field);
  return ids[noun === "opportunity" ? "opportunities" : `${noun}s`] ?? randomUUID();
};

const schemaOf = ({ body }: RouteSpec): z.ZodType | null => (body instanceof z.ZodType ? body : null);
const withBody = Object.entries<RouteSpec>(routes).filter(([, route]) => schemaOf(route) !== null);

const samples = (schema: z.ZodType) => samplesOf(nodeOf(schema), { idOf, day: "2026-06-25", texts });

/** Everything that can be wrong with a body, each thing once. */
const wrongsFor = (schema: z.ZodType): Wrong[] => {
  const all = samples(schema).flatMap((sample) => wrongsOf(nodeOf(schema), sample));
  const different = new Map(
    all.map((one) => [
      `${one.path} ${one.what} ${typeof one.wrong} ${JSON.stringify(one.wrong)?.length}`,
      one,
    ]),
  );
  return [...different.values()];
};

const send = (route: RouteSpec, body: unknown): Promise<Response> =>
  fetch(`${app.url}/api${route.path.replace(":id", ids[route.path.split("/")[1] ?? ""] ?? randomUUID())}`, {
    method: route.method,
    headers: {
      cookie: jo.cookie,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      ...(route.ifMatch ? { "if-match": '"1"' } : {}),
      ...(route.link ? links[route.link] : {}),
    },
    body: JSON.stringify(body),
  });

/** What is wrong with the answer to a body; null where it is as it ought to be. */
const faultOf = async (route: RouteSpec, { path, what, value }: Wrong): Promise<string | null> => {
  const response = await send(route, value);
  const text = await response.text();
  const said = `${what} at "${path}": ${response.status}`;
  if (response.status !== 400) return said;
  const { error } = ErrorAnswer.parse(JSON.parse(text));
  if (error.code !== "invalid_input") return `${said} ${error.code}`;
  if (text.includes(marker)) return `${said} tells the value`;
  // Of a choice between forms the whole may be what is wrong.
  const isNamed = error.fields?.some((field) => path.startsWith(field.path) || field.path.startsWith(path));
  return isNamed || path === "" ? null : `${said} names ${JSON.stringify(error.fields)}`;
};

const lanes = 8;

describe("a body with one field that is wrong", () => {
  it.each(withBody)("%s: can be made right from its schema", (_name, route) => {
    const schema = schemaOf(route) ?? z.never();
    const unfit = samples(schema).flatMap((sample) => schema.safeParse(sample).error?.issues ?? []);
    expect(unfit).toEqual([]);
  });

  it.each(withBody)(
    "%s: is refused by name, without its value, and changes nothing",
    async (_name, route) => {
      const schema = schemaOf(route) ?? z.never();
      const all = wrongsFor(schema);
      const taken = all.filter(({ value }) => schema.safeParse(value).success);
      // Text where text belongs is not wrong; all else is.
      expect(taken.filter(({ what }) => what !== "other type").map(({ path, what }) => [path, what])).toEqual(
        [],
      );
      const refused = all.filter((one) => !taken.includes(one));
      const fields = new Set(all.map(({ path }) => path));
      for (const { path } of refused) fields.delete(path);
      expect([...fields]).toEqual([]);
      const before = await databaseRows(app);
      const faults: string[] = [];
      const waiting = [...refused];
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          for (let one = waiting.pop(); one; one = waiting.pop()) {
            const fault = await faultOf(route, one);
            if (fault) faults.push(fault);
          }
        }),
      );
      expect(faults).toEqual([]);
      expect(await databaseRows(app)).toEqual(before);
    },
  );
});
