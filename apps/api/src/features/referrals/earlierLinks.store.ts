import { ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type EarlierFacts, waitsForEarlier, whoIsWaitedFor } from "@followthrough/domain";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { dayOrNull } from "../../sql/storedDay";

/** The referrals to people not heard from yet, each joined with the referrals to its referrer: one row per pair. */
const selectLinks = statement((db, { contactIds }: Given<{ contactIds: string[] }>) =>
  db
    .selectFrom(keys(db, contactIds))
    .crossJoin("Contact as c")
    .crossJoin("Referral as r")
    .crossJoin("Contact as a")
    .leftJoin("Referral as e", (on) => on.onRef("e.referredId", "=", "a.id"))
    .whereRef("c.id", "=", "k.key")
    .where("c.metOn", "is", null)
    .where("c.lastConversationOn", "is", null)
    .whereRef("r.referredId", "=", "c.id")
    .whereRef("a.id", "=", "r.referrerId")
    .select(["r.id", "r.referredId", "r.state", "a.id as referrerId", "a.name as referrerName"])
    .select(["a.metOn", "a.lastConversationOn", "e.state as earlierState"])
    .select((eb) =>
      eb
        .case()
        .when(
          eb.exists(
            eb
              .selectFrom("FollowUp as f")
              .whereRef("f.contactId", "=", "a.id")
              .where("f.state", "=", "answered")
              .select(eb.lit(1).as("one")),
          ),
        )
        .then(1)
        .else(0)
        .end()
        .as("hasAnswered"),
    )
    .orderBy("r.heardOn")
    .orderBy("r.id"),
);

interface Who {
  readonly id: string;
  readonly name: string;
}

interface Link {
  readonly referredId: string;
  readonly state: ReferralState;
  readonly referrer: Who;
  readonly earlier: EarlierFacts & { readonly states: ReferralState[] };
}

/** What waits for an earlier link of its chain, by the domain's rule. */
export interface WaitingLinks {
  readonly referralIds: ReadonlySet<string>;
  /** Who is waited for before these people are written to, by their ids. */
  readonly whoFor: ReadonlyMap<string, Who>;
}

/** Of the referrals that lead to these people. */
export const readWaitingLinks = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<WaitingLinks> => {
  if (contactIds.length === 0) return { referralIds: new Set(), whoFor: new Map() };
  const rows = await selectLinks(tx, accountId, { contactIds: [...new Set(contactIds)] });
  const links = new Map<string, Link>();
  for (const row of rows) {
    const link = links.get(row.id) ?? {
      referredId: row.referredId,
      state: ReferralState.parse(row.state),
      referrer: { id: row.referrerId, name: row.referrerName },
      earlier: {
        metOn: dayOrNull(row.metOn),
        lastConversationOn: dayOrNull(row.lastConversationOn),
        hasAnswered: Boolean(row.hasAnswered),
        states: [],
      },
    };
    if (row.earlierState !== null) link.earlier.states.push(ReferralState.parse(row.earlierState));
    links.set(row.id, link);
  }
  const byPerson = new Map<string, Link[]>();
  for (const link of links.values())
    byPerson.set(link.referredId, [...(byPerson.get(link.referredId) ?? []), link]);
  return {
    referralIds: new Set(
      [...links].flatMap(([id, { state, earlier }]) => (waitsForEarlier(state, earlier) ? [id] : [])),
    ),
    whoFor: new Map(
      [...byPerson].flatMap(([id, some]): [string, Who][] => {
        const who = whoIsWaitedFor(some);
        return who ? [[id, who]] : [];
      }),
    ),
  };
};
