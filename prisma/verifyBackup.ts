import { basename } from "node:path";
import { DamagedDatabase, checkSqliteFile } from "./checkSqliteFile";
import { matchesChecksum } from "./checksum";

/**
 * Throws `DamagedDatabase`, with words, when a backup is not byte for byte what was written, or is no whole database; `ENOENT`
 * where it has no checksum.
 */
export const verifyBackup = async (file: string): Promise<void> => {
  const name = basename(file);
  if (!(await matchesChecksum(file)))
    throw new DamagedDatabase(`${name} is damaged: its checksum does not match.`);
  try {
    checkSqliteFile(file);
  } catch (error) {
    throw error instanceof DamagedDatabase
      ? new DamagedDatabase(`${name} is damaged: ${error.message}.`)
      : error;
  }
};
