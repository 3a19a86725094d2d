import { Prisma } from "@followthrough/db";

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

/** Where a step stands in that order, beside its id: "2026-09-01 15:00". */
export const dueMark = ({ dueOn, dueTime }: Due): string => `${dueOn} ${dueTime ?? "~"}`;

/** The steps that come after the one with that mark and id. */
export const dueAfter = (mark: string, id: string): Prisma.Sql => {
  const [dueOn = "", time = ""] = mark.split(" ");
  return Prisma.sql`(${dueOrder("f")}) > (${dueOn}, ${time}, ${id})`;
};
