import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const codings = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** Fonts and pictures are compressed as they are. */
const isText = (name: string): boolean => /\.(?:css|html|js|json|svg|txt|webmanifest)$/.test(name);

/** Puts beside each text of a folder what a server sends in its place, `.br` and `.gz`; none that would be longer. */
export const compressFiles = async (folder: string): Promise<void> => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isText);
  await Promise.all(
    names.flatMap((name) => {
      const text = readFileSync(join(folder, name));
      return Object.entries(codings).map(async ([ending, compress]) => {
        const bytes = await compress(text);
        if (bytes.length < text.length) writeFileSync(join(folder, `${name}.${ending}`), bytes);
      });
    }),
  );
};
