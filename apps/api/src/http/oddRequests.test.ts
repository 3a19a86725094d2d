import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { ErrorAnswer } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
const webDir = mkdtempSync(join(tmpdir(), "followthrough-web-"));
beforeAll(async () => {
  mkdirSync(join(webDir, "assets", "deep"), { recursive: true });
  writeFileSync(join(webDir, "index.html"), "<!doctype html><title>Followthrough</title>");
  writeFileSync(join(webDir, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(join(webDir, "assets", "main.js"), "export {};");
  writeFileSync(join(webDir, "assets", "page.js"), "export {};");
  writeFileSync(join(webDir, "assets", "page.js.br"), brotliCompressSync("export {};"));
  app = await startTestApp({ more: { webDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(webDir, { recursive: true });
});

const paths = [
  "/",
  "/people",
  "/icon.svg",
  "/assets",
  "/assets/",
  "/assets/deep",
  "/assets/main.js",
  "/assets/page.js",
  "/assets/page.js.br",
  "/assets/nowhere.js",
  "/assets/main.js/",
  "/assets/%2e%2e/index.html",
  "/assets/..%2f..%2fetc%2fpasswd",
  "/assets/%",
  "/assets/%00",
  "/assets/%c0%ae",
  "/assets/.hidden",
  "//",
  "//evil.example/assets/main.js",
  "/%E0%A4%A",
  "/%00",
  "/.well-known/security.txt",
  `/${"a".repeat(5000)}`,
  "/index.html",
  "/?a=%E0%A4%A&a[b]=1&__proto__[x]=1",
  "/api",
  "/api/",
  "/api/docs",
  "/api/openapi.json",
  "/api/session",
  "/api/session/",
  "/api/SESSION",
  "/api/session?x=%",
  "/api/contacts/%E0%A4%A",
  "/api/contacts/%00",
  "/api/nowhere",
] as const;

const oddHeaders: readonly Record<string, string>[] = [
  {},
  { range: "bytes=999999-" },
  { range: "bytes=5-1" },
  { range: "bytes=-0" },
  { range: "lines=1-2,3" },
  { range: `bytes=${"0-0,".repeat(2000)}1-1` },
  { "if-match": '"nothing"' },
  { "if-match": "\u00ff" },
  { "if-unmodified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
  { "if-unmodified-since": "banana" },
  { "if-none-match": "*" },
  { "if-modified-since": "banana" },
  { "if-range": "banana", range: "bytes=0-1" },
  { "accept-encoding": "banana;q=2", accept: "\u00ff/*" },
  { cookie: `followthrough=${"%E0%A4%A".repeat(20)}` },
  { "content-type": "application/json; charset=banana" },
  { "content-encoding": "banana", "content-type": "application/json" },
];

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"] as const;

/** What an answer to whatever is asked must not be; null where nothing is. Of HEAD there is no text. */
const wrongWith = ({ status, headers }: Response, text: string | null): string | null => {
  if (status >= 500) return `${status} is a failure of ours`;
  if (!headers.get("content-security-policy")?.includes("default-src 'self'")) return "no strict headers";
  if (status < 400 || text === null) return null;
  if (headers.get("cache-control") !== "no-store") return `${status} would be kept`;
  return ErrorAnswer.safeParse(JSON.parse(text)).success ? null : `${status} of another shape: ${text}`;
};

describe("odd requests", () => {
  it.each(methods)(
    "%s is never answered as a failure of ours, and each refusal has the one shape",
    async (method) => {
      const sends = paths.flatMap((path) => oddHeaders.map((headers) => ({ path, headers })));
      const seen = new Set<number>();
      const found: string[] = [];
      for (const { path, headers } of sends) {
        const mayHaveBody = method !== "GET" && method !== "HEAD" && "content-type" in headers;
        const response = await fetch(app.url + path, {
          method,
          headers,
          redirect: "manual",
          ...(mayHaveBody ? { body: "{" } : {}),
        });
        const text = await response.text();
        seen.add(response.status);
        const wrong = wrongWith(response, method === "HEAD" ? null : text);
        if (wrong) found.push(`${path.slice(0, 60)} ${JSON.stringify(headers).slice(0, 60)}: ${wrong}`);
      }
      expect(found).toEqual([]);
      const among = { GET: [200, 206, 400, 404, 412, 416], POST: [404, 405] }[method as string] ?? [];
      expect([...seen]).toEqual(expect.arrayContaining(among));
    },
    60_000,
  );

  it("each thing has the status that belongs to it", async () => {
    const status = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
      (await fetch(app.url + path, { headers, method })).status;
    expect(await status("/assets/nowhere.js")).toBe(404);
    expect(await status("/assets/nowhere.js", {}, "HEAD")).toBe(404);
    expect(await status("/assets/%2e%2e/%2e%2e/etc/passwd")).toBe(200);
    expect(await status("/assets/..%2findex.html")).toBe(404);
    const past = await fetch(`${app.url}/assets/main.js`, { headers: { range: "bytes=999-" } });
    expect([past.status, past.headers.get("content-range")]).toEqual([416, "bytes */10"]);
    expect(await past.json()).toMatchObject({ error: { code: "range_not_satisfiable" } });
    expect(await status("/assets/main.js", { "if-match": '"other"' })).toBe(412);
    expect(await status("/", { "if-unmodified-since": "Thu, 01 Jan 1970 00:00:00 GMT" })).toBe(412);
    expect(await status("/assets/main.js", { range: "bytes=0-1" })).toBe(206);
  });

  it("the description of the API is made once, and sent once to whoever keeps it", async () => {
    for (const path of ["/api/docs", "/api/openapi.json"]) {
      const first = await fetch(app.url + path);
      const tag = first.headers.get("etag") ?? "";
      expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-cache"]);
      // Without it `fetch` asks for a copy that is not kept.
      const kept = { "cache-control": "max-age=0" };
      const again = await fetch(app.url + path, { headers: { ...kept, "if-none-match": tag } });
      expect([again.status, (await again.text()).length]).toEqual([304, 0]);
      const other = await fetch(app.url + path, { headers: { ...kept, "if-none-match": '"other"' } });
      expect(other.status).toBe(200);
    }
  });
});
