import { type Chain, ReferralState } from "@followthrough/contract";
import { removedPerson } from "../../wording/networkWords";
import type { Tx } from "@followthrough/db";
import { type ReferralLink, referralPath } from "@followthrough/domain";
import { type RawBuilder, sql } from "kysely";
import { day, dayOrNull } from "../../sql/storedDay";
import { notFound } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, type Reader, type RowOf, statement } from "../../sql/statement";
import { isOwedThanks } from "../../sql/isOwedThanks";

type Direction = "back" | "through";

/**
 * Everyone reached from a person by following referrals one way, any depth, each once at the least depth. UNION drops
 * what was seen at the same depth and the bound ends even a loop that damaged data might hold.
 */
const walk = (db: Reader, personId: RawBuilder<string>, direction: Direction) => {
  const [from, to] =
    direction === "back"
      ? (["r.referredId", "r.referrerId"] as const)
      : (["r.referrerId", "r.referredId"] as const);
  return db
    .withRecursive("walk(id, depth)", (made) =>
      made
        .selectFrom("AnyContact as c")
        .where("c.id", "=", personId)
        .select((eb) => ["c.id", eb.lit<number>(0).as("depth")])
        .union(
          made
            .selectFrom("walk as w")
            .innerJoin("Referral as r", (on) => on.onRef(from, "=", "w.id"))
            .where("w.depth", "<", 1000)
            .select((eb) => [eb.ref(to).as("id"), sql<number>`${eb.ref("w.depth")} + 1`.as("depth")]),
        ),
    )
    .with("reached", (made) =>
      made
        .selectFrom("walk")
        .select((eb) => ["walk.id", eb.fn.min("walk.depth").as("depth")])
        .groupBy("walk.id"),
    );
};

const selectIntroducers = statement((db, { personId }: Given<{ personId: string }>) =>
  db
    .withRecursive("walk(id)", (made) =>
      made
        .selectFrom("AnyContact as c")
        .where("c.id", "=", personId)
        .select("c.id")
        .union(
          made
            .selectFrom("walk as w")
            .innerJoin("Referral as r", (on) => on.onRef("r.referredId", "=", "w.id"))
            .select("r.referrerId as id"),
        ),
    )
    .selectFrom("walk")
    .select("walk.id"),
);

/**
 * The ids of everyone on the way back from a person to where it began, the person included. Without depths nobody is
 * looked at twice, so it needs no bound.
 */
export const introducerIds = async (tx: Tx, accountId: string, personId: string): Promise<Set<string>> => {
  const rows = await selectIntroducers(tx, accountId, { personId });
  return new Set(rows.map(({ id }) => id));
};

const selectLinks = statement((db, { ids }: Given<{ ids: readonly string[] }>) =>
  db
    .withRecursive("walk(id)", (made) =>
      made
        .selectFrom(keys(db, ids))
        .crossJoin("AnyContact as c")
        .whereRef("c.id", "=", "k.key")
        .select("c.id")
        .union(
          made
            .selectFrom("walk as w")
            .innerJoin("Referral as r", (on) => on.onRef("r.referredId", "=", "w.id"))
            .select("r.referrerId as id"),
        ),
    )
    // In this order: from those on the ways to their links, and not from every link there is.
    .selectFrom("walk as w")
    .crossJoin("Referral as r")
    .whereRef("r.referredId", "=", "w.id")
    .select(["r.referrerId", "r.referredId", "r.heardOn"]),
);

/** Every link on the ways back from these people to where each began; no loop, however damaged the data, makes it endless. */
export const linksBackFrom = (tx: Tx, accountId: string, ids: readonly string[]): Promise<ReferralLink[]> =>
  selectLinks(tx, accountId, { ids: [...new Set(ids)] });

/** One side of a chain: everybody on it, with each link to somebody else who is. */
const selectSide = statement(
  (db, { personId }: Given<{ personId: string }>, { direction }: { readonly direction: Direction }) => {
    const [own, other] =
      direction === "back"
        ? (["r.referrerId", "r.referredId"] as const)
        : (["r.referredId", "r.referrerId"] as const);
    return (
      walk(db, personId, direction)
        .selectFrom("reached as w")
        // Whoever is in the trash keeps their place where the chain goes on behind them.
        .innerJoin("AnyContact as c", (on) => on.onRef("c.id", "=", "w.id"))
        .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
        .leftJoin("Referral as r", (on) =>
          on.onRef(own, "=", "w.id").on(other, "in", (eb) => eb.selectFrom("reached").select("reached.id")),
        )
        .select(["c.id", "c.name", "c.organization", "c.metOn", "c.howWeMet", "c.deletedAt", "w.depth"])
        .select([
          "e.id as eventId",
          "e.name as eventName",
          "r.id as referralId",
          "r.referrerId",
          "r.referredId",
        ])
        .select(["r.reason", "r.heardOn", "r.state", "r.thankedOn"])
        .select((eb) => eb.case().when(isOwedThanks()).then(1).else(0).end().as("owesThanks"))
        .orderBy("w.depth")
        .orderBy("c.sortName")
        .orderBy("c.id")
        .orderBy("r.heardOn")
        .orderBy("r.id")
    );
  },
);

type ChainRow = RowOf<typeof selectSide>;

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
  const rows = await selectSide(tx, accountId, { personId }, { direction });
  const people = new Map(readable(rows, direction).map((row) => [row.id, row]));
  return {
    people: [...people.values()].map((row) => ({
      id: row.id,
      name: row.deletedAt === null ? row.name : removedPerson,
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
