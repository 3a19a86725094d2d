import type { Tx } from "@followthrough/db";
import { textColumns } from "../../sql/contactColumns";
import { readJsonRows, rowsAsJson } from "../../sql/jsonRows";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";

type Ids = Given<{ ids: readonly string[] }>;

const selectContacts = statement((db, { ids }: Ids) =>
  db
    .selectFrom(keys(db, ids))
    .crossJoin("Contact as c")
    .whereRef("c.id", "=", "k.key")
    .select(textColumns)
    .select((eb) => [
      "c.id",
      "c.starredAt",
      rowsAsJson(
        db,
        ["kind", "value", "matchKey"],
        eb
          .selectFrom("ContactMethod as m")
          .whereRef("m.contactId", "=", "c.id")
          .select(["m.kind", "m.value", "m.matchKey"])
          .orderBy("m.position")
          .orderBy("m.id"),
      ).as("methods"),
      rowsAsJson(
        db,
        ["tag"],
        eb
          .selectFrom("ContactTag as t")
          .whereRef("t.contactId", "=", "c.id")
          .select("t.tag")
          .orderBy("t.tag"),
      ).as("tags"),
    ]),
);

/** The contacts of these ids that are not in the trash, with all that they are found by. */
export const contactsToIndex = async (tx: Tx, accountId: string, ids: readonly string[]) => {
  const rows = await selectContacts(tx, accountId, { ids });
  return rows.map(({ methods, tags, ...row }) => ({
    ...row,
    methods: readJsonRows(methods),
    tags: readJsonRows(tags),
  }));
};

const selectConversations = statement((db, { ids }: Ids) =>
  db
    .selectFrom(keys(db, ids))
    .crossJoin("Conversation as v")
    .whereRef("v.id", "=", "k.key")
    .select(["v.id", "v.notes"]),
);

export const conversationsToIndex = (tx: Tx, accountId: string, ids: readonly string[]) =>
  selectConversations(tx, accountId, { ids });

const selectEvents = statement((db, { ids }: Ids) =>
  db
    .selectFrom(keys(db, ids))
    .crossJoin("Event as e")
    .whereRef("e.id", "=", "k.key")
    .select(["e.id", "e.name", "e.place", "e.notes"]),
);

export const eventsToIndex = (tx: Tx, accountId: string, ids: readonly string[]) =>
  selectEvents(tx, accountId, { ids });
