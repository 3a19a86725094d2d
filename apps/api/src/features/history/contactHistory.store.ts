import { ChangeSource, type ContactChange, ContactChangeKind } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { todayIn } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { decodeCursor, page } from "../../http/cursor";
import { notFound } from "../../http/problem";
import { isBefore } from "../../sql/isBefore";
import { type Given, type Reader, statement } from "../../sql/statement";
import { storedChanges } from "./contactChanges.store";

/**
 * Everything recorded of a contact, and first of all that it was created, which its own row and its batch tell: an import
 * of ten thousand writes nothing for it, and who was here before there was a history has that beginning too.
 */
const historyOf = (db: Reader, { contactId }: Given<{ contactId: string }>) =>
  db
    .selectFrom("ContactChange as h")
    .where("h.contactId", "=", contactId)
    .select(["h.id", "h.changedAt", "h.kind", "h.source", "h.changes", "h.batchId"])
    .unionAll(
      db
        .selectFrom("AnyContact as c")
        .leftJoin("Batch as b", (on) => on.onRef("b.id", "=", "c.batchId"))
        .where("c.id", "=", contactId)
        .select((eb) => [
          "c.id",
          "c.createdAt as changedAt",
          eb.val("created").as("kind"),
          eb.fn.coalesce("b.kind", eb.val("edit")).as("source"),
          eb.val("[]").as("changes"),
          "c.batchId",
        ]),
    );

const selectHistory = statement(
  (
    db,
    given: Given<{ contactId: string; changedAt: string; afterId: string; most: number }>,
    { isFurther }: { readonly isFurther: boolean },
  ) =>
    db
      .selectFrom(historyOf(db, given).as("h"))
      .$if(isFurther, (all) => all.where(isBefore(["h.changedAt", given.changedAt], ["h.id", given.afterId])))
      .select((eb) => [
        "h.id",
        "h.changedAt",
        "h.kind",
        "h.source",
        "h.changes",
        eb
          .selectFrom("Import as i")
          .whereRef("i.batchId", "=", "h.batchId")
          .select("i.fileName")
          .limit(1)
          .as("fileName"),
      ])
      .orderBy("h.changedAt", "desc")
      .orderBy("h.id", "desc")
      .limit(given.most),
);

const sourceOf = (text: string): ChangeSource => ChangeSource.safeParse(text).data ?? "edit";

/** What changed on a contact, the latest first, also on one in the trash. Throws `not_found`. */
export const listContactChanges = async (
  tx: Tx,
  account: SignedIn,
  contactId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ changes: ContactChange[]; nextCursor: string | null }> => {
  const accountId = account.id;
  const contact = await tx.contact.findFirst({ where: { accountId, id: contactId }, select: { id: true } });
  if (!contact) throw notFound("person");
  const after = decodeCursor(cursor);
  const [changedAt, afterId] = after ?? ["", ""];
  const rows = await selectHistory(
    tx,
    accountId,
    { contactId, changedAt, afterId, most: limit + 1 },
    { isFurther: after !== null },
  );
  const { rows: shown, nextCursor } = page(rows, limit, (row) => [row.changedAt, row.id]);
  return {
    changes: shown.map(({ kind, source, changes, ...row }) => ({
      ...row,
      changedOn: todayIn(account.timeZone, row.changedAt),
      kind: ContactChangeKind.parse(kind),
      source: sourceOf(source),
      changes: storedChanges(changes),
    })),
    nextCursor,
  };
};
