import { tryUnpacking } from "../archive/unpack";
import type { ZipEntry } from "../archive/zipEntries";
import { limits } from "../limits";
import { brokenWorkbook, largeWorkbook, lockedWorkbook } from "./workbookProblems";

/** The parts of a workbook by their paths, unpacked when they are asked for; null for one that is not there. */
export type WorkbookParts = (path: string) => Uint8Array | null;

/** Some programs write the signs of their own system into paths, or other letters than they refer to. */
const plain = (path: string): string => path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

/** Takes no more out of the archive, all parts together, than is read of any archive. */
export const workbookParts = (entries: ZipEntry[]): WorkbookParts => {
  const byPath = new Map(entries.map((entry) => [plain(entry.name), entry]));
  let left: number = limits.archiveBytes;
  return (path) => {
    const entry = byPath.get(plain(path));
    if (!entry) return null;
    const bytes = tryUnpacking(entry, left);
    if (bytes === "locked") throw lockedWorkbook();
    if (bytes === "too large") throw largeWorkbook();
    if (typeof bytes === "string") throw brokenWorkbook();
    left -= bytes.length;
    return bytes;
  };
};
