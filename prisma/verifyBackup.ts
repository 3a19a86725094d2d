import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { DamagedDatabase, checkSqliteFile } from "./checkSqliteFile";

export const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
};

/** Throws `DamagedDatabase`, with words, when a backup is not byte for byte what was written, or is no whole database. */
export const verifyBackup = async (file: string): Promise<void> => {
  const name = basename(file);
  const [expected] = (await readFile(`${file}.sha256`, "utf8")).split(" ");
  if ((await sha256Of(file)) !== expected)
    throw new DamagedDatabase(`${name} is damaged: its checksum does not match.`);
  try {
    checkSqliteFile(file);
  } catch (error) {
    throw error instanceof DamagedDatabase
      ? new DamagedDatabase(`${name} is damaged: ${error.message}.`)
      : error;
  }
};
