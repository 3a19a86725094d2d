import type { CalendarDay, Path } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type Path as FoundPath,
  type PathStep,
  type Tie,
  findPaths,
  foldText,
  describeTie,
} from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { tuples } from "../../sql/jsonRows";
import { keyTable } from "../../sql/keyTable";

/** The owner of the account, who is nobody among the contacts. */
const me = "me";

/** Few beside those that are there: with these left out, nobody else need be looked at. */
const readRemoved = async (tx: Tx, accountId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows<{ id: string }>(
    Prisma.sql`SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NOT NULL`,
  );
  return new Set(rows.map(({ id }) => id));
};

const referralTies = async (tx: Tx, accountId: string): Promise<Tie[]> => {
  const rows = await tuples<[id: string, referrerId: string, referredId: string, heardOn: string]>(
    tx,
    ["id", "referrerId", "referredId", "heardOn"],
    Prisma.sql`
      SELECT r."id", r."referrerId", r."referredId", r."heardOn"
      FROM "Referral" r WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL`,
  );
  return rows.map(([id, referrerId, referredId, heardOn]) => ({
    kind: "referral",
    id,
    on: dayOrNull(heardOn),
    people: [referrerId, referredId],
  }));
};

/** Who was in the same conversation: only those of several people join anybody. */
const conversationTies = async (tx: Tx, accountId: string): Promise<Tie[]> => {
  const rows = await tuples<[id: string, heldOn: string, people: string]>(
    tx,
    ["id", "heldOn", "people"],
    Prisma.sql`
      SELECT cc."conversationId" AS "id", MIN(cc."heldOn") AS "heldOn", string_agg(cc."contactId", ',') AS "people"
      FROM "ConversationContact" cc
      WHERE cc."accountId" = ${accountId} AND cc."conversationId" NOT IN (
        SELECT v."id" FROM "Conversation" v WHERE v."accountId" = ${accountId} AND v."deletedAt" IS NOT NULL)
      GROUP BY cc."conversationId" HAVING COUNT(*) > 1`,
  );
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

/** Who was at the same event: met there, or talked with there. CROSS JOIN keeps SQLite to the order written: few talks have one. */
const eventTies = async (tx: Tx, accountId: string, events: readonly HeldEvent[]): Promise<Tie[]> => {
  const days = new Map(events.map(({ id, startsOn }) => [id, startsOn]));
  const rows = await tuples<[eventId: string, people: string]>(
    tx,
    ["eventId", "people"],
    Prisma.sql`
      SELECT a."eventId", string_agg(a."contactId", ',') AS "people" FROM (
        SELECT c."metAtEventId" AS "eventId", c."id" AS "contactId" FROM "Contact" c
        WHERE c."accountId" = ${accountId} AND c."metAtEventId" IS NOT NULL AND c."deletedAt" IS NULL
        UNION ALL
        SELECT v."eventId", cc."contactId" FROM "Conversation" v CROSS JOIN "ConversationContact" cc
        WHERE v."accountId" = ${accountId} AND v."eventId" IS NOT NULL AND v."deletedAt" IS NULL
          AND cc."accountId" = v."accountId" AND cc."conversationId" = v."id"
      ) a GROUP BY a."eventId"`,
  );
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

/** Whom the owner of the account has met or talked with, and when last. */
const readKnown = async (tx: Tx, accountId: string): Promise<[id: string, on: CalendarDay | null][]> => {
  const rows = await tuples<[id: string, lastOn: string]>(
    tx,
    ["id", "lastOn"],
    Prisma.sql`
      SELECT c."id", COALESCE(c."lastConversationOn", c."metOn") AS "lastOn" FROM "Contact" c
      WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND COALESCE(c."lastConversationOn", c."metOn") IS NOT NULL`,
  );
  return rows.map(([id, lastOn]) => [id, dayOrNull(lastOn)]);
};

export interface WantedPath {
  readonly fromId?: string | undefined;
  readonly toId?: string | undefined;
  readonly organization?: string | undefined;
}

const isThere = async (tx: Tx, accountId: string, id: string): Promise<boolean> =>
  (await tx.contact.findFirst({ where: { accountId, id, deletedAt: null }, select: { id: true } })) !== null;

/** Throws `not_found` for somebody who is not there. */
const wantedPeople = async (tx: Tx, accountId: string, wanted: WantedPath): Promise<Set<string>> => {
  if (wanted.toId !== undefined) {
    if (!(await isThere(tx, accountId, wanted.toId))) throw notFound("person");
    return new Set([wanted.toId]);
  }
  const words = foldText(wanted.organization ?? "");
  const all = await tx.rows<{ organization: string }>(Prisma.sql`
    SELECT DISTINCT c."organization" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."organization" IS NOT NULL`);
  const meant = all.map(({ organization }) => organization).filter((name) => foldText(name).includes(words));
  const there = await tx.rows<{ id: string }>(Prisma.sql`
    SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL
      AND c."organization" IN (SELECT k."key" FROM ${keyTable(tx, meant)} k)`);
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
