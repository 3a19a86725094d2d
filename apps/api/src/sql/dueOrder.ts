import { Prisma } from "@followthrough/db";
import { type RawBuilder, type SqlBool, sql } from "kysely";

interface Due {
  readonly dueOn: string;
  readonly dueTime: string | null;
}

/**
 * The order in which steps are due: by day, within a day those with a time by it and then the rest. What stands for "no
 * time" comes after every digit on both databases, whose NULLs come at opposite ends.
 */
export const dueOrder = (table: "f" | "n"): Prisma.Sql => {
  const of = Prisma.raw(table);
  return Prisma.sql`${of}."dueOn", COALESCE(${of}."dueTime", '~'), ${of}."id"`;
};

/** The same within a statement. */
export const byDue = (table: "f" | "n"): RawBuilder<string> =>
  sql`${sql.ref(`${table}.dueOn`)}, coalesce(${sql.ref(`${table}.dueTime`)}, '~'), ${sql.ref(`${table}.id`)}`;

/** Where a step stands in that order, beside its id: "2026-09-01 15:00". */
export const dueMark = ({ dueOn, dueTime }: Due): string => `${dueOn} ${dueTime ?? "~"}`;

/** The steps that come after the one with that mark and id. */
export const dueAfter = (mark: string, id: string): Prisma.Sql => {
  const [dueOn, time] = markParts(mark);
  return Prisma.sql`(${dueOrder("f")}) > (${dueOn}, ${time}, ${id})`;
};

/** The day and the time of a mark. */
export const markParts = (mark: string): [dueOn: string, time: string] => {
  const [dueOn = "", time = ""] = mark.split(" ");
  return [dueOn, time];
};

/** The same within a statement. */
export const isAfterDue = (
  dueOn: RawBuilder<string>,
  time: RawBuilder<string>,
  id: RawBuilder<string>,
): RawBuilder<SqlBool> => sql`(${byDue("f")}) > (${dueOn}, ${time}, ${id})`;
