import { zip } from "./zip";

// Workbooks as spreadsheet programs write them, as far as anybody reads them here.

/** A cell: a text, a number, a day as a number with the code of its format, or XML of its own. */
export type WrittenCell = string | number | null | { number: number; format: string } | { xml: string };

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly isHidden?: boolean;
  /** Ranges that are one cell: `A1:A3`. */
  readonly merged?: readonly string[];
  /** What stands behind the rows. */
  readonly more?: string;
}

interface Excel {
  /** Texts in a part of their own, which cells refer to, as Excel writes them. */
  readonly sharesTexts?: boolean;
  readonly countsFrom1904?: boolean;
  /** What stands before the first element of each sheet. */
  readonly prolog?: string;
}

export const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const part = (name: string, content: string) => ({
  name,
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`),
});

/** Gives each different thing a number. */
const numbering = () => {
  const known = new Map<string, number>();
  return {
    of: (thing: string): number => {
      const number = known.get(thing) ?? known.size;
      known.set(thing, number);
      return number;
    },
    all: (): string[] => [...known.keys()],
  };
};

/** An Excel workbook (.xlsx). */
export const xlsx = (
  sheets: readonly WrittenSheet[],
  { sharesTexts, countsFrom1904, prolog }: Excel = {},
): Buffer => {
  const texts = numbering();
  const formats = numbering();
  const cell = (value: WrittenCell, at: string): string => {
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === "string")
      return sharesTexts
        ? `<c r="${at}" t="s"><v>${texts.of(value)}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${xml(value)}</t></is></c>`;
    if ("xml" in value) return value.xml.replace("<c", `<c r="${at}"`);
    return `<c r="${at}" s="${formats.of(value.format) + 1}"><v>${value.number}</v></c>`;
  };
  const written = sheets.map(({ rows, merged = [], more = "" }, number) => {
    const data = rows.map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((value, x) => cell(value, `${letters(x)}${y + 1}`)).join("")}</row>`,
    );
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return part(
      `xl/worksheets/sheet${number + 1}.xml`,
      `${prolog ?? ""}<worksheet xmlns="${main}"><sheetData>${data.join("")}${more}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    );
  });
  const codes = formats.all();
  return zip([
    part("[Content_Types].xml", "<Types/>"),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${countsFrom1904 ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, isHidden }, at) =>
            `<sheet name="${xml(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="rIdS" Type="${relations}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    part(
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><numFmts>${codes
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xml(code)}"/>`)
        .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join("")}</cellXfs></styleSheet>`,
    ),
    part(
      "xl/sharedStrings.xml",
      `<sst xmlns="${main}">${texts
        .all()
        .map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`)
        .join("")}</sst>`,
    ),
    ...written,
  ]);
};

const names = ["office", "table", "text", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<text:p>${xml(line)}</text:p>`)
    .join("");

const openCell = (value: WrittenCell): string => {
  if (value === null) return "<table:table-cell/>";
  if (typeof value === "string")
    return `<table:table-cell office:value-type="string">${paragraphs(value)}</table:table-cell>`;
  if (typeof value === "number")
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  if ("xml" in value) return value.xml;
  throw new Error("A day of an OpenDocument workbook is written as XML.");
};

const style = (name: string, display: boolean): string =>
  `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`;

/** An OpenDocument workbook (.ods). */
export const ods = (sheets: readonly WrittenSheet[], manifest = "<manifest/>"): Buffer => {
  const tables = sheets.map(
    ({ name, rows, isHidden, more = "" }) =>
      `<table:table table:name="${xml(name)}" table:style-name="${isHidden ? "ta2" : "ta1"}">${rows
        .map((row) => `<table:table-row>${row.map(openCell).join("")}</table:table-row>`)
        .join("")}${more}</table:table>`,
  );
  return zip([
    { name: "mimetype", content: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
    part("META-INF/manifest.xml", manifest),
    part(
      "content.xml",
      `<office:document-content ${names}><office:automatic-styles>${style("ta1", true)}${style("ta2", false)}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`,
    ),
  ]);
};
