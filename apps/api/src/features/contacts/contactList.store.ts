import type { CalendarDay, ContactRow, ContactSort, FoundIn } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { day, dayOrNull } from "../../sql/storedDay";
import { nextStepColumns, nextStepId, toNextStep } from "../../sql/nextStep";
import { type Given, type RowOf, contactCondition, statement } from "../../sql/statement";
import { decodeCursor, page } from "../../http/cursor";
import { readJsonRows, rowsAsJson } from "../../sql/jsonRows";
import { foundIn } from "../search/searchCondition.store";
import { type ContactSelection, contactConditions } from "./contactConditions.store";
import { contactsByMatch, cursorAt, isByMatch, placeOfCursor } from "./contactMatches.store";
import { contactOrder } from "./contactOrder";
import { photoUrl } from "./wholeContact.store";

interface Query extends ContactSelection {
  sort: ContactSort;
  reversed?: boolean;
  limit: number;
  cursor?: string | undefined;
}

interface Place {
  readonly sort: ContactSort;
  readonly reversed: boolean;
  readonly isFurther: boolean;
}

/** A page of people; `value` and `afterId` are of the last one shown. */
const selectPage = statement(
  (
    db,
    given: Given<{ fitting: Prisma.Sql; value: string; afterId: string; most: number }>,
    { sort, reversed, isFurther }: Place,
  ) => {
    const { by, inOrder, after } = contactOrder(sort, reversed);
    return db
      .selectFrom("Contact as c")
      .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
      .leftJoin("ContactPhoto as p", (on) => on.onRef("p.contactId", "=", "c.id"))
      .leftJoin("FollowUp as f", (on) => on.on("f.id", "=", nextStepId(db, "c.id")))
      .where(given.fitting)
      .$if(isFurther, (all) => all.where(after(given.value, given.afterId)))
      .select([
        "c.id",
        "c.name",
        "c.organization",
        "c.title",
        "c.starredAt",
        "c.metOn",
        "c.lastConversationOn",
        "e.name as eventName",
        "p.contactId as photo",
        ...nextStepColumns,
        by.as("sortValue"),
      ])
      .select((eb) =>
        rowsAsJson(
          db,
          ["tag"],
          eb
            .selectFrom("ContactTag as t")
            .whereRef("t.contactId", "=", "c.id")
            .select("t.tag")
            .orderBy("t.tag"),
        ).as("tags"),
      )
      .orderBy(inOrder)
      .limit(given.most);
  },
);

type Row = RowOf<typeof selectPage>;

const isAmong = contactCondition((contact, { ids }: Given<{ ids: readonly string[] }>) =>
  contact("c.id", "in", ids.list),
);

const pageByMatch = async (
  tx: Tx,
  accountId: string,
  { search = "", reversed = false, limit, cursor }: Query,
  fitting: Prisma.Sql,
  today: CalendarDay,
) => {
  const from = placeOfCursor(cursor);
  const all = await contactsByMatch(tx, accountId, { search, fitting, reversed }, today);
  const ids = all.slice(from, from + limit);
  if (ids.length === 0) return { rows: [], nextCursor: null };
  const read = { fitting: isAmong(accountId, { ids }), value: "", afterId: "", most: limit };
  const rows = await selectPage(tx, accountId, read, { sort: "name", reversed: false, isFurther: false });
  return {
    rows: rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
    nextCursor: all.length > from + limit ? cursorAt(from + limit) : null,
  };
};

const pageByColumn = async (
  tx: Tx,
  accountId: string,
  { sort, reversed = false, limit, cursor: begin }: Query,
  fitting: Prisma.Sql,
) => {
  const cursor = decodeCursor(begin);
  const [value, afterId] = cursor ?? ["", ""];
  const rows = await selectPage(
    tx,
    accountId,
    { fitting, value, afterId, most: limit + 1 },
    { sort, reversed, isFurther: cursor !== null },
  );
  return page(rows, limit, (row) => [row.sortValue, row.id]);
};

export const listContacts = async (tx: Tx, accountId: string, query: Query, today: CalendarDay) => {
  const { fitting, wanted } = await contactConditions(tx, accountId, query, today);
  const { rows: shown, nextCursor } = isByMatch(query)
    ? await pageByMatch(tx, accountId, query, fitting, today)
    : await pageByColumn(tx, accountId, query, fitting);
  const found = await foundIn(
    tx,
    accountId,
    wanted,
    shown.map(({ id }) => id),
  );
  return { contacts: shown.map((row) => toContactRow(row, today, found.get(row.id) ?? null)), nextCursor };
};

const toContactRow = (row: Row, today: CalendarDay, found: FoundIn | null): ContactRow => {
  return {
    id: row.id,
    name: row.name,
    organization: row.organization,
    title: row.title,
    starred: row.starredAt !== null,
    photoUrl: photoUrl(row.id, row.photo !== null),
    tags: readJsonRows(row.tags).map(({ tag }) => tag),
    metOn: row.metOn === null ? null : day(row.metOn),
    metAtEvent: row.eventName,
    lastConversationOn: dayOrNull(row.lastConversationOn),
    nextStep: toNextStep(row, today),
    found,
  };
};

/**
 * What everybody carries, by its index alone, less what those in the trash carry, who are few: to ask of each tag whether its
 * person is there took nine tenths of the time.
 */
const selectTags = statement((db) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom("ContactTag as t")
        .select((one) => ["t.tag", one.cast<number>(one.fn.countAll(), "integer").as("count")])
        .groupBy("t.tag")
        .unionAll(
          eb
            .selectFrom("AnyContact as c")
            .crossJoin("ContactTag as t")
            .whereRef("t.contactId", "=", "c.id")
            .where("c.deletedAt", "is not", null)
            .select((one) => ["t.tag", one.neg(one.cast<number>(one.fn.countAll(), "integer")).as("count")])
            .groupBy("t.tag"),
        )
        .as("carried"),
    )
    .select((eb) => ["carried.tag", eb.fn.sum<number>("carried.count").as("contacts")])
    .groupBy("carried.tag")
    .having((eb) => eb(eb.fn.sum("carried.count"), ">", 0))
    .orderBy("carried.tag"),
);

export const listTags = (tx: Tx, accountId: string): Promise<{ tag: string; contacts: number }[]> =>
  selectTags(tx, accountId, {});
