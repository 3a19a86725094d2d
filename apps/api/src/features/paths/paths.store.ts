import type { CalendarDay, Path } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import {
  type Path as FoundPath,
  type PathStep,
  type Tie,
  findPaths,
  foldText,
  describeTie,
} from "@followthrough/domain";
import { sql } from "kysely";
import type { SignedIn } from "../../http/account";
import { dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { tupleStatement } from "../../sql/tuples";

/** Ids as one text, with commas. */
const listOf = (column: string) => sql<string>`string_agg(${sql.ref(column)}, ',')`;

/** The owner of the account, who is nobody among the contacts. */
const me = "me";

const selectRemoved = statement((db) =>
  db.selectFrom("AnyContact as c").where("c.deletedAt", "is not", null).select("c.id"),
);

/** Few beside those that are there: with these left out, nobody else need be looked at. */
const readRemoved = async (tx: Tx, accountId: string): Promise<ReadonlySet<string>> => {
  const rows = await selectRemoved(tx, accountId, {});
  return new Set(rows.map(({ id }) => id));
};

const selectReferrals = tupleStatement(["id", "referrerId", "referredId", "heardOn"], (db) =>
  db.selectFrom("Referral as r").select(["r.id", "r.referrerId", "r.referredId", "r.heardOn"]),
);

const referralTies = async (tx: Tx, accountId: string): Promise<Tie[]> => {
  const rows = await selectReferrals(tx, accountId, {});
  return rows.map(([id, referrerId, referredId, heardOn]) => ({
    kind: "referral",
    id,
    on: dayOrNull(heardOn),
    people: [referrerId, referredId],
  }));
};

/** The few conversations in the trash are left out by their ids instead of a join to all. */
const selectShared = tupleStatement(["id", "heldOn", "people"], (db) =>
  db
    .selectFrom("ConversationContact as cc")
    .where("cc.conversationId", "not in", (eb) =>
      eb.selectFrom("AnyConversation as v").where("v.deletedAt", "is not", null).select("v.id"),
    )
    .select((eb) => [
      "cc.conversationId as id",
      eb.fn.min("cc.heldOn").as("heldOn"),
      listOf("cc.contactId").as("people"),
    ])
    .groupBy("cc.conversationId")
    .having((eb) => eb.fn.countAll<number>(), ">", 1),
);

/** Who was in the same conversation: only those of several people join anybody. */
const conversationTies = async (tx: Tx, accountId: string): Promise<Tie[]> => {
  const rows = await selectShared(tx, accountId, {});
  return rows.map(([id, heldOn, people]) => ({
    kind: "conversation",
    id,
    on: dayOrNull(heldOn),
    people: people.split(","),
  }));
};

interface HeldEvent {
  id: string;
  startsOn: string;
}

/** CROSS JOIN keeps SQLite to the order written: few talks were held at an event. */
const selectAtEvents = tupleStatement(["eventId", "people"], (db) =>
  db
    .selectFrom(
      db
        .selectFrom("Contact as c")
        .where("c.metAtEventId", "is not", null)
        .select((eb) => [eb.ref("c.metAtEventId").$notNull().as("eventId"), "c.id as contactId"])
        .unionAll(
          db
            .selectFrom("Conversation as v")
            .crossJoin("ConversationContact as cc")
            .where("v.eventId", "is not", null)
            .whereRef("cc.conversationId", "=", "v.id")
            .select((eb) => [eb.ref("v.eventId").$notNull().as("eventId"), "cc.contactId"]),
        )
        .as("a"),
    )
    .select(["a.eventId", listOf("a.contactId").as("people")])
    .groupBy("a.eventId"),
);

/** Who was at the same event: met there, or talked with there. */
const eventTies = async (tx: Tx, accountId: string, events: readonly HeldEvent[]): Promise<Tie[]> => {
  const days = new Map(events.map(({ id, startsOn }) => [id, startsOn]));
  const rows = await selectAtEvents(tx, accountId, {});
  return rows.flatMap(([id, people]): Tie[] => {
    const on = days.get(id);
    return on === undefined
      ? []
      : [{ kind: "event", id, on: dayOrNull(on), people: [...new Set(people.split(","))] }];
  });
};

/** Without those in the trash; nothing where fewer than two are left. */
const without =
  (removed: ReadonlySet<string>) =>
  (tie: Tie): Tie[] => {
    const live = removed.size === 0 ? tie.people : tie.people.filter((id) => !removed.has(id));
    return live.length < 2 ? [] : [live.length === tie.people.length ? tie : { ...tie, people: live }];
  };

const introductionTies = async (tx: Tx, accountId: string): Promise<Tie[]> => {
  const rows = await tx.introduction.findMany({
    where: { accountId, deletedAt: null },
    select: { id: true, contactAId: true, contactBId: true, madeOn: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, contactAId, contactBId, madeOn }) => ({
    kind: "introduction",
    id,
    on: dayOrNull(madeOn),
    people: [contactAId, contactBId],
  }));
};

const selectKnown = tupleStatement(["id", "lastOn"], (db) =>
  db
    .selectFrom("Contact as c")
    .where((eb) => eb(eb.fn.coalesce("c.lastConversationOn", "c.metOn"), "is not", null))
    .select((eb) => ["c.id", eb.fn.coalesce("c.lastConversationOn", "c.metOn").as("lastOn")]),
);

/** Whom the owner of the account has met or talked with, and when last. */
const readKnown = async (tx: Tx, accountId: string): Promise<[id: string, on: CalendarDay | null][]> => {
  const rows = await selectKnown(tx, accountId, {});
  return rows.map(([id, lastOn]) => [id, dayOrNull(lastOn)]);
};

export interface WantedPath {
  readonly fromId?: string | undefined;
  readonly toId?: string | undefined;
  readonly organization?: string | undefined;
}

const isThere = async (tx: Tx, accountId: string, id: string): Promise<boolean> =>
  (await tx.contact.findFirst({ where: { accountId, id, deletedAt: null }, select: { id: true } })) !== null;

const selectOrganizations = statement((db) =>
  db
    .selectFrom("Contact as c")
    .where("c.organization", "is not", null)
    .select((eb) => eb.ref("c.organization").$notNull().as("organization"))
    .distinct(),
);

const selectMembers = statement((db, { organizations }: Given<{ organizations: readonly string[] }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.organization", "in", db.selectFrom(keys(db, organizations)).select("k.key"))
    .select("c.id"),
);

/** Throws `not_found` for somebody who is not there. */
const wantedPeople = async (tx: Tx, accountId: string, wanted: WantedPath): Promise<Set<string>> => {
  if (wanted.toId !== undefined) {
    if (!(await isThere(tx, accountId, wanted.toId))) throw notFound("person");
    return new Set([wanted.toId]);
  }
  const words = foldText(wanted.organization ?? "");
  const all = await selectOrganizations(tx, accountId, {});
  const meant = all.map(({ organization }) => organization).filter((name) => foldText(name).includes(words));
  const there = await selectMembers(tx, accountId, { organizations: meant });
  return new Set(there.map(({ id }) => id).filter((id) => id !== wanted.fromId));
};

const peopleOn = async (tx: Tx, accountId: string, paths: readonly FoundPath[]) => {
  const ids = new Set(paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to])));
  const rows = await tx.contact.findMany({
    where: { accountId, id: { in: [...ids].filter((id) => id !== me) } },
    select: { id: true, name: true, organization: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
};

/** The best five ways, of at most six steps. Throws `not_found` for somebody who is not there. */
export const readPaths = async (
  tx: Tx,
  { account, today }: { account: SignedIn; today: CalendarDay },
  wanted: WantedPath,
): Promise<{ paths: Path[]; wanted: number }> => {
  if (wanted.fromId !== undefined && !(await isThere(tx, account.id, wanted.fromId)))
    throw notFound("person");
  const to = await wantedPeople(tx, account.id, wanted);
  if (to.size === 0) return { paths: [], wanted: 0 };
  const events = await tx.event.findMany({
    where: { accountId: account.id, deletedAt: null },
    select: { id: true, name: true, startsOn: true },
  });
  const eventNames = new Map(events.map(({ id, name }) => [id, name]));
  const removed = await readRemoved(tx, account.id);
  const ties = await Promise.all([
    referralTies(tx, account.id),
    introductionTies(tx, account.id),
    conversationTies(tx, account.id),
    eventTies(tx, account.id, events),
  ]);
  const known = wanted.fromId === undefined ? await readKnown(tx, account.id) : [];
  const found = findPaths(ties.flat().flatMap(without(removed)), {
    from: wanted.fromId ?? me,
    known,
    to,
    today,
    most: 5,
    longest: 6,
  });
  const people = await peopleOn(tx, account.id, found);
  const personOf = (id: string) => {
    const person = people.get(id);
    return { id, name: person?.name ?? "", organization: person?.organization ?? null };
  };
  const toStep = ({ from, to: next, tie, strength }: PathStep): Path["steps"][number] => {
    const [first = "", second = ""] =
      tie.kind === "referral" || tie.kind === "introduction" ? tie.people : [from, next];
    return {
      from: from === me ? null : personOf(from),
      to: personOf(next),
      kind: tie.kind,
      on: tie.on,
      strength: Number(strength.toFixed(3)),
      says: describeTie(
        {
          kind: tie.kind,
          on: tie.on,
          name: eventNames.get(tie.id) ?? null,
          first: personOf(first).name,
          second: personOf(second).name,
        },
        today,
      ),
    };
  };
  return {
    paths: found.map(({ steps, cost }) => ({ steps: steps.map(toStep), cost: Number(cost.toFixed(3)) })),
    wanted: to.size,
  };
};
