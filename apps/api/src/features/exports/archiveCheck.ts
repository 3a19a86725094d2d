import { closeSync, openSync, writeSync } from "node:fs";
import { type Stage, StageKind, describeFieldProblem } from "@followthrough/contract";
import { checkedStages } from "@followthrough/domain";
import type * as z from "zod";
import { ArchiveEnd, ArchiveHead, ArchiveRow, archiveVersion } from "./archiveLines";
import { archiveLines } from "./archiveText";
import { type NumberedLink, findReferralLoopLine } from "./findReferralLoopLine";
import { parseBounded } from "../../interchange/parseBounded";
import { RefusedArchive, damagedArchive } from "./refusedArchive";
import { type CheckedRow, rowSchemas } from "./rows/rowSchemas";

/** More than the largest account has. */
const mostRows = 2_000_000;
/** Characters per write. */
const chunkBytes = 256 * 1024;

/** What an archive holds, once every row of it was checked. */
export interface CheckedArchive {
  readonly account: ArchiveHead["account"];
  readonly people: number;
  readonly rows: number;
}

const schemas: Readonly<Record<string, z.ZodType<CheckedRow>>> = rowSchemas;

const unknownThing = () => new RefusedArchive("This archive holds something this version does not know.");

const parsed = (text: string): unknown => {
  const found = parseBounded(text);
  if (!found) throw damagedArchive();
  return found.value;
};

const inWords = { error: describeFieldProblem };

const headFrom = (text: string): ArchiveHead => {
  const given = parsed(text);
  const named = ArchiveHead.pick({ format: true, version: true }).safeParse(given);
  if (!named.success) throw new RefusedArchive("This is not an archive of Followthrough.");
  if (named.data.version > archiveVersion)
    throw new RefusedArchive(
      "This archive was made by a newer version of Followthrough. Update this one first.",
    );
  const head = ArchiveHead.safeParse(given, inWords);
  if (head.success) return head.data;
  const [issue] = head.error.issues;
  throw new RefusedArchive(`Line 1, ${issue?.path.join(".") ?? "account"}: ${issue?.message ?? "is wrong"}.`);
};

/** Names table, line and column and what was expected there; never what was found. */
const rowFrom = (text: string, at: number): { table: string; row: CheckedRow } => {
  const line = ArchiveRow.safeParse(parsed(text));
  if (!line.success) throw damagedArchive();
  const { table } = line.data;
  const schema = Object.hasOwn(schemas, table) ? schemas[table] : undefined;
  if (!schema) throw unknownThing();
  const row = schema.safeParse(line.data.row, inWords);
  if (row.success) return { table, row: row.data };
  const { issues } = row.error;
  if (issues.some(({ code }) => code === "unrecognized_keys")) throw unknownThing();
  const [issue] = issues;
  // Below a column stands what somebody wrote, keys of it too.
  const column = String(issue?.path[0] ?? "row");
  throw new RefusedArchive(`Line ${at}, ${table}, ${column}: ${issue?.message ?? "is wrong"}.`);
};

/**
 * What must be so of rows together, beside what the database sees to: who pointed to whom leads to no circle, and an
 * account has stages of every kind, or none of its own.
 */
const rowsTogether = () => {
  const links = new Map<string, NumberedLink[]>();
  const left = new Set<string>();
  const stages: Pick<Stage, "name" | "kind">[] = [];
  let current: string | null = null;
  return {
    add: (table: string, row: CheckedRow, line: number): void => {
      if (table !== current) {
        if (current) left.add(current);
        // Rows are written a table at a time.
        if (left.has(table)) throw damagedArchive();
        current = table;
      }
      // What is in the trash leads nowhere.
      if (table === "Referral" && row["deletedAt"] === null) {
        const from = String(row["referrerId"]);
        const link = { to: String(row["referredId"]), line };
        const own = links.get(from);
        if (own) own.push(link);
        else links.set(from, [link]);
      }
      if (table === "OpportunityStage")
        stages.push({ name: String(row["name"]), kind: StageKind.parse(row["kind"]) });
    },
    finish: (): void => {
      const line = findReferralLoopLine(links);
      if (line !== null)
        throw new RefusedArchive(
          `Line ${line}, Referral, referredId: must be nobody through whom the referrer came.`,
        );
      if (stages.length === 0) return;
      try {
        checkedStages(stages);
      } catch {
        throw new RefusedArchive(
          "The table OpportunityStage must hold stages of each kind, each under a name of its own.",
        );
      }
    },
  };
};

/** Collects text for a file, so that it is written in few pieces. */
const textFile = (path: string) => {
  const file = openSync(path, "wx", 0o600);
  let waiting = "";
  const flush = () => {
    const bytes = Buffer.from(waiting);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    waiting = "";
  };
  return {
    add: (text: string): void => {
      waiting += text;
      if (waiting.length > chunkBytes) flush();
    },
    flush,
    close: () => closeSync(file),
  };
};

/**
 * Reads an archive to its end, checks each row, and writes them to another file as they can be stored: one
 * `[table, line, row]` a line. It blocks the thread it runs in: see archiveChecker.thread.ts. Throws `RefusedArchive`.
 */
export const checkArchive = async (path: string, rowsPath: string): Promise<CheckedArchive> => {
  const out = textFile(rowsPath);
  try {
    const together = rowsTogether();
    let head: ArchiveHead | null = null;
    let end: z.infer<typeof ArchiveEnd> | null = null;
    let [line, rows, people] = [0, 0, 0];
    for await (const text of archiveLines(path)) {
      line += 1;
      if (!head) {
        head = headFrom(text);
        continue;
      }
      if (end || text === "") throw damagedArchive();
      if (text.startsWith('{"end"')) {
        end = ArchiveEnd.safeParse(parsed(text)).data ?? null;
        if (!end) throw damagedArchive();
        continue;
      }
      const { table, row } = rowFrom(text, line);
      together.add(table, row, line);
      rows += 1;
      if (rows > mostRows) throw new RefusedArchive("This archive is larger than any this program makes.");
      if (table === "Contact") people += 1;
      out.add(`${JSON.stringify([table, line, row])}\n`);
    }
    if (!head) throw new RefusedArchive("This is not an archive of Followthrough.");
    if (end?.rows !== rows) throw damagedArchive();
    together.finish();
    out.flush();
    return { account: head.account, people, rows };
  } finally {
    out.close();
  }
};
