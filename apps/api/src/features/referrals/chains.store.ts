import { type Calls, ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { isWonStage, summariseChains } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keyTable } from "../../sql/keyTable";
import { photoUrl } from "../contacts/wholeContact.store";
import { readStages } from "../opportunities/stages.store";
import { readChain } from "./chain.store";

type Chains = Calls["GET /chains"]["answer"];
type Link = Chains["links"][number];

interface LinkRow {
  referralId: string;
  referrerId: string;
  referredId: string;
  reason: string;
  heardOn: string;
  state: string;
  thankedOn: string | null;
}

const toLink = ({ heardOn, state, thankedOn, ...row }: LinkRow): Link => ({
  ...row,
  heardOn: day(heardOn),
  state: ReferralState.parse(state),
  thankedOn: dayOrNull(thankedOn),
});

const allLinks = (tx: Tx, accountId: string): Promise<LinkRow[]> =>
  tx.rows<LinkRow>(Prisma.sql`
    SELECT r."id" AS "referralId", r."referrerId", r."referredId", r."reason", r."heardOn", r."state", r."thankedOn" FROM "Referral" r
    JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
    JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
    WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL`);

/** The links of one person's chains, both ways. Throws `not_found`. */
const linksOf = async (tx: Tx, accountId: string, focus: string): Promise<LinkRow[]> => {
  const { wayBack, cameThrough } = await readChain(tx, accountId, focus);
  const links = [...wayBack.links, ...cameThrough.links];
  return [...new Map(links.map((link) => [link.referralId, link])).values()];
};

interface PersonRow {
  id: string;
  name: string;
  organization: string | null;
  metOn: string | null;
  eventId: string | null;
  eventName: string | null;
  deletedAt: string | null;
  hasPhoto: number | boolean;
  won: number | boolean;
}

const readPeople = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<PersonRow[]> => {
  const won = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  return tx.rows<PersonRow>(Prisma.sql`
    SELECT c."id", c."name", c."organization", c."metOn", c."deletedAt", e."id" AS "eventId", e."name" AS "eventName",
      EXISTS (SELECT 1 FROM "ContactPhoto" p WHERE p."accountId" = c."accountId" AND p."contactId" = c."id") AS "hasPhoto",
      EXISTS (SELECT 1 FROM "Opportunity" o WHERE o."accountId" = c."accountId" AND o."contactId" = c."id" AND o."deletedAt" IS NULL
        AND o."stage" IN (${Prisma.join(won)})) AS "won"
    FROM ${keyTable(tx, ids)} k CROSS JOIN "Contact" c
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    WHERE c."accountId" = ${accountId} AND c."id" = k."key" ORDER BY c."sortName", c."id"`);
};

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The database gives them as it finds them. */
const byDay = (a: LinkRow, b: LinkRow): number =>
  order(a.heardOn, b.heardOn) || order(a.referralId, b.referralId);

/** Who led to whom, as far as it can be drawn. Throws `not_found` for a person to look at who is not there. */
export const readChains = async (
  tx: Tx,
  accountId: string,
  { focus, limit }: { focus?: string | undefined; limit: number },
): Promise<Chains> => {
  const links = focus === undefined ? await allLinks(tx, accountId) : await linksOf(tx, accountId, focus);
  const { shown, folded, others } = summariseChains(links, limit);
  const alone = focus !== undefined && links.length === 0 ? [focus] : [];
  const ids = new Set([...shown, ...alone]);
  const people = await readPeople(tx, accountId, [...ids]);
  if (focus !== undefined && people.length === 0) throw notFound("person");
  const drawn = links.filter(({ referrerId, referredId }) => ids.has(referrerId) && ids.has(referredId));
  const pointedTo = new Set(links.map(({ referredId }) => referredId));
  const hidden = [...folded.values()].reduce((sum, count) => sum + count, others);
  return {
    people: people.map((row) => ({
      id: row.id,
      name: row.deletedAt === null ? row.name : "Somebody removed",
      removed: row.deletedAt !== null,
      organization: row.deletedAt === null ? row.organization : null,
      photoUrl: photoUrl(row.id, row.deletedAt === null && Boolean(row.hasPhoto)),
      metOn: dayOrNull(row.metOn),
      metAtEvent:
        row.eventId && row.eventName && !pointedTo.has(row.id)
          ? { id: row.eventId, name: row.eventName }
          : null,
      won: Boolean(row.won),
      folded: folded.get(row.id) ?? 0,
    })),
    // Only those drawn are made ready: of nine thousand links most are not.
    links: drawn.toSorted(byDay).map(toLink),
    total: people.length + hidden,
    others,
  };
};
