import { pino } from "pino";
import { afterEach, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
afterEach(() => app.stop());

const startWith = async (trustProxy: number): Promise<string[]> => {
  const lines: string[] = [];
  const logger = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  app = await startTestApp({ more: { trustProxy, logger } });
  return lines;
};
const viaProxy = { headers: { "x-forwarded-for": "203.0.113.9" } };

it("a proxy that was not told of is warned of once in the log, and whoever is signed in is told", async () => {
  const lines = await startWith(0);
  const jo = await app.signUp();
  expect(await jo.get("GET /session")).toMatchObject({ isBehindUntoldProxy: false });
  await jo.get("GET /session", viaProxy);
  await jo.get("GET /session", { headers: { forwarded: "for=203.0.113.9" } });
  expect(await jo.get("GET /session")).toMatchObject({ isBehindUntoldProxy: true });
  expect(await app.stranger().get("GET /session")).toMatchObject({ isBehindUntoldProxy: false });
  expect(lines.filter((line) => line.includes("TRUST_PROXY"))).toHaveLength(1);
  expect(lines.join("")).not.toContain("203.0.113.9");
});

it("one that was told of is not", async () => {
  const lines = await startWith(1);
  const jo = await app.signUp();
  await jo.get("GET /session", viaProxy);
  expect(await jo.get("GET /session")).toMatchObject({ isBehindUntoldProxy: false });
  expect(lines).toEqual([]);
});
