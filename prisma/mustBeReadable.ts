import { accessSync, constants, statSync } from "node:fs";
import { CannotStart } from "./cannotStart";
import { checksumPath } from "./checksum";

const look = (path: string): "missing" | "file" | "other" | "closed" => {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return "missing";
    if (!found.isFile()) return "other";
    accessSync(path, constants.R_OK);
    return "file";
  } catch {
    return "closed";
  }
};

/**
 * Throws `CannotStart`, naming the unreadable file of a backup. Otherwise the failure would be blamed on the data or
 * its server.
 */
export const mustBeReadable = (backup: string): void => {
  if (look(backup) === "missing") throw new CannotStart(`There is no file ${backup}.`);
  for (const path of [backup, checksumPath(backup), `${backup}-wal`]) {
    const found = look(path);
    if (found === "other") throw new CannotStart(`${path} is no file.`);
    if (found === "closed")
      throw new CannotStart(`${path} cannot be read by this user. Nothing was changed.`);
  }
};
