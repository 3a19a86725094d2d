import type { Calls } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type Yield, addYields, firstLine, isWonStage, noYield, peopleThrough } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, type Reader, statement } from "../../sql/statement";
import { readStages } from "../opportunities/stages.store";
import { readLinks } from "./facts.store";
import { readHeardAt, readPeople } from "./yield.store";

type Query = Calls["GET /insights/yield/list"]["query"];
type Of = Pick<Query, "of" | "id">;
type Listed = Calls["GET /insights/yield/list"]["answer"];

const mostListed = 500;

const selectMetAt = statement((db, { eventId }: Given<{ eventId: string }>) =>
  db.selectFrom("Contact as c").where("c.metAtEventId", "=", eventId).select("c.id"),
);

/** Whose yield it is, and the people it is made of: the same that `readYield` counts. Throws `not_found`. */
const whoCounts = async (
  tx: Tx,
  accountId: string,
  { of, id }: Of,
): Promise<{ name: string; people: string[] }> => {
  if (of === "event") {
    const event = await tx.event.findFirst({
      where: { accountId, id, deletedAt: null },
      select: { name: true },
    });
    if (!event) throw notFound("event");
    const met = await selectMetAt(tx, accountId, { eventId: id });
    return { name: event.name, people: met.map((row) => row.id) };
  }
  const contact = await tx.contact.findFirst({
    where: { accountId, id, deletedAt: null },
    select: { name: true },
  });
  if (!contact) throw notFound("person");
  const through = peopleThrough(id, await readLinks(tx, accountId));
  return { name: contact.name, people: of === "chain" ? [id, ...through] : through };
};

interface Whom {
  readonly people: readonly string[];
}

const whom = (db: Reader, { people }: Given<Whom>) =>
  db
    .selectFrom(keys(db, people))
    .crossJoin("Contact as c")
    .whereRef("c.id", "=", "k.key")
    .select(["c.id as contactId", "c.name"]);

const selectPeople = statement((db, given: Given<Whom>) =>
  whom(db, given).select((eb) => [
    "c.id",
    eb.fn.coalesce("c.organization", eb.val("")).as("what"),
    "c.metOn as on",
  ]),
);

const selectConversations = statement((db, given: Given<Whom>) =>
  whom(db, given)
    .crossJoin("ConversationContact as cc")
    .crossJoin("Conversation as v")
    .whereRef("cc.contactId", "=", "c.id")
    .whereRef("v.id", "=", "cc.conversationId")
    .where("v.channel", "<>", "note")
    .select(["v.id", "v.notes as what", "v.heldOn as on"]),
);

const selectOpportunities = statement(
  (db, given: Given<Whom & { readonly won: readonly string[] }>, { isWon }: { readonly isWon: boolean }) =>
    whom(db, given)
      .crossJoin("Opportunity as p")
      .whereRef("p.contactId", "=", "c.id")
      .$if(isWon, (some) => some.where("p.stage", "in", given.won.list))
      .select(["p.id", "p.title as what", "p.stageOn as on"]),
);

/** Those of an event: heard of there, or, where none is said, of whom was met there. */
const selectOpportunitiesAt = statement(
  (
    db,
    given: Given<{ readonly eventId: string; readonly won: readonly string[] }>,
    { isWon }: { readonly isWon: boolean },
  ) =>
    db
      .selectFrom("Opportunity as p")
      .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "p.contactId"))
      .where((eb) => eb(eb.fn.coalesce("p.eventId", "c.metAtEventId"), "=", given.eventId))
      .$if(isWon, (some) => some.where("p.stage", "in", given.won.list))
      .select(["p.id", "c.id as contactId", "c.name", "p.title as what", "p.stageOn as on"]),
);

const rowsOf = (
  tx: Tx,
  accountId: string,
  { figure, of, id }: Pick<Query, "figure" | "of" | "id">,
  { people, won }: { people: readonly string[]; won: readonly string[] },
) => {
  if (of === "event" && (figure === "opportunities" || figure === "won"))
    return selectOpportunitiesAt(tx, accountId, { eventId: id, won }, { isWon: figure === "won" });
  if (figure === "people") return selectPeople(tx, accountId, { people });
  if (figure === "conversations") return selectConversations(tx, accountId, { people });
  return selectOpportunities(tx, accountId, { people, won }, { isWon: figure === "won" });
};

/** What came through one introducer, of one chain, or of one event: the same as in the lists of the best. Throws `not_found`. */
export const readOneYield = async (tx: Tx, accountId: string, query: Of): Promise<Yield> => {
  const { people } = await whoCounts(tx, accountId, query);
  const own = new Map((await readPeople(tx, accountId, people)).map(({ id, yielded }) => [id, yielded]));
  const moved = query.of === "event" ? (await readHeardAt(tx, accountId)).get(query.id) : undefined;
  return people.map((id) => own.get(id) ?? noYield).reduce(addYields, moved ?? noYield);
};

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A conversation with several stands there once for each of them. */
const newestFirst = (a: Listed["rows"][number], b: Listed["rows"][number]): number =>
  order(b.on ?? "", a.on ?? "") || order(b.id, a.id) || order(b.contact.id, a.contact.id);

/** Whom or what a yield counts, each conversation once for everybody of them who was there. Throws `not_found`. */
export const listYield = async (tx: Tx, accountId: string, query: Query): Promise<Listed> => {
  const { name, people } = await whoCounts(tx, accountId, query);
  const won = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  const found = await rowsOf(tx, accountId, query, { people, won });
  const isOfOpportunities = query.figure === "opportunities" || query.figure === "won";
  const rows = found.map((row) => ({
    id: row.id,
    contact: { id: row.contactId, name: row.name },
    what: firstLine(row.what),
    on: dayOrNull(row.on),
    opportunityId: isOfOpportunities ? row.id : null,
  }));
  return {
    name,
    total: rows.length,
    rows: rows.toSorted(newestFirst).slice(0, mostListed),
  };
};
