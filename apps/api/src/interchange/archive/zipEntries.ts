import { limits } from "../limits";
import { UnreadableFile } from "../unreadableFile";

/** A file in a ZIP archive, not unpacked yet. Sizes in bytes, as the archive says. */
export type ZipEntry = {
  name: string;
  packed: Uint8Array;
  /** 0 is stored as it is, 8 deflated. */
  method: number;
  encrypted: boolean;
  size: number;
};

/** Whether bytes begin as an archive does that has any file in it. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const damaged = (): UnreadableFile =>
  new UnreadableFile("archive", "The ZIP archive is damaged. Download it again.");

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Where the list of contents says it is: at the end, before a comment of up to 64 kB. */
const endOfArchive = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1)
    if (bytes.readUInt32LE(at) === endSignature) return at;
  throw damaged();
};

/** The bytes of a file, behind its local header. */
const packedBytes = (bytes: Buffer, header: number, size: number): Buffer => {
  if (bytes.readUInt32LE(header) !== localSignature) throw damaged();
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + size > bytes.length) throw damaged();
  return bytes.subarray(start, start + size);
};

/**
 * The files of a ZIP archive by its list of contents; nothing is unpacked. Throws UnreadableFile for a damaged archive
 * and for one of more than 5,000 files.
 */
export const zipEntries = (content: Uint8Array): ZipEntry[] => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    const end = endOfArchive(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > limits.archiveEntries)
      throw new UnreadableFile(
        "archive",
        "The ZIP archive holds more than 5,000 files. Import its Connections.csv or .vcf file.",
      );
    const entries: ZipEntry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let number = 0; number < count; number += 1) {
      if (bytes.readUInt32LE(at) !== entrySignature) throw damaged();
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        bytes.readUInt16LE(at + offset),
      );
      const name = bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
      if (!name.endsWith("/")) {
        entries.push({
          name,
          packed: packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20)),
          method: bytes.readUInt16LE(at + 10),
          encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
          size: bytes.readUInt32LE(at + 24),
        });
      }
      at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    }
    return entries;
  } catch (error) {
    // Every offset is the archive's own word; one that points outside is a RangeError.
    throw error instanceof RangeError ? damaged() : error;
  }
};
