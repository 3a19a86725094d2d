import iconv from "iconv-lite";

/** Encodings that a text file is really written in, not the codecs (`hex`, `base64`) the decoder knows besides. */
const readable =
  /^(?:utf8|usascii|ascii|latin\d+|iso8859\d{1,2}|windows\d{3,4}|cp\d{3,5}|koi8[rut]|mac[a-z]*|shiftjis|sjis|mskanji|windows31j|eucjp|euckr|ksc56011987|gb2312|gbk|gb18030|big5|big5hkscs|tis620|iso2022jp|utf16|utf16le|utf16be)$/;

/** Programs that say Latin-1 write windows-1252, which says the same and more. */
const widened: Record<string, string> = {
  usascii: "windows-1252",
  ascii: "windows-1252",
  latin1: "windows-1252",
  iso88591: "windows-1252",
  iso88599: "windows-1254",
};

/**
 * The encoding a file or a CHARSET parameter names, as the decoder calls it, or null for a name nobody knows:
 * `charsetNamed("ISO-8859-1")` is `windows-1252`, `charsetNamed("blabla")` is null.
 */
export const charsetNamed = (name: string): string | null => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (!readable.test(plain)) return null;
  const charset = widened[plain] ?? plain;
  return charset === "iso2022jp" || iconv.encodingExists(charset) ? charset : null;
};

/** Bytes in a known encoding, as text; a byte that means nothing there becomes U+FFFD. Never throws. */
export const decodeAs = (bytes: Uint8Array, charset: string): string =>
  charset === "iso2022jp"
    ? new TextDecoder("iso-2022-jp").decode(bytes)
    : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset, {
        stripBOM: charset === "utf16",
      });
