import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Share, compareHeadings, compareTables } from "../interop/compareTables";

const ours = fileURLToPath(new URL("testing/tables/", import.meta.url));
const folder = process.env["TABLES_DIR"] ?? "";
const missing = !existsSync(join(folder, "expected.jsonl"));
const unless = missing ? " (skipped: TABLES_DIR names no folder with an expected.jsonl)" : "";

/** What is wrong where less than that share is right. */
const wrong = ({ right, of, wrong: lines }: Share, least: number): Share["wrong"] =>
  right >= least * of ? [] : lines;

describe("lists of who attends, is a member or signed up", () => {
  it.each(["whileWriting", "heldBack", "later", "last", "inTenLanguages", "afterwards"])(
    "are read as people would read them: %s",
    (name) => {
      const tables = compareTables(join(ours, name));
      expect(tables.of).toBeGreaterThan(90);
      expect(wrong(tables, 1)).toEqual([]);
      expect(wrong(compareHeadings(join(ours, name)), 0.98)).toEqual([]);
    },
  );

  it.skipIf(missing)(`of the folder TABLES_DIR are read so in at least 95 of 100 cells${unless}`, () => {
    expect(wrong(compareTables(folder), 0.95)).toEqual([]);
    expect(wrong(compareHeadings(folder), 0.9)).toEqual([]);
  });
});
