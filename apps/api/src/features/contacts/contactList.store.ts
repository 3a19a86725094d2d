import {
  Action,
  type CalendarDay,
  type ContactRow,
  type ContactSort,
  type FoundIn,
} from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { daysLate } from "@followthrough/domain";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { byDue } from "../../sql/dueOrder";
import { type Given, type RowOf, statement } from "../../sql/statement";
import { decodeCursor, page } from "../../http/cursor";
import { readJsonRows, rowsAsJson } from "../../sql/jsonRows";
import { foundIn } from "../search/searchCondition.store";
import { type ContactSelection, contactConditions } from "./contactConditions.store";
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
      .leftJoin("FollowUp as f", (on) =>
        on.on("f.id", "=", (eb) =>
          eb
            .selectFrom("FollowUp as n")
            .whereRef("n.contactId", "=", "c.id")
            .where("n.state", "=", "open")
            .select("n.id")
            .orderBy(byDue("n"))
            .limit(1),
        ),
      )
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
        "f.id as stepId",
        "f.action",
        "f.what",
        "f.dueOn",
        "f.dueTime",
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

export const listContacts = async (tx: Tx, accountId: string, query: Query, today: CalendarDay) => {
  const { sort, reversed = false, limit } = query;
  const cursor = decodeCursor(query.cursor);
  const { fitting, wanted } = await contactConditions(tx, accountId, query, today);
  const [value, afterId] = cursor ?? ["", ""];
  const rows = await selectPage(
    tx,
    accountId,
    { fitting, value, afterId, most: limit + 1 },
    { sort, reversed, isFurther: cursor !== null },
  );
  const { rows: shown, nextCursor } = page(rows, limit, (row) => [row.sortValue, row.id]);
  const found = await foundIn(
    tx,
    accountId,
    wanted,
    shown.map(({ id }) => id),
  );
  return { contacts: shown.map((row) => toContactRow(row, today, found.get(row.id) ?? null)), nextCursor };
};

const toContactRow = (row: Row, today: CalendarDay, found: FoundIn | null): ContactRow => {
  const dueOn = dayOrNull(row.dueOn);
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
    nextStep:
      row.stepId && dueOn
        ? {
            id: row.stepId,
            action: Action.parse(row.action),
            what: row.what ?? "",
            dueOn,
            dueTime: timeOrNull(row.dueTime),
            daysLate: daysLate(dueOn, today),
          }
        : null,
    found,
  };
};

const selectTags = statement((db) =>
  db
    .selectFrom("ContactTag as t")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "t.contactId"))
    .select((eb) => ["t.tag", eb.fn.countAll<number>().as("contacts")])
    .groupBy("t.tag")
    .orderBy("t.tag"),
);

export const listTags = (tx: Tx, accountId: string): Promise<{ tag: string; contacts: number }[]> =>
  selectTags(tx, accountId, {});
