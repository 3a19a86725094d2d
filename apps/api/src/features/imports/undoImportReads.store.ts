import type { KeptBecause } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { sql } from "kysely";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { reasonsToKeep } from "../contacts/reasonsToKeep.store";

const changed: KeptBecause = "changed";

/**
 * The next of those whom the import added and who are not in the trash, each with what
 * of later days holds on to them. That somebody was in the trash and came back changed nothing about them.
 */
const selectAdded = statement(
  (
    db,
    {
      batchId,
      held,
      after,
      atMost,
    }: Given<{ batchId: string; held: Prisma.Sql; after: string; atMost: number }>,
  ) =>
    db
      .selectFrom("Contact as c")
      .where("c.batchId", "=", batchId)
      .where("c.id", ">", after)
      .select((eb) => [
        "c.id",
        "c.name",
        eb.fn
          .coalesce(
            sql<string | null>`${held}`,
            eb
              .case()
              .when(
                eb.exists(
                  eb
                    .selectFrom("ContactChange as h")
                    .whereRef("h.contactId", "=", "c.id")
                    .where("h.kind", "in", ["edited", "merged"])
                    .where((of) => of.or([of("h.batchId", "is", null), of("h.batchId", "<>", batchId)]))
                    .select(eb.lit(1).as("one")),
                ),
              )
              .then(sql.lit(changed))
              .end(),
          )
          .as("later"),
      ])
      .orderBy("c.id")
      .limit(atMost),
);

export const addedPeople = (
  tx: Tx,
  { accountId, batchId }: { readonly accountId: string; readonly batchId: string },
  next: { after: string; atMost: number },
) => {
  const held = reasonsToKeep(batchId, { changedToo: true }).map(
    ({ because, holds }) => Prisma.sql`WHEN ${holds} THEN ${because}`,
  );
  return selectAdded(tx, accountId, {
    batchId,
    held: Prisma.sql`CASE ${Prisma.join(held, " ")} END`,
    ...next,
  });
};

/** The steps that an import planned for some. */
export const selectStepsOf = statement(
  (db, { batchId, people }: Given<{ batchId: string; people: readonly string[] }>) =>
    db
      .selectFrom("FollowUp as f")
      .where("f.batchId", "=", batchId)
      .where("f.contactId", "in", db.selectFrom(keys(db, people)).select("k.key"))
      .select("f.id"),
);

/** The next of those who were there before and were completed, the last written first. */
export const selectCompleted = statement(
  (db, { importId, batchId, atMost }: Given<{ importId: string; batchId: string; atMost: number }>) =>
    db
      .selectFrom("ImportRow as r")
      .leftJoin("Contact as c", (on) => on.onRef("c.id", "=", "r.contactId"))
      .where("r.importId", "=", importId)
      .where((eb) => eb.or([eb("c.batchId", "is", null), eb("c.batchId", "<>", batchId)]))
      .where("r.before", "is not", null)
      .select((eb) => [
        "r.position",
        eb.ref("r.contactId").$notNull().as("contactId"),
        eb.ref("r.before").$notNull().as("before"),
        "c.name",
        "c.version",
      ])
      .orderBy("r.position", "desc")
      .limit(atMost),
);
