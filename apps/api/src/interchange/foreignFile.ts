import { type UnreadableCode, UnreadableFile } from "./unreadableFile";
import { lockedWorkbook } from "./workbook/workbookProblems";

type Sign = { start: string | RegExp; code: UnreadableCode; what: string };

/** What could be imported instead. */
export const expected =
  "Import a contact card file (.vcf), a table (.csv, .xlsx, .ods) such as LinkedIn's Connections.csv, or LinkedIn's whole archive (.zip).";

/** How files that are no text begin. */
const signs: Sign[] = [
  { start: "PK\u0005\u0006", code: "archive", what: "an empty ZIP archive" },
  { start: "\u001f\u008b", code: "archive", what: "a compressed archive. Unpack it first" },
  { start: "7z\u00bc\u00af", code: "archive", what: "a 7-Zip archive. Unpack it first" },
  { start: "Rar!", code: "archive", what: "a RAR archive. Unpack it first" },
  { start: "!BDN", code: "not_text", what: "an Outlook data file (.pst)" },
  { start: "SQLite format 3\u0000", code: "not_text", what: "a database" },
  { start: "%PDF", code: "not_text", what: "a PDF" },
  { start: "{\\rtf", code: "not_text", what: "a word processor's document" },
  { start: "GIF8", code: "not_text", what: "a picture" },
  { start: "\u0089PNG", code: "not_text", what: "a picture" },
  { start: "\u00ff\u00d8\u00ff", code: "not_text", what: "a picture" },
  { start: /^RIFF[^]{4}(?:WEBP|WAVE|AVI )/, code: "not_text", what: "a picture, a sound or a film" },
  { start: /^\s{0,50}<(?:!doctype|html|\?xml|svg)/i, code: "not_text", what: "a web page or an XML file" },
  { start: /^\s{0,50}[{[]\s{0,50}["{[\]}]/, code: "not_text", what: "a JSON file" },
  { start: /^\s{0,50}begin:vcalendar/i, code: "calendar", what: "a calendar file" },
];

/** How the files of old Office programs begin, and those that are locked with a password. */
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What is in such a file is listed by names of two bytes a letter. */
const oldOfficeDocument = (bytes: Uint8Array): UnreadableFile => {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage")) return lockedWorkbook();
  return new UnreadableFile(
    "spreadsheet",
    has("Workbook")
      ? "This looks like an old Excel workbook (.xls). Save it as .xlsx or CSV and import that."
      : `This looks like an old Office document or an Outlook message. ${expected}`,
  );
};

/** The error for a file that is plainly something else, by how it begins; null for what may be a contact file. */
export const foreignFile = (bytes: Uint8Array): UnreadableFile | null => {
  if (oldOffice.equals(bytes.subarray(0, oldOffice.length))) return oldOfficeDocument(bytes);
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  const sign = signs.find((one) =>
    typeof one.start === "string" ? start.startsWith(one.start) : one.start.test(start),
  );
  return sign ? new UnreadableFile(sign.code, `This looks like ${sign.what}. ${expected}`) : null;
};
