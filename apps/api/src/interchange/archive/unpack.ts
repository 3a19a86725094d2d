import { inflateRawSync } from "node:zlib";
import { limits } from "../limits";
import { UnreadableFile } from "../unreadableFile";
import type { ZipEntry } from "./zipEntries";

/**
 * The bytes of one file of an archive, never more than a file may have: what an archive says of a size is believed only
 * where it refuses, and unpacking stops at the limit. Throws UnreadableFile, naming the file.
 */
export const unpack = ({ name, packed, method, encrypted, size }: ZipEntry): Uint8Array => {
  const refuse = (why: string): UnreadableFile =>
    new UnreadableFile("archive", `${name} in the ZIP archive ${why}.`);
  if (encrypted) throw refuse("is locked with a password. Unpack it and import the file itself");
  if (size > limits.fileBytes || packed.length > limits.fileBytes) throw refuse("is larger than 25 MB");
  if (method === 0) return packed;
  if (method !== 8)
    throw refuse("is packed in a way that cannot be read. Unpack it and import the file itself");
  try {
    return inflateRawSync(packed, { maxOutputLength: limits.fileBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw refuse(tooLarge ? "unpacks to more than 25 MB" : "is damaged. Download the archive again");
  }
};
