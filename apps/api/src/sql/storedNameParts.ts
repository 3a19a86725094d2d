import type { NameParts } from "@followthrough/domain";
import { line } from "@followthrough/contract";
import * as z from "zod";

const part = z.union([z.literal(""), line(200)]);

/** The parts of a name, and of which: whoever gives somebody another name says nothing of its parts. */
export const StoredNameParts = z.strictObject({
  of: z.string().max(400),
  family: part,
  given: part,
  additional: part,
  prefix: part,
  suffix: part,
});

export const storeNameParts = (of: string, parts: NameParts): string => JSON.stringify({ of, ...parts });

/** The parts of this name; null where nobody said them, or of another. */
export const readNameParts = (name: string, stored: string | null): NameParts | null => {
  if (stored === null) return null;
  const { data } = StoredNameParts.safeParse(JSON.parse(stored));
  if (data?.of !== name) return null;
  const { of: _of, ...parts } = data;
  return parts;
};
