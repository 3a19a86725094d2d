import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

const script = `export const words = "${"follow through ".repeat(200)}";`;
const html = `<!doctype html><title>Followthrough</title>${"<p>One moment</p>".repeat(100)}`;
const texts: Readonly<Record<string, string>> = {
  "index.html": html,
  "link.html": html.replace("Followthrough", "Link"),
  "theme.js": script,
  "assets/page.js": script,
  "assets/style.css": `/* ${script} */`,
  "sw.js": script,
};
/** Built where nothing was compressed, and what nothing was to be gained of. */
const plain = {
  "assets/plain.js": script,
  "assets/inter.woff2": "font",
  "favicon.svg": "<svg/>",
  "sw-off.js": "leave();",
};

let app: TestApp;
const webDir = mkdtempSync(join(tmpdir(), "followthrough-built-"));
beforeAll(async () => {
  mkdirSync(join(webDir, "assets"));
  for (const [name, text] of Object.entries({ ...texts, ...plain })) writeFileSync(join(webDir, name), text);
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(webDir, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(webDir, `${name}.gz`), gzipSync(text));
  }
  app = await startTestApp({ more: { webDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(webDir, { recursive: true });
});

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** As it goes over the wire: `fetch` would unpack it. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const asked = request(app.url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    asked.once("error", reject);
    asked.end();
  });

const unpacked = ({ headers, bytes }: Raw): string => {
  const coding = headers["content-encoding"];
  if (coding === "br") return brotliDecompressSync(bytes).toString();
  return (coding === "gzip" ? gunzipSync(bytes) : bytes).toString();
};

const fileAt = (path: string): string =>
  path === "people/42" ? "index.html" : path === "answer" ? "link.html" : path;

describe("the files of the web app", () => {
  const paths = [...Object.keys(texts), ...Object.keys(plain), "people/42", "answer"];

  it.each(paths)("%s is the same text, however it is compressed", async (path) => {
    const name = fileAt(path);
    const wanted = { ...texts, ...plain }[name];
    const isCompressed = name in texts;
    const codings = [
      ["", undefined],
      ["gzip, deflate, br, zstd", "br"],
      ["gzip, deflate", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["br;q=0, gzip;q=0", undefined],
      ["*", "br"],
      ["banana", undefined],
    ] as const;
    const whole = await ask(`/${path}`);
    const tags = new Set<unknown>();
    for (const [accepted, coding] of codings) {
      const given = await ask(`/${path}`, { "accept-encoding": accepted });
      expect([accepted, given.status, unpacked(given)]).toEqual([accepted, 200, wanted]);
      expect(given.headers["content-encoding"]).toBe(isCompressed ? coding : undefined);
      expect(given.headers.vary ?? "").toBe(isCompressed ? "Accept-Encoding" : "");
      expect(given.headers["content-length"]).toBe(String(given.bytes.length));
      for (const same of ["content-type", "cache-control", "x-content-type-options", "x-robots-tag"])
        expect(given.headers[same]).toBe(whole.headers[same]);
      tags.add(given.headers.etag);
      const head = await ask(`/${path}`, { "accept-encoding": accepted }, "HEAD");
      const { date: _then, ...headers } = given.headers;
      const { date: _now, ...ofHead } = head.headers;
      expect([head.status, head.bytes.length, ofHead]).toEqual([200, 0, headers]);
    }
    // Each way has a tag of its own.
    expect(tags.size).toBe(isCompressed ? 3 : 1);
  });

  it("the worker that keeps the app is asked for anew each time, and one that lets go of it stands in its place", async () => {
    expect((await ask("/sw.js")).headers["cache-control"]).toBe("no-store");
    expect((await ask("/sw.js")).headers["content-type"]).toContain("javascript");
    const without = await startTestApp({ more: { webDir, isKeptOffline: false } });
    const withdrawn = await fetch(`${without.url}/sw.js`);
    expect([await withdrawn.text(), withdrawn.headers.get("cache-control")]).toEqual([
      plain["sw-off.js"],
      "no-store",
    ]);
    await without.stop();
  });

  it("a client that has a file in one encoding is told so, and not of another", async () => {
    const packed = { "accept-encoding": "br" };
    const { headers } = await ask("/assets/page.js", packed);
    const tag = { "if-none-match": headers.etag ?? "" };
    const again = await ask("/assets/page.js", { ...packed, ...tag });
    expect([again.status, again.bytes.length, again.headers["content-encoding"]]).toEqual([
      304,
      0,
      undefined,
    ]);
    expect(again.headers).toMatchObject({ etag: headers.etag, vary: "Accept-Encoding" });
    expect((await ask("/assets/page.js", { "accept-encoding": "gzip", ...tag })).status).toBe(200);
  });

  it("a part of a file is a part of its text", async () => {
    const packed = { "accept-encoding": "br, gzip" };
    const part = await ask("/assets/page.js", { ...packed, range: "bytes=0-5" });
    expect([part.status, part.bytes.toString(), part.headers["content-encoding"]]).toEqual([
      206,
      "export",
      undefined,
    ]);
    const beyond = await ask("/assets/page.js", { ...packed, range: "bytes=999999-" });
    expect([beyond.status, beyond.headers["content-encoding"]]).toEqual([416, undefined]);
    // It has the compressed one: a part of the text would not fit to it.
    const tag = (await ask("/assets/page.js", packed)).headers.etag ?? "";
    const whole = await ask("/assets/page.js", { ...packed, range: "bytes=0-5", "if-range": tag });
    expect([whole.status, unpacked(whole)]).toEqual([200, script]);
  });

  it("a refusal is not said to be compressed", async () => {
    const refused = await ask("/assets/page.js", { "accept-encoding": "br", "if-match": '"other"' });
    expect([refused.status, refused.headers["content-encoding"]]).toEqual([412, undefined]);
    expect(refused.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(refused.bytes.toString())).toMatchObject({ error: { code: "precondition_failed" } });
  });

  it("a file whose compressed text was taken away goes as it is", async () => {
    rmSync(join(webDir, "assets/style.css.br"));
    const given = await ask("/assets/style.css", { "accept-encoding": "br, gzip" });
    expect([given.status, given.headers["content-encoding"]]).toEqual([200, undefined]);
    expect(given.headers["content-type"]).toBe("text/css; charset=utf-8");
    expect(unpacked(given)).toBe(texts["assets/style.css"]);
  });

  it("every one that is there can be had", async () => {
    for (const name of readdirSync(join(webDir, "assets")))
      expect([name, (await ask(`/assets/${name}`)).status]).toEqual([name, 200]);
  });
});

describe("answers of the API", () => {
  const sent = { "accept-encoding": "gzip, deflate, br" };

  it("are compressed from a thousand bytes on, and the same", async () => {
    const jo = await app.signUp("Jo Bennett");
    await jo.get("POST /sample-network");
    const cookie = { cookie: jo.cookie };
    const whole = await ask("/api/contacts", cookie);
    expect(whole.headers["content-encoding"]).toBeUndefined();
    for (const [accepted, coding] of [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
    ]) {
      const given = await ask("/api/contacts", { ...cookie, "accept-encoding": accepted ?? "" });
      expect(given.headers).toMatchObject({
        "content-encoding": coding,
        vary: "Accept-Encoding",
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-store",
      });
      expect(unpacked(given)).toBe(whole.bytes.toString());
      expect(given.bytes.length).toBeLessThan(whole.bytes.length / 2);
    }
    const small = await ask("/api/counts", { ...cookie, ...sent });
    expect([small.headers["content-encoding"], small.headers.vary]).toEqual([undefined, "Accept-Encoding"]);
  });

  it("go as they are where a page of another site has the browser ask", async () => {
    const sam = await app.signUp("Sam Okafor");
    await sam.get("POST /sample-network");
    const codingTo = async (site: string) =>
      (await ask("/api/contacts", { cookie: sam.cookie, ...sent, "sec-fetch-site": site })).headers[
        "content-encoding"
      ];
    expect(await codingTo("same-origin")).toBe("br");
    expect(await codingTo("none")).toBe("br");
    expect(await codingTo("cross-site")).toBeUndefined();
    expect(await codingTo("same-site")).toBeUndefined();
  });

  it.each(["/api/openapi.json", "/api/docs"])(
    "%s is sent compressed, and only once to a client that keeps it",
    async (path) => {
      const [whole, packed] = [await ask(path), await ask(path, sent)];
      expect(packed.headers["content-encoding"]).toBe("br");
      expect(unpacked(packed)).toBe(whole.bytes.toString());
      const again = await ask(path, { ...sent, "if-none-match": packed.headers.etag ?? "" });
      expect([again.status, again.bytes.length, again.headers.vary]).toEqual([304, 0, "Accept-Encoding"]);
    },
  );
});
