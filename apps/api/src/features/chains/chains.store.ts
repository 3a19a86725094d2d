import { type Calls, ReferralState } from "@followthrough/contract";
import { removedPerson } from "../../wording/networkWords";
import type { Tx } from "@followthrough/db";
import { isWonStage, summariseChains } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, type RowOf, statement } from "../../sql/statement";
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

const selectAllLinks = statement((db) =>
  db
    .selectFrom("Referral as r")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "r.referrerId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "r.referredId"))
    .select([
      "r.id as referralId",
      "r.referrerId",
      "r.referredId",
      "r.reason",
      "r.heardOn",
      "r.state",
      "r.thankedOn",
    ]),
);

/** The links of one person's chains, both ways. Throws `not_found`. */
const linksOf = async (tx: Tx, accountId: string, focus: string): Promise<LinkRow[]> => {
  const { wayBack, cameThrough } = await readChain(tx, accountId, focus);
  const links = [...wayBack.links, ...cameThrough.links];
  return [...new Map(links.map((link) => [link.referralId, link])).values()];
};

const selectPeople = statement(
  (db, { ids, won }: Given<{ ids: readonly string[]; won: readonly string[] }>) =>
    db
      .selectFrom(keys(db, ids))
      .crossJoin("AnyContact as c")
      .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
      .whereRef("c.id", "=", "k.key")
      .select([
        "c.id",
        "c.name",
        "c.organization",
        "c.metOn",
        "c.deletedAt",
        "e.id as eventId",
        "e.name as eventName",
      ])
      .select((eb) => [
        eb
          .exists(
            eb
              .selectFrom("ContactPhoto as p")
              .whereRef("p.contactId", "=", "c.id")
              .select(({ lit }) => lit(1).as("one")),
          )
          .as("hasPhoto"),
        eb
          .exists(
            eb
              .selectFrom("Opportunity as o")
              .whereRef("o.contactId", "=", "c.id")
              .where("o.stage", "in", won.list)
              .select(({ lit }) => lit(1).as("one")),
          )
          .as("won"),
      ])
      .orderBy("c.sortName")
      .orderBy("c.id"),
);

type PersonRow = RowOf<typeof selectPeople>;

const readPeople = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<PersonRow[]> => {
  const won = (await readStages(tx, accountId)).filter(isWonStage).map(({ id }) => id);
  return selectPeople(tx, accountId, { ids, won });
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
  const links =
    focus === undefined ? await selectAllLinks(tx, accountId, {}) : await linksOf(tx, accountId, focus);
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
      name: row.deletedAt === null ? row.name : removedPerson,
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
