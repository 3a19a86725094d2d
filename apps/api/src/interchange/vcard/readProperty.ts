import type { UnplacedList } from "../unplacedList";
import { limits } from "../limits";
import type { Property } from "./card";
import { type ContentLine, contentLine } from "./contentLine";
import { decodeValue } from "./decodeValue";
import type { FileCharset } from "./fileCharset";
import type { LogicalLine } from "./logicalLines";
import { shownLine } from "./shownLine";
import { valueParts } from "./valueParts";

const binaryNames = new Set(["PHOTO", "LOGO", "SOUND", "KEY"]);

const isBase64 = ({ params }: ContentLine): boolean =>
  params.get("ENCODING")?.some((encoding) => /^b(?:ase64)?$/i.test(encoding)) ?? false;

/** Text can be in base64 too; what says so and is none stays as it is. */
const textValue = (content: ContentLine): string => {
  const { value } = content;
  if (!isBase64(content) || !/^[a-z0-9+/\s]+(?:={1,2}\s*)?$/i.test(value)) return value;
  return Buffer.from(value, "base64").toString("latin1");
};

/** One property of a card; null, and listed with the reason, if the line is none or is too long to be read. */
export const readProperty = (
  line: LogicalLine,
  charset: FileCharset,
  unplaced: UnplacedList,
): Property | null => {
  const content = contentLine(line.text.slice(0, 20_000).includes(":") ? line.text : "");
  if (!content) {
    unplaced.add(line.number, shownLine(line.text), "not a line of a contact card (NAME:value)");
    return null;
  }
  const { group, name, params } = content;
  const binary = isBase64(content) && binaryNames.has(name);
  const image = binary || binaryNames.has(name);
  if (line.cutOff || (!image && content.value.length > limits.textLength)) {
    unplaced.add(
      line.number,
      shownLine(line.text),
      image ? "larger than 2 MB" : "longer than any text that is read",
    );
    return null;
  }
  if (image) return { line: line.number, group, name, params, parts: [content.value.trim()], binary };
  const value = decodeValue({ ...content, value: textValue(content) }, charset);
  return { line: line.number, group, name, params, parts: valueParts(name, value), binary };
};
