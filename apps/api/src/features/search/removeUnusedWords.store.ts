import { type Db, Prisma, type Tx } from "@followthrough/db";
import { wordToken } from "@followthrough/domain";
import { accountKey } from "./matchDocuments";

/** Few enough for somebody who saves meanwhile to notice nothing. */
const batchSize = 300;

/** Whether a document of the account still holds the word `w`. */
const isHeld = (tx: Tx, accountId: string): Prisma.Sql => {
  const start = accountKey(accountId) + wordToken("").text;
  return tx.dialect === "sqlite"
    ? Prisma.sql`EXISTS (SELECT 1 FROM "SearchIndex" i WHERE i."SearchIndex" MATCH '"' || ${start} || "SearchWord"."word" || '"')`
    : Prisma.sql`EXISTS (SELECT 1 FROM "SearchDocument" i WHERE "searchVector"(i."accountId", i."words")
        @@ ('''' || ${start}::text || "SearchWord"."word" || '''')::tsquery)`;
};

/**
 * Takes out of an account's vocabulary, by which slips are forgiven, the words that nothing found by search has any more;
 * what is in the trash brings its own back with it. A few at a time, each in a transaction.
 */
export const removeUnusedWords = async (db: Db, accountId: string): Promise<void> => {
  for (let after = ""; ;) {
    const rows = await db.read.rows<{ word: string }>(Prisma.sql`
      SELECT w."word" FROM "SearchWord" w WHERE w."accountId" = ${accountId} AND w."word" > ${after} ORDER BY w."word" LIMIT ${batchSize}`);
    const last = rows.at(-1)?.word;
    if (last === undefined) return;
    const from = after;
    await db.transaction(accountId, (tx) =>
      tx.$executeRaw(Prisma.sql`
        DELETE FROM "SearchWord" WHERE "accountId" = ${accountId} AND "word" > ${from} AND "word" <= ${last}
          AND NOT ${isHeld(tx, accountId)}`),
    );
    after = last;
  }
};
