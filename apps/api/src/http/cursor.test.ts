import { type RouteSpec, routes } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
let dana = "";
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp();
  dana = (await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } })).id;
});
afterAll(() => app.stop());

const paged = Object.entries<RouteSpec>(routes).filter(
  ([, { query }]) => query instanceof z.ZodObject && Object.hasOwn(query.shape, "cursor"),
);

/** As a page gives them, with something else within: text in JSON can spell what no database takes. */
const made = ['["\\u0000","a"]', '["a","\\u0000"]', '["\\ud800","\\udfff"]', '["2026-06-25","x"]', '["",""]'];
const broken = ["[]", "{}", "null", '["a"]', '["a",1]', '["a","b","c"]', "[[[[", `["${"a".repeat(200)}`];

describe("a cursor from elsewhere", () => {
  it("is looked for wherever there are pages", () => {
    expect(paged.length).toBeGreaterThan(8);
  });

  it.each(paged)("%s takes it as a place in the list, or says that it is none", async (_name, route) => {
    const ask = async (cursor: string) => {
      const search = `cursor=${Buffer.from(cursor).toString("base64url")}`;
      const { status } = await fetch(`${app.url}/api${route.path.replace(":id", dana)}?${search}`, {
        headers: { cookie: jo.cookie },
      });
      return status;
    };
    for (const cursor of made)
      expect({ cursor, known: [200, 400].includes(await ask(cursor)) }).toEqual({ cursor, known: true });
    for (const cursor of broken)
      expect({ cursor, status: await ask(cursor) }).toEqual({ cursor, status: 400 });
  });
});
