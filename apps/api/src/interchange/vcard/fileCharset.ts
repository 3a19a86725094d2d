import { charsetNamed } from "../charsets";
import { guessCharset } from "../guessCharset";

/**
 * The encoding of those values that are not UTF-8 and do not say what they are: one that other properties of the file
 * name, else the likeliest by its letters. `text` holds one byte a character.
 */
export const fileCharset = (text: string): string => {
  for (const [, name = ""] of text.slice(0, 1_000_000).matchAll(/;charset="?([\w-]{1,40})/gi)) {
    const charset = charsetNamed(name);
    if (charset && charset !== "utf8" && !charset.startsWith("utf16")) return charset;
  }
  return guessCharset(Buffer.from(text.slice(0, 1_000_000), "latin1"));
};
