import { type Compilable, type Expression, type OperationNodeSource, sql } from "kysely";
import { type Given, type Reader, type Run, statement } from "./statement";

type TuplesOf<Row, Columns extends readonly string[]> = {
  [At in keyof Columns]: Row[Columns[At] & keyof Row];
};

/**
 * A statement of very many rows, which come as tuples in the order of the columns: one text from the database, which is
 * read in half the time of as many rows.
 */
export const tupleStatement = <
  V extends object,
  const Columns extends readonly string[],
  Row extends Readonly<Record<Columns[number], unknown>>,
  Shape = undefined,
>(
  columns: Columns,
  build: (
    db: Reader,
    given: Given<V>,
    shape: Shape,
  ) => Compilable<Row> & Expression<Row> & OperationNodeSource,
): Run<V, Shape, TuplesOf<Row, Columns>> => {
  const list = sql.join(columns.map((name) => sql.ref(`j.${name}`)));
  const select = statement((db, given: Given<V>, shape: Shape) => {
    const rows = sql<Row>`${build(db, given, shape)}`.as("j");
    return db
      .selectFrom(rows)
      .select(
        (db.dialect === "sqlite"
          ? sql<string>`json_group_array(json_array(${list}))`
          : sql<string>`coalesce(json_agg(json_build_array(${list})), '[]')::text`
        ).as("json"),
      );
  });
  return async (tx, accountId, values, ...shape) => {
    const [row] = await select(tx, accountId, values, ...shape);
    return JSON.parse(row?.json ?? "[]") as TuplesOf<Row, Columns>[];
  };
};
