import { Prisma } from "@followthrough/db";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { readJsonRows, rowsAsJson } from "./jsonRows";
import { keys } from "./keyTable";
import { type Given, statement } from "./statement";
import { tablesByName } from "./tables";

let app: TestApp;
let mine: string;
let others: string;

const accountNamed = async (name: string): Promise<string> =>
  (await app.db.read.account.findFirstOrThrow({ where: { name }, select: { id: true } })).id;

/** Two accounts with the same people, in each of which Dana has been thrown away. */
beforeAll(async () => {
  app = await startTestApp();
  for (const name of ["Jo Bennett", "Kim Soto"]) {
    const user = await app.signUp(name);
    for (const [person, organization] of [
      ["Dana Ruiz", "Archive"],
      ["Sam Okafor", "Archive"],
      ["Bea Santos", "Figma"],
    ] as const) {
      const { id } = await user.get("POST /contacts", {
        body: { name: person, organization, tags: ["alumni"] },
      });
      await user.get("POST /follow-ups", {
        body: { contactId: id, action: "call", what: `Call ${person}`, dueOn: "2026-07-01" },
      });
      if (person === "Dana Ruiz") await user.get("DELETE /contacts/:id", { params: { id } });
    }
  }
  mine = await accountNamed("Jo Bennett");
  others = await accountNamed("Kim Soto");
});
afterAll(() => app.stop());

const peopleNamed = statement((db, { name }: Given<{ name: string }>) =>
  db.selectFrom("Contact as c").where("c.name", "=", name).select(["c.accountId", "c.name"]),
);

describe("whose rows they are is said for every table, wherever it stands", () => {
  it("in FROM", async () => {
    const people = statement((db) => db.selectFrom("Contact").select(["accountId", "name"]).orderBy("name"));
    expect(await people(app.db.read, mine, {})).toEqual([
      { accountId: mine, name: "Bea Santos" },
      { accountId: mine, name: "Sam Okafor" },
    ]);
    expect(await peopleNamed(app.db.read, others, { name: "Bea Santos" })).toEqual([
      { accountId: others, name: "Bea Santos" },
    ]);
  });

  it("in joins of every kind", async () => {
    const pairs = statement((db, _given: Given<object>, { kind }: { kind: "inner" | "left" | "cross" }) => {
      const one = db.selectFrom("Contact as a");
      const two =
        kind === "cross"
          ? one.crossJoin("Contact as b")
          : kind === "left"
            ? one.leftJoin("Contact as b", (on) => on.onRef("b.organization", "<>", "a.organization"))
            : one.innerJoin("Contact as b", (on) => on.onRef("b.organization", "<>", "a.organization"));
      return two.select(["a.accountId as first", "b.accountId as second"]);
    });
    for (const [kind, count] of [
      ["inner", 2],
      ["left", 2],
      ["cross", 4],
    ] as const)
      expect(await pairs(app.db.read, mine, {}, { kind })).toEqual(
        Array.from({ length: count }, () => ({ first: mine, second: mine })),
      );
  });

  it("in subqueries, unions, and what a query makes for itself", async () => {
    const named = statement((db) =>
      db
        .with("there", (made) =>
          made
            .selectFrom("Contact as c")
            .select("c.id")
            .union(made.selectFrom("Contact as d").where("d.name", "=", "Sam Okafor").select("d.id")),
        )
        .selectFrom("there as t")
        .select((eb) => [
          "t.id",
          eb
            .selectFrom("FollowUp as f")
            .select((one) => one.fn.countAll<number>().as("count"))
            .as("steps"),
        ]),
    );
    const rows = await named(app.db.read, mine, {});
    // Dana's step is no trash of its own; there are six with the other account's.
    expect(rows.map(({ steps }) => steps)).toEqual([3, 3]);
  });

  it("of the account itself", async () => {
    const accounts = statement((db) => db.selectFrom("Account as a").select("a.name"));
    expect(await accounts(app.db.read, others, {})).toEqual([{ name: "Kim Soto" }]);
  });

  it("and no OR of a condition in SQL lets others' rows through", async () => {
    const either = statement((db, { which }: Given<{ which: Prisma.Sql }>) =>
      db
        .selectFrom("Contact as c")
        .where(sql<boolean>`c."name" = 'Bea Santos' OR c."name" = 'Dana Ruiz'`)
        .where(which)
        .select(["c.accountId", "c.name"]),
    );
    expect(await either(app.db.read, mine, { which: Prisma.sql`1 = 1 OR 1 = 1` })).toEqual([
      { accountId: mine, name: "Bea Santos" },
    ]);
  });
});

