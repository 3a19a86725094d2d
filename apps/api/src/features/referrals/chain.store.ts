import { type Chain, ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type ReferralLink, referralPath } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keyTable } from "../../sql/keyTable";
import { thanksOwed } from "./thanksOwed";

type Direction = "back" | "through";

/**
 * Everyone reached from a person by following referrals one way, any depth, each once at the least depth. UNION drops
 * what was seen at the same depth and the bound ends even a loop that damaged data might hold.
 */
const walk = (accountId: string, personId: string, direction: Direction) => {
  const [from, to] =
    direction === "back" ? ['"referredId"', '"referrerId"'] : ['"referrerId"', '"referredId"'];
  return Prisma.sql`
    walk("id", "depth") AS (
      SELECT c."id", 0 FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."id" = ${personId}
      UNION
      SELECT r.${Prisma.raw(to)}, w."depth" + 1
      FROM walk w JOIN "Referral" r ON r."accountId" = ${accountId} AND r.${Prisma.raw(from)} = w."id" AND r."deletedAt" IS NULL
      WHERE w."depth" < 1000
    ),
    reached AS (SELECT "id", MIN("depth") AS "depth" FROM walk GROUP BY "id")`;
};

/**
 * The ids of everyone on the way back from a person to where it began, the person included. Without depths nobody is
 * looked at twice, so it needs no bound.
 */
export const introducerIds = async (tx: Tx, accountId: string, personId: string): Promise<Set<string>> => {
  const rows = await tx.rows<{ id: string }>(Prisma.sql`
    WITH RECURSIVE walk("id") AS (
      SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."id" = ${personId}
      UNION
      SELECT r."referrerId" FROM walk w
      JOIN "Referral" r ON r."accountId" = ${accountId} AND r."referredId" = w."id" AND r."deletedAt" IS NULL
    )
    SELECT "id" FROM walk`);
  return new Set(rows.map(({ id }) => id));
};

/** Every link on the ways back from these people to where each began; no loop, however damaged the data, makes it endless. */
export const linksBackFrom = (tx: Tx, accountId: string, ids: readonly string[]) =>
  tx.rows<ReferralLink>(Prisma.sql`
    WITH RECURSIVE walk("id") AS (
      SELECT c."id" FROM ${keyTable(tx, [...new Set(ids)])} k CROSS JOIN "Contact" c WHERE c."accountId" = ${accountId} AND c."id" = k."key"
      UNION
      SELECT r."referrerId" FROM walk w
      JOIN "Referral" r ON r."accountId" = ${accountId} AND r."referredId" = w."id" AND r."deletedAt" IS NULL
    )
    SELECT r."referrerId", r."referredId", r."heardOn" FROM walk w
    JOIN "Referral" r ON r."accountId" = ${accountId} AND r."referredId" = w."id" AND r."deletedAt" IS NULL`);

interface ChainRow {
  id: string;
  name: string;
  organization: string | null;
  metOn: string | null;
  eventId: string | null;
  eventName: string | null;
  howWeMet: string | null;
  depth: number;
  deletedAt: string | null;
  referralId: string | null;
  referrerId: string | null;
  referredId: string | null;
  reason: string | null;
  heardOn: string | null;
  state: string | null;
  thankedOn: string | null;
  owesThanks: number | boolean | null;
}

/** Without those in the trash at the ends; where the chain goes on behind them they keep their place, without a name. */
const readable = (rows: readonly ChainRow[], direction: Direction): ChainRow[] => {
  let left = [...rows];
  for (;;) {
    const ids = new Set(left.map(({ id }) => id));
    const leadingOn = new Set(
      left.flatMap(({ referrerId, referredId }) => {
        const [nearer, farther] = direction === "back" ? [referredId, referrerId] : [referrerId, referredId];
        return nearer !== null && farther !== null && ids.has(farther) ? [nearer] : [];
      }),
    );
    const kept = left.filter(({ id, deletedAt }) => deletedAt === null || leadingOn.has(id));
    if (kept.length === left.length) return kept;
    left = kept;
  }
};

const readSide = async (
  tx: Tx,
  accountId: string,
  personId: string,
  direction: Direction,
): Promise<Chain["wayBack"]> => {
  const [own, other] =
    direction === "back" ? ['"referrerId"', '"referredId"'] : ['"referredId"', '"referrerId"'];
  const rows = await tx.rows<ChainRow>(Prisma.sql`
    WITH RECURSIVE ${walk(accountId, personId, direction)}
    SELECT c."id", c."name", c."organization", c."metOn", e."id" AS "eventId", e."name" AS "eventName", c."howWeMet", w."depth", c."deletedAt",
      r."id" AS "referralId", r."referrerId", r."referredId", r."reason", r."heardOn", r."state", r."thankedOn",
      CASE WHEN ${thanksOwed} THEN 1 ELSE 0 END AS "owesThanks"
    FROM reached w
    JOIN "Contact" c ON c."accountId" = ${accountId} AND c."id" = w."id"
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    LEFT JOIN "Referral" r ON r."accountId" = ${accountId} AND r.${Prisma.raw(own)} = w."id" AND r."deletedAt" IS NULL
      AND r.${Prisma.raw(other)} IN (SELECT "id" FROM reached)
    ORDER BY w."depth", c."sortName", c."id", r."heardOn", r."id"`);
  const people = new Map(readable(rows, direction).map((row) => [row.id, row]));
  return {
    people: [...people.values()].map((row) => ({
      id: row.id,
      name: row.deletedAt === null ? row.name : "Somebody removed",
      removed: row.deletedAt !== null,
      organization: row.deletedAt === null ? row.organization : null,
      metOn: dayOrNull(row.metOn),
      metAtEvent: row.eventId && row.eventName ? { id: row.eventId, name: row.eventName } : null,
      howWeMet: row.howWeMet,
      depth: row.depth,
    })),
    links: rows.flatMap((row) =>
      row.referralId &&
      row.referrerId &&
      row.referredId &&
      row.heardOn &&
      people.has(row.referrerId) &&
      people.has(row.referredId)
        ? [
            {
              referralId: row.referralId,
              referrerId: row.referrerId,
              referredId: row.referredId,
              reason: row.reason ?? "",
              heardOn: day(row.heardOn),
              state: ReferralState.parse(row.state),
              thankedOn: dayOrNull(row.thankedOn),
              owesThanks: Boolean(row.owesThanks),
            },
          ]
        : [],
    ),
  };
};

/** How you came to know somebody, and who came through them. Throws `not_found`. */
export const readChain = async (tx: Tx, accountId: string, personId: string): Promise<Chain> => {
  const wayBack = await readSide(tx, accountId, personId, "back");
  if (!wayBack.people.some(({ id, removed }) => id === personId && !removed)) throw notFound("person");
  const cameThrough = await readSide(tx, accountId, personId, "through");
  return { path: referralPath(personId, wayBack.links), wayBack, cameThrough };
};
