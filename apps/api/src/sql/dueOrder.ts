import { type RawBuilder, type SqlBool, sql } from "kysely";

interface Due {
  readonly dueOn: string;
  readonly dueTime: string | null;
}

/** What stands for no time: it comes after every digit on both databases, whose NULLs come at opposite ends. */
export const noTime = "~";

/** The order in which steps are due: by day, within a day those with a time by it and then the rest. */
export const byDue = (table: "f" | "n"): RawBuilder<string> =>
  sql`${sql.ref(`${table}.dueOn`)}, coalesce(${sql.ref(`${table}.dueTime`)}, ${sql.lit(noTime)}), ${sql.ref(`${table}.id`)}`;

/** Where a step stands in that order, beside its id: "2026-09-01 15:00". */
export const dueMark = ({ dueOn, dueTime }: Due): string => `${dueOn} ${dueTime ?? noTime}`;

/** The day and the time of a mark. */
export const markParts = (mark: string): [dueOn: string, time: string] => {
  const [dueOn = "", time = ""] = mark.split(" ");
  return [dueOn, time];
};

/** The steps `f` that come after one of that day, time and id. */
export const isAfterDue = (
  dueOn: RawBuilder<string>,
  time: RawBuilder<string>,
  id: RawBuilder<string>,
): RawBuilder<SqlBool> => sql`(${byDue("f")}) > (${dueOn}, ${time}, ${id})`;
