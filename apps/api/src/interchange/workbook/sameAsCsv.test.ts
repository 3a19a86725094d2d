import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { decodeBytes } from "../decodeBytes";
import { readContactFile } from "../readContactFile";
import { tableRows } from "../table/tableRows";
import { ods, xlsx } from "../testing/workbook";

const folder = fileURLToPath(new URL("../table/testing/tables/", import.meta.url));
const tables = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".csv"),
);
const read = (bytes: Uint8Array) => runToEnd(readContactFile("people", bytes)).people;

describe("a list of who attends is read alike, whichever program it was saved by", () => {
  it.each(tables)("%s", (name) => {
    const csv = readFileSync(`${folder}${name}`);
    const sheets = [{ name: "Sheet1", rows: tableRows(decodeBytes(csv)) }];
    const people = read(csv);
    expect(people.length).toBeGreaterThan(0);
    expect(read(xlsx(sheets))).toEqual(people);
    expect(read(xlsx(sheets, { sharesTexts: true }))).toEqual(people);
    expect(read(ods(sheets))).toEqual(people);
  });
});
