import chardet from "chardet";
import { charsetNamed, decodeAs } from "./charsets";
import { latinCharset } from "./latinCharset";

const sampleBytes = 64 * 1024;

const highByte = (byte: number): boolean => byte >= 0x80;
const letterByte = (byte: number): boolean => highByte(byte) || (byte | 0x20) - 0x61 < 26;

/**
 * The first lines with bytes beyond ASCII: the others say nothing, and the keywords of a file read as English. They are looked
 * for one by one, since all lines of a file at once may be more than there is memory for.
 */
const telling = (bytes: Buffer): Buffer => {
  const text = bytes.toString("latin1");
  const [beyondAscii, lineEnd] = [/[\u0080-\u00ff]/g, /[\r\n]/g];
  const lines: string[] = [];
  let length = 0;
  let end = 0;
  for (let found = beyondAscii.exec(text); found && length < sampleBytes; found = beyondAscii.exec(text)) {
    const before = text.slice(end, found.index);
    const start = end + Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
    lineEnd.lastIndex = found.index;
    end = lineEnd.exec(text)?.index ?? text.length;
    const line = text.slice(start, end);
    const said = line.slice(line.indexOf(":") + 1).replace(/[;,:"]/g, " ");
    lines.push(said);
    length += said.length + 1;
    beyondAscii.lastIndex = end;
  }
  return Buffer.from(lines.join("\n").slice(0, sampleBytes), "latin1");
};

/** Half of the lead bytes of Japanese text lie where the Western code pages have next to nothing. */
const looksShiftJis = (sample: Buffer): boolean => {
  const high = sample.filter(highByte);
  const leads = high.filter((byte) => byte >= 0x81 && byte <= 0x9f);
  return (
    leads.length >= 2 && leads.length * 3 >= high.length && !decodeAs(sample, "shiftjis").includes("\ufffd")
  );
};

/**
 * The 8-bit encoding of text that is not UTF-8 and does not say what it is; windows-1252 when in doubt.
 * Statistics are weak on a few names, so in mostly Latin text a guess must be a strong one to be believed.
 */
export const guessCharset = (bytes: Uint8Array): string => {
  const sample = telling(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (sample.length === 0) return "windows-1252";
  const letters = sample.filter(letterByte).length;
  const otherScript = sample.filter(highByte).length * 2 > letters;
  const latin = otherScript ? null : latinCharset(sample);
  if (latin) return latin;
  if (looksShiftJis(sample)) return "shiftjis";
  const [best] = chardet.analyse(sample);
  const charset = best && charsetNamed(best.name);
  if (!charset || charset === "utf8") return "windows-1252";
  return otherScript || best.confidence >= 20 ? charset : "windows-1252";
};
