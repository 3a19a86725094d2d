import type { CalendarDay, Path } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type PathStep, type Tie, findPaths, fold, sayTie } from "@followthrough/domain";
import { type SignedIn, dayOrNull } from "../../http/account";
import { notFound } from "../../http/problem";

interface Person {
  id: string;
  name: string;
  organization: string | null;
  lastOn: string | null;
  isKnown: number | boolean;
}

interface Together {
  id: string;
  contactId: string;
  onDay: string | null;
  name: string | null;
}

/** The owner of the account, who is nobody among the contacts. */
const me = "me";

const livePeople = async (tx: Tx, accountId: string): Promise<Map<string, Person>> => {
  const rows = await tx.rows<Person>(Prisma.sql`
    SELECT c."id", c."name", c."organization", COALESCE(c."lastConversationOn", c."metOn") AS "lastOn",
      CASE WHEN c."lastConversationOn" IS NULL AND c."metOn" IS NULL THEN 0 ELSE 1 END AS "isKnown"
    FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL ORDER BY c."id"`);
  return new Map(rows.map((row) => [row.id, row]));
};

const referralTies = async (tx: Tx, accountId: string): Promise<Tie[]> => {
  const rows = await tx.rows<{
    id: string;
    referrerId: string;
    referredId: string;
    heardOn: string;
  }>(Prisma.sql`
    SELECT r."id", r."referrerId", r."referredId", r."heardOn"
    FROM "Referral" r WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL`);
  return rows.map((row) => ({
    kind: "referral",
    id: row.id,
    on: dayOrNull(row.heardOn),
    people: [row.referrerId, row.referredId],
  }));
};

/** Who was in the same conversation: only those of several people join anybody. */
const conversationRows = (tx: Tx, accountId: string): Promise<Together[]> =>
  tx.rows<Together>(Prisma.sql`
    SELECT v."id", cc."contactId", v."heldOn" AS "onDay", NULL AS "name"
    FROM (
      SELECT o."conversationId" AS "id" FROM "ConversationContact" o
      WHERE o."accountId" = ${accountId} GROUP BY o."conversationId" HAVING COUNT(*) > 1
    ) several
    JOIN "Conversation" v ON v."accountId" = ${accountId} AND v."id" = several."id" AND v."deletedAt" IS NULL
    JOIN "ConversationContact" cc ON cc."accountId" = ${accountId} AND cc."conversationId" = v."id"
    ORDER BY v."id", cc."contactId"`);

/** Who was at the same event: met there, or talked with there. */
const eventRows = (tx: Tx, accountId: string): Promise<Together[]> =>
  tx.rows<Together>(Prisma.sql`
    SELECT a."id", a."contactId", e."startsOn" AS "onDay", e."name"
    FROM (
      SELECT c."metAtEventId" AS "id", c."id" AS "contactId" FROM "Contact" c
      WHERE c."accountId" = ${accountId} AND c."metAtEventId" IS NOT NULL AND c."deletedAt" IS NULL
      UNION
      SELECT v."eventId" AS "id", cc."contactId" FROM "Conversation" v
      JOIN "ConversationContact" cc ON cc."accountId" = v."accountId" AND cc."conversationId" = v."id"
      WHERE v."accountId" = ${accountId} AND v."eventId" IS NOT NULL AND v."deletedAt" IS NULL
    ) a
    JOIN "Event" e ON e."accountId" = ${accountId} AND e."id" = a."id" AND e."deletedAt" IS NULL
    ORDER BY a."id", a."contactId"`);

const grouped = (kind: "conversation" | "event", rows: readonly Together[]): Tie[] => {
  const ties = new Map<string, { kind: typeof kind; id: string; on: Tie["on"]; people: string[] }>();
  for (const { id, contactId, onDay } of rows) {
    const tie = ties.get(id) ?? { kind, id, on: dayOrNull(onDay), people: [] };
    tie.people.push(contactId);
    ties.set(id, tie);
  }
  return [...ties.values()];
};

const among =
  (people: ReadonlyMap<string, Person>) =>
  (tie: Tie): Tie[] => {
    const live = tie.people.filter((id) => people.has(id));
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

const knownTies = (people: ReadonlyMap<string, Person>): Tie[] =>
  [...people.values()]
    .filter(({ isKnown }) => Boolean(isKnown))
    .map(({ id, lastOn }) => ({ kind: "known", id, on: dayOrNull(lastOn), people: [me, id] }));

export interface WantedPath {
  readonly fromId?: string | undefined;
  readonly toId?: string | undefined;
  readonly organization?: string | undefined;
}

const wantedPeople = (people: ReadonlyMap<string, Person>, wanted: WantedPath): Set<string> => {
  if (wanted.toId !== undefined) {
    if (!people.has(wanted.toId)) throw notFound("person");
    return new Set([wanted.toId]);
  }
  const words = fold(wanted.organization ?? "");
  const there = [...people.values()].filter(({ organization }) => fold(organization ?? "").includes(words));
  return new Set(there.map(({ id }) => id).filter((id) => id !== wanted.fromId));
};

/** The best five ways, of at most six steps. Throws `not_found` for somebody who is not there. */
export const readPaths = async (
  tx: Tx,
  { account, today }: { account: SignedIn; today: CalendarDay },
  wanted: WantedPath,
): Promise<{ paths: Path[]; wanted: number }> => {
  const people = await livePeople(tx, account.id);
  if (wanted.fromId !== undefined && !people.has(wanted.fromId)) throw notFound("person");
  const to = wantedPeople(people, wanted);
  if (to.size === 0) return { paths: [], wanted: 0 };
  const events = await eventRows(tx, account.id);
  const eventNames = new Map(events.map(({ id, name }) => [id, name]));
  const shared = [
    ...(await referralTies(tx, account.id)),
    ...(await introductionTies(tx, account.id)),
    ...grouped("conversation", await conversationRows(tx, account.id)),
    ...grouped("event", events),
  ].flatMap(among(people));
  const found = findPaths(wanted.fromId === undefined ? [...knownTies(people), ...shared] : shared, {
    from: wanted.fromId ?? me,
    to,
    today,
    most: 5,
    longest: 6,
  });
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
      says: sayTie(
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
