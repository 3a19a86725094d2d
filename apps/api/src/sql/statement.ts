import { type Dialect, Prisma, type Tx } from "@followthrough/db";
import {
  type Compilable,
  type Expression,
  type ExpressionBuilder,
  type OperationNodeSource,
  expressionBuilder,
  DefaultQueryCompiler,
  DummyDriver,
  Kysely,
  type LimitNode,
  type RawBuilder,
  type RootOperationNode,
  SqliteAdapter,
  SqliteIntrospector,
  type SqlBool,
  ValueNode,
  createQueryId,
  sql,
} from "kysely";
import { scopeQuery } from "./scopeQuery";
import type { Tables } from "./tables";

/** A place in a statement that is filled when it is run. */
class Place {
  constructor(
    readonly name: string,
    private readonly form: "value" | "list" | "json",
  ) {}

  fill(value: unknown): unknown {
    if (this.form === "json") return JSON.stringify(value);
    if (this.form !== "list") return value;
    // Of none nothing is one: "in ()" is no SQL.
    const values = value as unknown[];
    return values.length === 0 ? Prisma.sql`NULL` : Prisma.join(values);
  }
}

/** Texts a statement is given, in any number. */
interface GivenList {
  /** For `in`, which of none holds for nothing; `not in` takes `keys`, for of none it would hold for nothing as well. */
  readonly list: RawBuilder<string>;
  /** As one JSON text: see `keyTable`. */
  readonly json: RawBuilder<string>;
}

type GivenOne<V> = V extends readonly string[] ? GivenList : RawBuilder<V extends Prisma.Sql ? SqlBool : V>;

/** The values a statement is run with, as places in it; a condition may be given as SQL of its own. */
export type Given<V> = { readonly [K in keyof V]: GivenOne<V[K]> };

const place = (name: string): RawBuilder<unknown> & GivenList =>
  Object.assign(sql.val(new Place(name, "value")), {
    list: sql<string>`(${sql.val(new Place(name, "list"))})`,
    json: sql.val(new Place(name, "json")) as RawBuilder<never>,
  });

const given = new Proxy({}, { get: (_target, name) => place(String(name)) });

const mark = "\0";

/** Writes SQL with a mark for each place; what is known beforehand is part of the text. */
class Compiler extends DefaultQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return mark;
  }

  protected override appendValue(value: unknown): void {
    if (value instanceof Place) super.appendValue(value);
    else this.appendImmediateValue(value);
  }

  /** SQLite plans a statement anew at each run whose LIMIT is a bound value and nothing else: thirty microseconds and more. */
  protected override visitLimit(node: LimitNode): void {
    const before = this.numParameters;
    super.visitLimit(node);
    if (this.numParameters > before) this.append(" + 0");
  }
}

/** Where a statement begins: the tables of schema.prisma, and which database it is for. */
export class Reader extends Kysely<Tables> {
  constructor(readonly dialect: Dialect) {
    super({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new Compiler(),
      },
    });
  }
}

const readers: Readonly<Record<Dialect, Reader>> = {
  sqlite: new Reader("sqlite"),
  postgresql: new Reader("postgresql"),
};

const account = new Place("accountId", "value");

/** SQL with places in it, put together once. */
class Compiled {
  /** The text with `?` for each place. */
  readonly sql: string;
  /** The text with `$1` and so on for each. */
  readonly text: string;

  constructor(
    private readonly texts: readonly string[],
    private readonly places: readonly Place[],
  ) {
    this.sql = texts.join("?");
    this.text = texts.reduce((before, after, at) => `${before}$${at}${after}`);
  }

  fill(accountId: string, values: Readonly<Record<string, unknown>>): Prisma.Sql {
    const filled = this.places.map((one) => (one === account ? accountId : one.fill(values[one.name])));
    // What is SQL itself, a condition or a list, makes another text of it each time.
    return filled.some((value) => value instanceof Prisma.Sql)
      ? new Prisma.Sql(this.texts, filled)
      : new KeptSql(this.texts, filled, this);
  }
}

/** SQL whose texts are there already: made anew for each run they cost more than a quick read. */
class KeptSql extends Prisma.Sql {
  constructor(
    texts: readonly string[],
    values: readonly unknown[],
    private readonly compiled: Compiled,
  ) {
    super(texts, values);
  }

  override get sql(): string {
    return this.compiled.sql;
  }

  override get text(): string {
    return this.compiled.text;
  }
}

const compile = (query: OperationNodeSource): Compiled => {
  const scoped = scopeQuery(query.toOperationNode(), ValueNode.create(account)) as RootOperationNode;
  const { sql: text, parameters } = new Compiler().compileQuery(scoped, createQueryId());
  return new Compiled(text.split(mark), parameters as readonly Place[]);
};

/** Runs a statement for an account with the values it was built for, and where there are several shapes of it in one of them. */
export type Run<V, Shape, Row> = (
  tx: Tx,
  accountId: string,
  values: V,
  ...shape: Shape extends undefined ? [] : [shape: Shape]
) => Promise<Row[]>;

/**
 * SQL that the compiler checks: tables and columns against schema.prisma, and what comes out. Each table it names has the
 * account's rows alone, and not those in the trash, without being asked (`scopeQuery`). It is put together once for each
 * database and shape; run, only its values are bound. So it stands outside of functions, where it
 * would be put together at each call.
 */
export const statement = <V extends object, Row, Shape = undefined>(
  build: (db: Reader, given: Given<V>, shape: Shape) => Compilable<Row> & OperationNodeSource,
): Run<V, Shape, Row> => {
  const kept = new Map<string, Compiled>();
  const asSql = (dialect: Dialect, accountId: string, values: V, shape: Shape): Prisma.Sql => {
    const key = shape === undefined ? dialect : `${dialect} ${JSON.stringify(shape)}`;
    let compiled = kept.get(key);
    if (!compiled) {
      compiled = compile(build(readers[dialect], given as Given<V>, shape));
      kept.set(key, compiled);
    }
    return compiled.fill(accountId, values as Record<string, unknown>);
  };
  return (tx, accountId, values, ...[shape]) =>
    tx.rows<Row>(asSql(tx.dialect, accountId, values, shape as Shape));
};

/** The contact `c` of the statement that a condition is put into. */
type OfContact = ExpressionBuilder<Tables & { c: Tables["Contact"] }, "c">;

/**
 * What may be asked of a contact `c`, for lists that are put together of such conditions as they are wanted. As a statement,
 * it stands outside of functions.
 */
export const contactCondition = <V extends object>(
  build: (contact: OfContact, given: Given<V>) => Expression<SqlBool>,
) => {
  const compiled = compile(
    build(expressionBuilder<Tables & { c: Tables["Contact"] }, "c">(), given as Given<V>),
  );
  return (accountId: string, values: V): Prisma.Sql =>
    compiled.fill(accountId, values as Record<string, unknown>);
};

/** A row of what a statement reads. */
export type RowOf<S extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<
  ReturnType<S>
>[number];
