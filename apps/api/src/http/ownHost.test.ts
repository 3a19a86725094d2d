import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { isReachedFromElsewhere } from "./ownHost";

let app: TestApp;
const webDir = mkdtempSync(join(tmpdir(), "followthrough-web-"));
beforeAll(async () => {
  mkdirSync(join(webDir, "assets"));
  writeFileSync(join(webDir, "index.html"), "<!doctype html><title>Followthrough</title>");
  writeFileSync(join(webDir, "assets", "main.js"), "export {};");
  app = await startTestApp({
    more: { webDir, listensOn: "crm.lan", publicUrl: "https://crm.example.org" },
  });
});
afterAll(async () => {
  await app.stop();
  rmSync(webDir, { recursive: true });
});

/** `fetch` sets Host by itself. */
const ask = (
  host: string | undefined,
  path: string,
  method = "GET",
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const sent = request(
      { hostname, port, path, method, setHost: false, headers: host === undefined ? {} : { host } },
      (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      },
    );
    sent.once("error", reject);
    sent.end();
  });

describe("whose name a request may ask for", () => {
  it.each([
    "127.0.0.1",
    "127.0.0.1:3000",
    "192.168.1.20:3000",
    "[::1]:3000",
    "[fd00::2]",
    "localhost:3000",
    "LOCALHOST",
    "localhost.",
    "crm.localhost:8080",
    "crm.lan:3000",
    "crm.example.org",
    "CRM.example.org.:443",
  ])("%s is this server", async (host) => {
    expect((await ask(host, "/api/session")).status).toBe(200);
  });

  it.each([
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "crm.example.org.evil.example",
    "localhost.evil.example",
    "notlocalhost",
    "user@127.0.0.1",
    "127.0.0.1/",
    "127.0.0.1:evil",
    "[::1",
    "[crm.lan]",
    "",
    undefined,
  ])("%s is not, whatever is asked for", async (host) => {
    for (const [path, method] of [
      ["/", "GET"],
      ["/people", "GET"],
      ["/assets/main.js", "GET"],
      ["/assets/nowhere.js", "GET"],
      ["/api/session", "GET"],
      ["/api/docs", "GET"],
      ["/api/account", "POST"],
      ["/api/nowhere", "DELETE"],
    ] as const) {
      const { status, body, headers } = await ask(host, path, method);
      expect([path, status]).toEqual([path, 421]);
      expect(JSON.parse(body)).toMatchObject({ error: { code: "misdirected" } });
      // Never in the words of whoever asks.
      expect(body).not.toContain("evil");
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["cache-control"]).toBe("no-store");
    }
  });
});

it("is reached from elsewhere unless it listens to this machine alone and no proxy is said to stand in front", () => {
  for (const host of ["127.0.0.1", "127.3.2.1", "::1", "localhost"])
    expect(isReachedFromElsewhere(host, undefined)).toBe(false);
  for (const host of ["0.0.0.0", "::", "192.168.1.20", "crm.lan", "1270.0.0.1"])
    expect(isReachedFromElsewhere(host, undefined)).toBe(true);
  expect(isReachedFromElsewhere("127.0.0.1", "http://localhost:3000")).toBe(false);
  expect(isReachedFromElsewhere("127.0.0.1", "https://crm.example.org")).toBe(true);
});

it("says at which address changes are taken, where our own page was opened by another", async () => {
  const post = async (origin: string) => {
    const response = await fetch(`${app.url}/api/session`, {
      method: "POST",
      headers: { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" },
      body: "{}",
    });
    return { status: response.status, text: await response.text() };
  };
  const here = await post(app.url);
  expect(here.status).toBe(403);
  expect(here.text).toContain("Changes are taken only at https://crm.example.org.");
  const elsewhere = await post("https://evil.example");
  expect(elsewhere.status).toBe(403);
  expect(elsewhere.text).toContain("came from another site");
});
