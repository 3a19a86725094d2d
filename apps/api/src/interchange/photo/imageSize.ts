export type ImageSize = { width: number; height: number };

const jpeg = (bytes: Buffer): ImageSize | null => {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Fill bytes and marks without a length of their own.
    at +=
      marker === 0xff
        ? 1
        : marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
          ? 2
          : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};

const webp = (bytes: Buffer): ImageSize | null => {
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8X") return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  if (kind === "VP8L") {
    const bits = bytes.readUInt32LE(21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return kind === "VP8 "
    ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    : null;
};

/**
 * The pixels of a picture as its header gives them: nothing is decoded. Null where the header does not say, so that no
 * program will show the picture either.
 */
export const imageSize = (content: Uint8Array): ImageSize | null => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < 30) return null;
  if (bytes[0] === 0xff) return jpeg(bytes);
  if (bytes[0] === 0x89) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes[0] === 0x47) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  return webp(bytes);
};
