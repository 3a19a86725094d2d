import { isAscii, isUtf8 } from "node:buffer";
import { charsetNamed } from "../charsets";
import { guessCharset } from "../guessCharset";

export type FileCharset = {
  /** Letters beyond ASCII stand in the file, and all of it is UTF-8. */
  utf8: boolean;
  /** The encoding of those values that are not UTF-8 and do not say what they are. */
  fallback: string;
};

/** The encoding that properties of the file name, else the likeliest by its letters. */
const fallbackOf = (start: string): string => {
  for (const [, name = ""] of start.matchAll(/;charset="?([\w-]{1,40})/gi)) {
    const charset = charsetNamed(name);
    if (charset && charset !== "utf8" && !charset.startsWith("utf16")) return charset;
  }
  return guessCharset(Buffer.from(start, "latin1"));
};

/** How the letters of a file are written. */
export const fileCharset = (bytes: Buffer): FileCharset => ({
  utf8: !isAscii(bytes) && isUtf8(bytes),
  fallback: fallbackOf(bytes.toString("latin1", 0, 1_000_000)),
});
