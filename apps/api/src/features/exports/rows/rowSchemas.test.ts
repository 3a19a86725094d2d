import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { archiveTables, columnsOf } from "../../../sql/archiveTables";
import { checkArchive } from "../archiveCheck";
import { sampleRows } from "./testing/sampleRows";
import { rowSchemas } from "./rowSchemas";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "followthrough-rows-"));
});
afterAll(() => rm(folder, { recursive: true }));

const head = {
  format: "followthrough-archive",
  version: 1,
  exportedAt: "2026-06-25T13:00:00.000Z",
  account: { name: "Jo Bennett", timeZone: "UTC", workingDays: "12345", dailyLimit: 8 },
};

/** What is said of an archive of these rows; null where nothing is wrong with it. */
const refusalOf = async (...rows: readonly { table: string; row: object }[]): Promise<string | null> => {
  count += 1;
  const path = join(folder, `${count}.gz`);
  const lines = [head, ...rows, { end: true, rows: rows.length }].map((line) => JSON.stringify(line));
  await writeFile(path, gzipSync(`${lines.join("\n")}\n`, { level: 1 }));
  return checkArchive(path, `${path}.rows`).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
};

/** The columns of a schema, below whatever judges the row as a whole. */
const columnsIn = (schema: z.ZodType): string[] => {
  const rows = schema instanceof z.ZodPipe ? (schema.in as z.ZodType) : schema;
  if (!(rows instanceof z.ZodObject)) throw new Error("not a schema of columns");
  return Object.keys(rows.shape).toSorted();
};

const marker = "banana";
const long = marker.repeat(100_000);

/** What belongs into no column of such a name, whatever else it takes. */
const wrongFor = (column: string): unknown[] => {
  const always = [{ [marker]: 1 }, [marker], true, long, 1.5, -1, 2 ** 40];
  if (/(On|At)$/.test(column)) return [...always, marker, "2026-02-30"];
  if (/^id$|Id$/.test(column)) return [...always, long, ""];
  return always;
};

const anyOf = (table: keyof typeof sampleRows): object => sampleRows[table];

describe("every column of every table is checked", () => {
  it.each(archiveTables.map(({ table }) => table))("%s: none has no schema", (table) => {
    expect(columnsIn(rowSchemas[table])).toEqual([...columnsOf(table)].toSorted());
  });

  it("each takes none where the database does", async () => {
    const schema = await readFile(new URL("../../../../../../prisma/schema.prisma", import.meta.url), "utf8");
    const refused: string[] = [];
    for (const { table } of archiveTables) {
      const [, model = ""] = new RegExp(`model ${table} \\{([^}]*)\\}`).exec(schema) ?? [];
      for (const [, column = ""] of model.matchAll(/^ {2}(\w+) +(?:String|Int|Boolean|Bytes|BigInt)\?/gm)) {
        if (![...columnsOf(table)].includes(column)) continue;
        const { error } = rowSchemas[table].safeParse({ ...anyOf(table), [column]: null });
        const isWrong = error?.issues.some(
          ({ path, code }) => path[0] === column && (code === "invalid_type" || code === "invalid_union"),
        );
        if (isWrong) refused.push(`${table}.${column}`);
      }
    }
    expect(refused).toEqual([]);
  });

  it("a step of one's own is taken, and none that needs somebody", async () => {
    const row = { ...sampleRows.FollowUp, contactId: null, action: "other" };
    expect(await refusalOf({ table: "FollowUp", row })).toBeNull();
    expect(await refusalOf({ table: "FollowUp", row: { ...row, action: "call" } })).toContain("action");
    expect(await refusalOf({ table: "FollowUp", row: { ...row, referralId: row.id } })).toContain(
      "referralId",
    );
    expect(await refusalOf({ table: "FollowUp", row: { ...row, playbookRunId: row.id } })).toContain(
      "playbookRunId",
    );
  });

  it("what the program itself writes is taken, also without the columns that came later", async () => {
    for (const { table } of archiveTables.filter((one) => one.table !== "OpportunityStage")) {
      const row = anyOf(table);
      expect([table, await refusalOf({ table, row })]).toEqual([table, null]);
      const early = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
      expect([table, await refusalOf({ table, row: early })]).toEqual([table, null]);
    }
  });

  it.each(archiveTables.map(({ table }) => table))(
    "%s: what does not belong there is refused by line, table and column, without the value",
    async (table) => {
      for (const column of columnsOf(table))
        for (const wrong of wrongFor(column)) {
          const said = await refusalOf(
            { table: "Event", row: sampleRows.Event },
            { table, row: { ...anyOf(table), [column]: wrong } },
          );
          expect(said).toContain(`Line 3, ${table}, ${column}: `);
          expect(said).not.toContain(marker);
        }
    },
  );
});

