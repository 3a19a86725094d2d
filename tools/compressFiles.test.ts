import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { compressFiles } from "./compressFiles";

it("each text of a folder has its compressed ones beside it, where they are shorter", async () => {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-compressed-"));
  try {
    mkdirSync(join(folder, "assets"));
    const text = "Call Sam Okafor. ".repeat(100);
    for (const name of [
      "index.html",
      "favicon.svg",
      "assets/page.js",
      "assets/style.css",
      "assets/inter.woff2",
    ])
      writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "assets/short.js"), "f()");
    await compressFiles(folder);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const compressed = names.filter((name) => /\.(?:br|gz)$/.test(name)).toSorted();
    expect(compressed).toEqual([
      "assets/page.js.br",
      "assets/page.js.gz",
      "assets/style.css.br",
      "assets/style.css.gz",
      "favicon.svg.br",
      "favicon.svg.gz",
      "index.html.br",
      "index.html.gz",
    ]);
    for (const name of compressed) {
      const bytes = readFileSync(join(folder, name));
      expect((name.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(text);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
