import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isBirthday } from "./birthday";
import { KnownDay, PlannedDay } from "./calendarDay";
import type { RouteSpec } from "./route";
import { routes } from "./routes";

/** Where in a schema a day may be sent from a time before anybody lived. */
const tooLongAgo = (schema: unknown, path: string): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const { format, formatMinimum } = schema as { format?: unknown; formatMinimum?: unknown };
  const here = format === "date" && formatMinimum !== "1900-01-01" ? [path] : [];
  return [...here, ...Object.entries(schema).flatMap(([key, inner]) => tooLongAgo(inner, `${path}.${key}`))];
};

const bodies = Object.entries<RouteSpec>(routes).flatMap(([name, { body }]) =>
  body instanceof z.ZodType ? [{ name, body }] : [],
);

describe("a day that is sent", () => {
  it.each(bodies)("$name takes none before 1900", ({ body }) => {
    expect(tooLongAgo(z.toJSONSchema(body, { io: "input", unrepresentable: "any" }), "body")).toEqual([]);
  });

  it("is refused in words where it is a slip of the finger", () => {
    for (const schema of [KnownDay, PlannedDay])
      expect(schema.safeParse("0206-06-25").error?.issues.map(({ message }) => message)).toEqual([
        "is too long ago: choose a day from the year 1900 on",
      ]);
    expect(["1900-01-01", "2026-06-25"].every((day) => KnownDay.safeParse(day).success)).toBe(true);
    expect(["0980-03-22", "1980-03-22", "--02-29"].map(isBirthday)).toEqual([false, true, true]);
  });
});
