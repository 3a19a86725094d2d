import { isUtf8 } from "node:buffer";
import { decodeAs } from "./charsets";
import { type FileBytes, bytesOf } from "./fileBytes";
import { guessCharset } from "./guessCharset";

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-16 by its byte order mark, or by the zero bytes that Latin letters have in it. */
const utf16 = (bytes: Buffer): "utf-16le" | "utf-16be" | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd * 4 > start.length && even * 8 < odd) return "utf-16le";
  if (even * 4 > start.length && odd * 8 < even) return "utf-16be";
  return null;
};

/** Bytes that are UTF-8 or an 8-bit encoding: UTF-16 is rewritten as UTF-8, and a byte order mark taken away. */
export const withoutUtf16 = (bytes: Uint8Array): Buffer => {
  const buffer = asBuffer(bytes);
  const wide = utf16(buffer);
  const narrow = wide ? Buffer.from(decodeAs(buffer, wide), "utf8") : buffer;
  const marked = narrow[0] === 0xef && narrow[1] === 0xbb && narrow[2] === 0xbf;
  return marked ? narrow.subarray(3) : narrow;
};

/** UTF-8 but for a cut or damaged place: far more characters that are right than wrong. */
const nearlyUtf8 = (text: string): boolean => {
  let [wrong, right] = [0, 0];
  // Counted and not collected: where all of a file is wrong, the pieces would take more memory than a thread has.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) wrong += 1;
    else if (code >= 0x80 && code < 0xfffd) right += 1;
  }
  return right >= wrong * 4;
};

/**
 * The same for a file: one that is UTF-8 throughout, as most are, becomes text without all of its bytes being held.
 */
export const decodeFile = (file: FileBytes): string => {
  if (!(file instanceof Uint8Array) && !utf16(asBuffer(bytesOf(file, 1_000)))) {
    const text = file.utf8();
    if (!text.includes("\ufffd")) return text.startsWith("\ufeff") ? text.slice(1) : text;
  }
  return decodeBytes(bytesOf(file));
};

/**
 * The text of a file: by its byte order mark, as UTF-8 or UTF-16 if it is that, else as the 8-bit encoding it most
 * likely is. Never throws. `decodeBytes(Uint8Array.of(0x5a, 0x6f, 0xeb))` is `"Zoë"`.
 */
export const decodeBytes = (bytes: Uint8Array): string => {
  const buffer = withoutUtf16(bytes);
  const text = buffer.toString("utf8");
  return isUtf8(buffer) || nearlyUtf8(text) ? text : decodeAs(buffer, guessCharset(buffer));
};
