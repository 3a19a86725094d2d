import { prose } from "@followthrough/contract";
import * as z from "zod";
import { invalidField } from "./problem";

/** It comes back from outside, so it may hold what no database takes. */
const part = prose(3_000);

const Cursor = z.tuple([part, part]);

/** Where a page ended: the sort value and the id of its last row. */
export type Cursor = z.infer<typeof Cursor>;

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString("base64url");

export const decodeCursor = (text: string | undefined): Cursor | null => {
  if (text === undefined) return null;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    throw invalidField("cursor", "is not one that this server gave");
  }
};

/** A page of `limit` rows out of up to `limit + 1` read, and where the next one begins. */
export const page = <Row>(rows: Row[], limit: number, cursorOf: (row: Row) => Cursor) => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
};
