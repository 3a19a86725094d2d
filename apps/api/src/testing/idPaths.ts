import { Id } from "@followthrough/contract";
import * as z from "zod";

/** What stands in the place of any entry of a list or record. */
const each = "*";

const partsOf = (schema: z.ZodType): [name: string | null, part: unknown][] =>
  Object.entries(schema.def as object).flatMap(([name, part]): [string | null, unknown][] => {
    if (name === "shape") return Object.entries(part as object);
    if (name === "element" || name === "valueType" || name === "keyType") return [[each, part]];
    if (name === "options") return (part as unknown[]).map((option) => [null, option]);
    return [[null, part]];
  });

/** Where an id can stand in what a schema takes: "people.*.contactId". */
export const idPathsOf = (schema: unknown, at: readonly string[] = []): string[] => {
  if (!(schema instanceof z.ZodType)) return [];
  if (schema === Id) return [at.join(".")];
  const found = partsOf(schema).flatMap(([name, part]) =>
    idPathsOf(part, name === null ? at : [...at, name]),
  );
  return [...new Set(found)];
};
