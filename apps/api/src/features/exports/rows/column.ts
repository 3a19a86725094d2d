import { CalendarDay, Id, Instant, Version, mostCounted, prose } from "@followthrough/contract";
import * as z from "zod";
import { parseBounded } from "../../../interchange/parseBounded";

// What the columns of several tables have in common, checked as the contract checks what a form sends. A column that
// may be empty may also be missing: it came with a later version of the program than the archive.

export const orNone = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);

export const id = Id;
export const idOrNone = orNone(Id);
export const day = CalendarDay;
export const dayOrNone = orNone(CalendarDay);
/**
 * No clock was ever so wrong. Days are added to an instant and taken from it, and what leaves the years of four digits is none
 * any more.
 */
export const at = Instant.refine((instant) => instant >= "1000" && instant < "9000", {
  error: "must be between the years 1000 and 9000",
});
export const atOrNone = orNone(at);

export const version = Version.default(1);
export const count = z.int().min(0).max(mostCounted);

/** As long as a line may be: an act with everybody there is keeps what it changed of each. In code points, as zod counts. */
const longestJson = 16 * 1024 * 1024;

/** A column that holds JSON text: what is in it is checked, and kept as it was written. */
export const json = (schema: z.ZodType) =>
  prose(longestJson).superRefine((text, context) => {
    const found = parseBounded(text);
    if (!found) return context.addIssue({ code: "custom", message: "must be JSON" });
    const inside = schema.safeParse(found.value);
    if (inside.success) return;
    context.addIssue({ code: "custom", message: `holds something else than belongs here` });
  });
