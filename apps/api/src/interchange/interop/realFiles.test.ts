import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContactDraft } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import type { ImportedPerson, Unplaced } from "../importedPerson";
import { phoneAsWritten } from "../phoneNumber";
import { readContactFile } from "../readContactFile";
import { UnreadableFile } from "../unreadableFile";
import { messageTable } from "../linkedin/messageTable";
import { compareWithExpected } from "./compareWithExpected";
import { expectedLines } from "./expectedLines";
import { runToEnd } from "../cooperativeTask";
import { decodeBytes } from "../decodeBytes";
import { tableRows } from "../table/tableRows";
import type { TableShape } from "../table/tableShape";

const folder = process.env["INTERCHANGE_DIR"] ?? "";
const missing = !existsSync(join(folder, "expected.jsonl"));
const unless = missing ? " (skipped: INTERCHANGE_DIR names no folder with an expected.jsonl)" : "";

const files = missing
  ? []
  : readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:vcf|csv|xlsx|ods)$/i.test(name),
    );

type Outcome = {
  name: string;
  people: ImportedPerson[];
  unplaced: Unplaced[];
  table?: TableShape | undefined;
  refused: string | null;
};

const read = (name: string): Outcome => {
  try {
    const file = runToEnd(readContactFile(name, readFileSync(join(folder, name))));
    return { name, ...file, refused: null };
  } catch (error) {
    if (error instanceof UnreadableFile) return { name, people: [], unplaced: [], refused: error.message };
    throw error;
  }
};

/** A person as the screen that adds a contact would send them. */
const draftOf = ({
  name,
  preferredName,
  organization,
  title,
  place,
  tags,
  notes,
  ...person
}: ImportedPerson) => ({
  name,
  preferredName,
  organization,
  title,
  place,
  tags,
  notes,
  emails: person.emails,
  phones: person.phones.map(({ number, label }) => ({ number, label })),
  links: person.links,
});

describe("files that phones, mail programs and LinkedIn wrote", () => {
  it.skipIf(missing)(`are read as ez-vcard reads them in at least 97 of 100${unless}`, () => {
    const { right, of, wrong } = compareWithExpected(folder);
    process.stdout.write(`right ${right} of ${of}\n`);
    for (const { file, because } of wrong) process.stdout.write(`  ${file}: ${because}\n`);
    expect(right / of).toBeGreaterThanOrEqual(0.97);
  });

  it.skipIf(missing)(`are read, or refused in words${unless}`, () => {
    const outcomes = files.map(read);
    expect(outcomes.some(({ people }) => people.length > 0)).toBe(true);
    const silent = outcomes.filter(
      ({ people, unplaced, refused }) => people.length + unplaced.length === 0 && !refused,
    );
    expect(silent).toEqual([]);
    const words = outcomes.flatMap(({ refused }) => refused ?? []);
    expect(words.filter((message) => !/\.vcf|Connections\.csv/.test(message))).toEqual([]);
  });

  it.skipIf(missing)(`become people that can be stored as contacts${unless}`, () => {
    const problems = files.map(read).flatMap(({ name, people }) =>
      people.flatMap((person) => {
        const { error } = ContactDraft.safeParse(draftOf(person));
        return error ? [{ name, row: person.row, error: error.message }] : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  it.skipIf(missing)(`lose no e-mail address and no phone number${unless}`, () => {
    for (const { file, cards } of expectedLines(folder).cards) {
      const { people, unplaced } = read(file);
      const kept = JSON.stringify([people.map((person) => ({ ...person, photo: undefined })), unplaced]);
      for (const { emails, tels } of cards) {
        for (const email of emails) expect(kept).toContain(JSON.stringify(email.trim()).slice(1, -1));
        for (const tel of tels) expect(kept).toContain(JSON.stringify(phoneAsWritten(tel)).slice(1, -1));
      }
    }
  });

  it.skipIf(missing)(`lose no row of a table${unless}`, () => {
    const tables = files.filter((name) => /\.csv$/i.test(name)).map(read);
    const lost = tables.flatMap(({ name, people, unplaced, refused, table }) => {
      const rows = refused ? [] : tableRows(decodeBytes(readFileSync(join(folder, name))));
      const accounted = new Set([...people, ...unplaced].map(({ row }) => row));
      // Of messages the latest of a thread stands for all of it.
      const messages = messageTable(rows);
      const threadOf = (row: readonly string[]) => messages?.cell(row, "conversation") ?? "";
      const threads = new Set([...accounted].map((row) => threadOf(rows[(row ?? 0) - 1] ?? [])));
      const heading =
        messages?.row ??
        rows.findIndex((row) => row.map((cell) => cell.trim()).join() === table?.header.join());
      return rows.flatMap((row, at) =>
        at > heading &&
        row.some((cell) => cell.trim() !== "") &&
        !accounted.has(at + 1) &&
        !(messages?.kind === "messages" && threads.has(threadOf(row)))
          ? [{ name, row: at + 1 }]
          : [],
      );
    });
    expect(lost).toEqual([]);
  });
});
