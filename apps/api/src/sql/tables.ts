import { Prisma } from "@followthrough/db";

type Model = keyof Prisma.TypeMap["model"];

type Columns<M extends Model> = Prisma.TypeMap["model"][M]["payload"]["scalars"];

/** What belongs to an account, and the account itself. */
type OwnedModel = { [M in Model]: "accountId" extends keyof Columns<M> ? M : never }[Model] | "Account";

type TrashModel = { [M in OwnedModel]: "deletedAt" extends keyof Columns<M> ? M : never }[OwnedModel];

type Shown = { [M in OwnedModel]: Columns<M> };
type Any = { [M in TrashModel as `Any${M}`]: Columns<M> };

/**
 * What a statement can read, as schema.prisma says it: `Contact` are those of the account that are not in the trash,
 * `AnyContact` those in it as well.
 */
export interface Tables extends Shown, Any {}

export interface ReadTable {
  /** As the database calls it. */
  readonly name: string;
  readonly accountColumn: "accountId" | "id";
  readonly isWithoutTrash: boolean;
}

const readTables = (): Map<string, ReadTable> => {
  const tables = new Map<string, ReadTable>();
  for (const name of Object.values(Prisma.ModelName)) {
    const columns: Record<string, string> = Prisma[`${name}ScalarFieldEnum`];
    const hasAccount = "accountId" in columns;
    if (!hasAccount && name !== "Account") continue;
    const accountColumn = hasAccount ? "accountId" : "id";
    const hasTrash = "deletedAt" in columns;
    tables.set(name, { name, accountColumn, isWithoutTrash: hasTrash });
    if (hasTrash) tables.set(`Any${name}`, { name, accountColumn, isWithoutTrash: false });
  }
  return tables;
};

/** By the names that statements use. */
export const tablesByName: ReadonlyMap<string, ReadTable> = readTables();
