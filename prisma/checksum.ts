import { createHash } from "node:crypto";
import { closeSync, createReadStream, existsSync, openSync } from "node:fs";
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

/** The path of a backup's checksum file. */
export const checksumPath = (file: string): string => `${file}.sha256`;

/**
 * Reserves the name of a file that does not exist yet, by creating its checksum file. False if the name is taken.
 */
export const claimName = (file: string): boolean => {
  if (existsSync(file)) return false;
  try {
    closeSync(openSync(checksumPath(file), "wx", 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};

/**
 * Writes the SHA-256 of a file beside it, in the format of `sha256sum -c`; returns once it is on the disk.
 */
export const writeChecksum = async (file: string, sha256: string): Promise<void> => {
  await writeFile(checksumPath(file), `${sha256}  ${basename(file)}\n`, { mode: 0o600 });
  syncFile(checksumPath(file));
};

/** Whether a file, or its copy, matches its checksum. Throws `ENOENT` if there is no checksum. */
export const matchesChecksum = async (file: string, copy = file): Promise<boolean> => {
  const [expected] = (await readFile(checksumPath(file), "utf8")).split(" ");
  return (await sha256Of(copy)) === expected;
};
