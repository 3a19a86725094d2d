import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const ExpectedCard = z.object({
  fn: z.string().nullable(),
  emails: z.array(z.string()),
  tels: z.array(z.string()),
});
const ExpectedPerson = z.object({
  name: z.string(),
  organization: z.string().optional(),
  title: z.string().optional(),
  place: z.string().optional(),
  birthday: z.string().optional(),
  emails: z.array(z.string()).optional(),
  phones: z.array(z.string()).optional(),
  links: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
});

const CardFile = z.object({ file: z.string(), cards: z.array(ExpectedCard) });
const TableFile = z.object({ file: z.string(), people: z.array(ExpectedPerson) });

export type CardFile = z.infer<typeof CardFile>;
export type TableFile = z.infer<typeof TableFile>;
export type ExpectedPerson = z.infer<typeof ExpectedPerson>;

/** What `expected.jsonl` in the folder says of each file: of the cards of some, of the people of tables. */
export const expectedLines = (folder: string): { cards: CardFile[]; tables: TableFile[] } => {
  const lines = readFileSync(join(folder, "expected.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => z.union([CardFile, TableFile]).parse(JSON.parse(line)));
  return {
    cards: lines.flatMap((line) => ("cards" in line ? [line] : [])),
    tables: lines.flatMap((line) => ("people" in line ? [line] : [])),
  };
};
