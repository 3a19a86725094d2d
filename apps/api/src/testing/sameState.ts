import { createHash } from "node:crypto";
import { visibleState } from "./visibleState";
import type { TestApp, TestUser } from "./startTestApp";

type Row = Record<string, unknown>;
interface State {
  readonly stored: Readonly<Record<string, readonly Row[]>>;
  readonly answers: unknown;
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What an act keeps for its own undo is seen by that undo alone, and names what it found in the trash too. The digest of a
 * capture is made of ids.
 */
const moving = new Set(["before", "digest"]);

/** Columns of JSON are looked into. */
const opened = (value: unknown): unknown => {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, field: unknown) => (moving.has(key) ? undefined : opened(field)));

/** Whatever is not there, or is in the trash, is one to whoever leads to it. */
const gone = "gone";

/**
 * What an undo leaves by design, as it is nowhere to be seen among people: an import that was taken back stays in the list of
 * imports, with its file, and says what became of it; a playbook that was begun and taken back stays as one that was left,
 * because its step is in the trash and leads to it.
 */
const withoutTraces = (stored: State["stored"]): State["stored"] => {
  const rowsOf = (table: string) => stored[table] ?? [];
  const imports = rowsOf("Import").filter(({ state }) => state !== "undone");
  const importIds = new Set(imports.map(({ id }) => id));
  const batchIds = new Set(rowsOf("Batch").map(({ id }) => id));
  return {
    ...stored,
    Import: imports,
    ImportRow: rowsOf("ImportRow").filter(({ importId }) => importIds.has(importId)),
    PlaybookRun: rowsOf("PlaybookRun").filter(
      ({ state, batchId }) => state !== "left" || batchId === null || batchIds.has(batchId),
    ),
  };
};

/** Names for ids, so that what is alike in two accounts reads alike: by what a row says, then by what those say it leads to. */
const namesOf = (stored: State["stored"], depth: number): ReadonlyMap<string, string> => {
  const rows = Object.entries(stored).flatMap(([table, those]) =>
    those.flatMap((row) =>
      typeof row["id"] === "string" ? [{ table, id: row["id"], text: textOf(row) }] : [],
    ),
  );
  let names = new Map(rows.map(({ id, table }) => [id, table]));
  for (let at = 0; at < depth; at += 1) {
    const last = names;
    names = new Map(
      rows.map(({ id, table, text }) => {
        const said = text.replace(uuids, (one) => last.get(one) ?? gone);
        const digest = createHash("sha256").update(said).digest("hex");
        return [id, `${table} ${digest.slice(0, 8)}`];
      }),
    );
  }
  return names;
};

/** What is to be seen in an account, in a form that is the same for two that differ in their ids alone. */
export interface ComparableState {
  /** With ids as names of tables, which is easy to read where something differs. */
  readonly plain: unknown;
  /** With ids that say what the row says, so that what leads to another row than it should is seen. */
  readonly whole: unknown;
}

export const comparableState = async (app: TestApp, user: TestUser): Promise<ComparableState> => {
  const { stored: all, answers } = (await visibleState(app, user)) as State;
  const stored = withoutTraces(all);
  const described = (depth: number) => {
    const names = namesOf(stored, depth);
    const named = (text: string) => text.replace(uuids, (one) => names.get(one) ?? gone);
    return {
      stored: Object.fromEntries(
        Object.entries(stored).map(([table, rows]) => [
          table,
          rows.map((row) => named(textOf(row))).toSorted(),
        ]),
      ),
      answers: JSON.parse(named(textOf(answers))) as unknown,
    };
  };
  return { plain: described(0), whole: described(5) };
};