it("those in the trash are there only for who asks for any", async () => {
  const all = statement((db) => db.selectFrom("AnyContact as c").select("c.name").orderBy("c.name"));
  expect((await all(app.db.read, mine, {})).map(({ name }) => name)).toEqual([
    "Bea Santos",
    "Dana Ruiz",
    "Sam Okafor",
  ]);
  const plain = statement((db) => db.selectFrom("AnyContact").select("AnyContact.name"));
  expect(await plain(app.db.read, mine, {})).toHaveLength(3);
});

describe("what is given when it is run", () => {
  it("is bound, and what is known beforehand is text, quotes and all", async () => {
    const quoted = statement((db, { name }: Given<{ name: string }>, { extra }: { extra: string }) =>
      db
        .selectFrom("Contact as c")
        .where("c.name", "=", name)
        .select((eb) => eb.val(extra).as("extra")),
    );
    expect(await quoted(app.db.read, mine, { name: "Bea Santos" }, { extra: 'O\'Neil "?" $1' })).toEqual([
      { extra: 'O\'Neil "?" $1' },
    ]);
    expect(await quoted(app.db.read, mine, { name: "x' OR '1'='1" }, { extra: "" })).toEqual([]);
  });

  it("may be texts in any number, for IN or as a table", async () => {
    const among = statement((db, { names }: Given<{ names: readonly string[] }>) =>
      db.selectFrom("Contact as c").where("c.name", "in", names.list).select("c.name").orderBy("c.name"),
    );
    const joined = statement((db, { names }: Given<{ names: readonly string[] }>) =>
      db
        .selectFrom(keys(db, names))
        .innerJoin("Contact as c", (on) => on.onRef("c.name", "=", "k.key"))
        .select("c.name")
        .orderBy("c.name"),
    );
    for (const names of [["Bea Santos"], ["Sam Okafor", "Bea Santos", "Dana Ruiz"]]) {
      const there = [...names].filter((name) => name !== "Dana Ruiz").toSorted();
      for (const read of [among, joined])
        expect((await read(app.db.read, mine, { names })).map(({ name }) => name)).toEqual(there);
    }
  });

  it("serves in a transaction as outside of one", async () => {
    const rows = await app.db.transaction(mine, async (tx) => {
      await tx.contact.updateMany({
        where: { accountId: mine, name: "Bea Santos" },
        data: { place: "Lisbon" },
      });
      const placed = statement((db, { place }: Given<{ place: string }>) =>
        db.selectFrom("Contact as c").where("c.place", "=", place).select("c.name"),
      );
      return placed(tx, mine, { place: "Lisbon" });
    });
    expect(rows).toEqual([{ name: "Bea Santos" }]);
  });
});

it("a person's lists come with the person as one text", async () => {
  const tagged = statement((db) =>
    db
      .selectFrom("Contact as c")
      .select((eb) => [
        "c.name",
        rowsAsJson(
          db,
          ["tag"],
          eb.selectFrom("ContactTag as t").whereRef("t.contactId", "=", "c.id").select("t.tag"),
        ).as("tags"),
      ])
      .orderBy("c.name"),
  );
  const rows = await tagged(app.db.read, mine, {});
  expect(rows.map(({ tags }) => readJsonRows(tags))).toEqual([[{ tag: "alumni" }], [{ tag: "alumni" }]]);
});

it("every table with an account can be read, by its own account column, with its trash where it has one", () => {
  const models = Object.values(Prisma.ModelName);
  const known = new Set(Array.from(tablesByName.values(), ({ name }) => name));
  // Of the server, not of an account.
  expect(models.filter((name) => !known.has(name))).toEqual(["AttemptCount", "Lease", "ServerValue"]);
  for (const [name, table] of tablesByName) {
    const columns: Record<string, string> =
      Prisma[`${table.name as keyof typeof Prisma.ModelName}ScalarFieldEnum`];
    expect(Object.keys(columns)).toContain(table.accountColumn);
    expect(table.isWithoutTrash).toBe("deletedAt" in columns && !name.startsWith("Any"));
  }
});
