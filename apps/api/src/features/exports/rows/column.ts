import { CalendarDay, Id, Instant, Version, mostCounted, prose } from "@followthrough/contract";
import * as z from "zod";

// What the columns of several tables have in common, checked as the contract checks what a form sends. A column that
// may be empty may also be missing: it came with a later version of the program than the archive.

export const orNone = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);

export const id = Id;
export const idOrNone = orNone(Id);
export const day = CalendarDay;
export const dayOrNone = orNone(CalendarDay);
export const at = Instant;
export const atOrNone = orNone(Instant);

export const version = Version.default(1);
export const count = z.int().min(0).max(mostCounted);

/** As long as a line may be: an act with everybody there is keeps what it changed of each. In code points, as zod counts. */
const longestJson = 16 * 1024 * 1024;

const parsedJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

/** A column that holds JSON text: what is in it is checked, and kept as it was written. */
export const json = (schema: z.ZodType) =>
  prose(longestJson).superRefine((text, context) => {
    const found = parsedJson(text);
    if (!found) return context.addIssue({ code: "custom", message: "must be JSON" });
    const inside = schema.safeParse(found.value);
    if (inside.success) return;
    context.addIssue({ code: "custom", message: `holds something else than belongs here` });
  });
