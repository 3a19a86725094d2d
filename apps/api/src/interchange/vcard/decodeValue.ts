import { isUtf8 } from "node:buffer";
import { charsetNamed, decodeAs } from "../charsets";
import type { ContentLine } from "./contentLine";
import type { FileCharset } from "./fileCharset";

/** `=C3=A9` as the byte each stands for; a `=` that stands for none stays. */
const fromQuotedPrintable = (value: string): string =>
  value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * The value of a property as text. It comes as one character a byte, because in one file each property may be written
 * differently: by its CHARSET, else as UTF-8 where it is that, else in the encoding of the file. A file that was saved
 * anew as UTF-8 still names the encodings it had: its letters are believed rather than those.
 */
export const decodeValue = ({ params, value }: ContentLine, file: FileCharset): string => {
  const quoted = params.get("ENCODING")?.some((encoding) => /^q(?:uoted-printable)?$/i.test(encoding));
  const raw = quoted ? fromQuotedPrintable(value) : value;
  const charset = charsetNamed(params.get("CHARSET")?.[0] ?? "");
  // UTF-16 has bytes of its own only where they are written out: the file as a whole was decoded before.
  const declared = charset?.startsWith("utf16") && !quoted ? null : charset;
  const plain = !/[\u0080-\u00ff]/.test(raw) && !raw.includes("\u001b");
  if (plain && !declared?.startsWith("utf16")) return raw;
  const bytes = Buffer.from(raw, "latin1");
  if (file.utf8 && !quoted && /[\u0080-\u00ff]/.test(raw)) return bytes.toString("utf8");
  if (declared && declared !== "utf8") return decodeAs(bytes, declared);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return declared === "utf8" && quoted ? bytes.toString("utf8") : decodeAs(bytes, file.fallback);
};
