import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnMeaning } from "@followthrough/contract";
import * as z from "zod";
import { runToEnd } from "../cooperativeTask";
import type { ImportedPerson } from "../importedPerson";
import { readContactFile } from "../readContactFile";
import { tableColumns } from "../table/tableColumns";
import { type ExpectedPerson, type TableFile, expectedLines } from "./expectedLines";

export type Share = { right: number; of: number; wrong: { where: string; because: string }[] };

const numberOf = (phone: string): string => phone.replace(/[^\d+]/g, "");

/** What is compared of a person: each is one cell. Where numbers have their blanks does not count. */
const cellsOf = {
  organization: (person) => person.organization,
  title: (person) => person.title,
  place: (person) => person.place,
  birthday: (person) => person.birthday,
  emails: (person) => person.emails.map(({ address }) => address),
  phones: (person) => person.phones.map(({ number }) => numberOf(number)),
  links: (person) => person.links.map(({ url }) => url),
  tags: (person) => person.tags,
} satisfies Record<Exclude<keyof ExpectedPerson, "name">, (person: ImportedPerson) => unknown>;

const isCell = (word: string): word is keyof typeof cellsOf => word in cellsOf;

const written = (cell: string, value: unknown): string =>
  JSON.stringify(
    cell === "phones" && Array.isArray(value) ? value.map((one) => numberOf(String(one))) : value,
  ) ?? "nothing";

const peopleIn = (path: string): ImportedPerson[] | string => {
  try {
    return runToEnd(readContactFile(path, readFileSync(path))).people;
  } catch (error) {
    return error instanceof Error ? error.message : "cannot be read";
  }
};

const compareTable = (folder: string, { file, people }: TableFile): Share => {
  const read = peopleIn(join(folder, file));
  const left = typeof read === "string" ? [] : [...read];
  const share: Share = { right: 0, of: 0, wrong: [] };
  const take = (isRight: boolean, because: string): void => {
    share.of += 1;
    if (isRight) share.right += 1;
    else share.wrong.push({ where: file, because });
  };
  for (const { name, ...cells } of people) {
    const at = left.findIndex((one) => one.name === name);
    const [person] = at < 0 ? [] : left.splice(at, 1);
    const others = typeof read === "string" ? read : read.map((one) => one.name).join(", ");
    take(person !== undefined, `nobody is called ${name}: ${others}`);
    for (const [cell, value] of Object.entries(cells)) {
      const ours = person && isCell(cell) ? written(cell, cellsOf[cell](person)) : "nothing";
      take(ours === written(cell, value), `${cell} of ${name}: ${ours} instead of ${written(cell, value)}`);
    }
  }
  return share;
};

const together = (shares: Share[]): Share => ({
  right: shares.reduce((sum, { right }) => sum + right, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
  wrong: shares.flatMap(({ wrong }) => wrong),
});

/**
 * Reads each table that `expected.jsonl` in the folder names, and compares its people, found by their names, with what is
 * expected there: a name is a cell, and so is each other thing told of them. Of lists nothing may be missing, nothing be added.
 */
export const compareTables = (folder: string): Share =>
  together(expectedLines(folder).tables.map((table) => compareTable(folder, table)));

const Headings = z.record(z.string(), z.string());

const placeParts = new Set<ColumnMeaning>(["city", "region", "country"]);

/** Compares what each heading in `headings.json` is read as by itself with what is expected; the parts of a place are places. */
export const compareHeadings = (folder: string): Share => {
  const path = join(folder, "headings.json");
  const expected = existsSync(path) ? Headings.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
  const share: Share = { right: 0, of: 0, wrong: [] };
  for (const [heading, meaning] of Object.entries(expected)) {
    const read = tableColumns([heading])[0]?.meaning ?? "keep";
    share.of += 1;
    if (read === meaning || (meaning === "place" && placeParts.has(read))) share.right += 1;
    else share.wrong.push({ where: heading, because: `read as ${read} instead of ${meaning}` });
  }
  return share;
};
