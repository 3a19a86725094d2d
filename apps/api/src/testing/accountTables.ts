import { Prisma } from "@followthrough/db";

/** A table as Prisma knows it. */
export type Table = keyof typeof Prisma.ModelName;

export const columnsOf = (table: Table): readonly string[] =>
  Object.keys(Prisma[`${table}ScalarFieldEnum`] as Record<string, string>);

/** Every table whose rows belong to an account, out of Prisma's own model: a new one is here by itself. */
export const accountTables: readonly Table[] = Object.values(Prisma.ModelName).filter((table) =>
  columnsOf(table).includes("accountId"),
);