describe("what would break the account for good, or the browser", () => {
  it.each([
    ["Contact", { metOn: "banana" }],
    ["Contact", { deletedAt: "9999-12-31T23:59:59.999Z" }],
    ["Event", { deletedAt: "0000-01-01T00:00:00.000Z" }],
    ["Contact", { name: "" }],
    ["Contact", { name: "Dana\u0000" }],
    ["Contact", { cadenceEvery: 2 }],
    ["ContactMethod", { kind: "link", value: "javascript:alert(1)" }],
    ["ContactPhoto", { mediaType: "text/html" }],
    ["ContactPhoto", { bytes: Buffer.from("<script>alert(1)</script>").toString("base64") }],
    ["ImportRow", { photo: Buffer.from("<svg onload=alert(1)>").toString("base64") }],
    ["ImportRow", { photoMediaType: "image/svg+xml" }],
    ["ImportRow", { person: "{}" }],
    ["ContactChange", { changes: '[{"field":"metOn","from":null,"to":"banana"}]' }],
    [
      "ContactChange",
      { changes: '[{"field":"links","from":[],"to":[{"url":"javascript:alert(1)","label":null}]}]' },
    ],
    ["SavedView", { query: "{" }],
    ["SavedView", { query: '{"sort":"banana"}' }],
    ["Playbook", { steps: "[]" }],
    ["PlaybookRun", { steps: "null" }],
    ["Opportunity", { link: "javascript:alert(1)" }],
    ["Completion", { before: '{"referrals":[{"id":"banana"}]}' }],
    ["Batch", { kind: "bulk", before: '{"kind":"column","column":"starredAt","set":"banana","before":[]}' }],
    ["Merge", { before: "{}" }],
    ["Import", { kept: "{}" }],
    ["ImportMapping", { mapping: '["banana"]' }],
    ["FollowUp", { state: "done" }],
    ["Event", { endsOn: "2020-01-01" }],
    ["Referral", { referredId: sampleRows.Referral.referrerId }],
  ] as const)("%s %j is refused", async (table, change) => {
    const said = await refusalOf({ table, row: { ...anyOf(table), ...change } });
    expect(said).toContain(`Line 2, ${table}, ${Object.keys(change).includes("state") ? "closedOn" : ""}`);
    expect(said).not.toMatch(/banana|script|svg/);
  });

  it("stages without one of each kind, and a table that comes twice", async () => {
    const stage = sampleRows.OpportunityStage;
    const others = ["won", "lost", "later"].map((kind) => ({ ...stage, id: kind, name: kind, kind }));
    const rows = [stage, ...others].map((row) => ({ table: "OpportunityStage", row }));
    expect(await refusalOf(...rows)).toBeNull();
    expect(await refusalOf(...rows.slice(1))).toContain("stages of each kind");
    const { Event, Contact } = sampleRows;
    const twice = [
      { table: "Event", row: Event },
      { table: "Contact", row: Contact },
      { table: "Event", row: Event },
    ];
    expect(await refusalOf(...twice)).toContain("damaged");
  });
});
