import { closeSync, fsyncSync, openSync } from "node:fs";

/** Returns once the content of a file is on the disk. */
export const syncFile = (path: string): void => {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/**
 * Returns once the names in a folder are on the disk: without this a new or renamed file may be missing after a power
 * cut.
 */
export const syncFolder = (path: string): void => {
  // Windows cannot open a folder, and writes its names by itself.
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
