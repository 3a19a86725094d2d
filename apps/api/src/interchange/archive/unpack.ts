import { inflateRawSync } from "node:zlib";
import { limits } from "../limits";
import { UnreadableFile } from "../unreadableFile";
import type { ZipEntry } from "./zipEntries";

/** Why a file of an archive is not unpacked. */
export type NotUnpacked = "locked" | "too large" | "packed otherwise" | "damaged";

/**
 * The bytes of one file of an archive, at most as many as are asked for: what an archive says of a size is believed only where it
 * refuses, and unpacking stops at the limit.
 */
export const tryUnpacking = (
  { packed, method, encrypted, size }: ZipEntry,
  most: number,
): Uint8Array | NotUnpacked => {
  if (encrypted) return "locked";
  if (size > most || packed.length > most) return "too large";
  if (method === 0) return packed;
  if (method !== 8) return "packed otherwise";
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    return error instanceof RangeError ? "too large" : "damaged";
  }
};

const words = {
  locked: "is locked with a password. Unpack it and import the file itself",
  "packed otherwise": "is packed in a way that cannot be read. Unpack it and import the file itself",
  damaged: "is damaged. Download the archive again",
};

/** The bytes of one file of an archive, never more than a file may have. Throws UnreadableFile, naming the file. */
export const unpack = (entry: ZipEntry): Uint8Array => {
  const unpacked = tryUnpacking(entry, limits.fileBytes);
  if (typeof unpacked !== "string") return unpacked;
  const claimed = entry.size > limits.fileBytes || entry.packed.length > limits.fileBytes;
  const large = claimed ? "is larger than 25 MB" : "unpacks to more than 25 MB";
  const why = unpacked === "too large" ? large : words[unpacked];
  throw new UnreadableFile("archive", `${entry.name} in the ZIP archive ${why}.`);
};
