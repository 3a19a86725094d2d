import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { syncFile } from "./syncFile";

/** The SHA-256 of a file, as 64 hexadecimal digits. */
export const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
};

/** Where the checksum of a backup lies. */
export const checksumPath = (file: string): string => `${file}.sha256`;

/** Writes a SHA-256 beside the file that it is of, as `sha256sum -c` reads it; returns once the disk keeps it. */
export const writeChecksum = async (file: string, sha256: string): Promise<void> => {
  await writeFile(checksumPath(file), `${sha256}  ${basename(file)}\n`, { mode: 0o600 });
  syncFile(checksumPath(file));
};

/** Whether a file, or its copy, is byte for byte what its checksum was made of. Throws `ENOENT` where it has none. */
export const fitsChecksum = async (file: string, copy = file): Promise<boolean> => {
  const [expected] = (await readFile(checksumPath(file), "utf8")).split(" ");
  return (await sha256Of(copy)) === expected;
};
