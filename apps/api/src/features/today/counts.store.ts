import type { CalendarDay } from "@followthrough/contract";
import type { TallyKind, Tx } from "@followthrough/db";
import { addDays } from "@followthrough/domain";
import type { ExpressionBuilder } from "kysely";
import { type Given, statement } from "../../sql/statement";
import { stepsWithPerson } from "../../sql/stepsWithPerson";
import type { Tables } from "../../sql/tables";

interface Counts {
  overdue: number;
  today: number;
  upcoming: number;
  waiting: number;
  unanswered: number;
}

const selectDue = statement((db, { today, until }: Given<{ today: string; until: string }>) =>
  stepsWithPerson(db)
    .where("f.state", "=", "open")
    .where("f.dueOn", "<=", until)
    .select((eb) => {
      const count = (when: "<" | "=" | ">") =>
        eb.fn.sum<number | null>(eb.case().when("f.dueOn", when, today).then(1).else(0).end());
      return [count("<").as("overdue"), count("=").as("today"), count(">").as("upcoming")];
    }),
);

const selectWaiting = statement((db, { today }: Given<{ today: string }>) =>
  stepsWithPerson(db)
    .where("f.state", "=", "waiting")
    .select((eb) => [
      eb.fn.countAll<number>().as("waiting"),
      eb.fn.sum<number | null>(eb.case().when("f.dueOn", "<=", today).then(1).else(0).end()).as("unanswered"),
    ]),
);

/** Open steps until a week from today, and those that are theirs. */
export const countDue = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Counts> => {
  const [[row], [theirs]] = await Promise.all([
    selectDue(tx, accountId, { today, until: addDays(today, 7) }),
    selectWaiting(tx, accountId, { today }),
  ]);
  return {
    overdue: row?.overdue ?? 0,
    today: row?.today ?? 0,
    upcoming: row?.upcoming ?? 0,
    waiting: theirs?.waiting ?? 0,
    unanswered: theirs?.unanswered ?? 0,
  };
};

const selectTallies = statement((db) =>
  db
    .selectFrom("Tally as t")
    .where("t.kind", "in", ["people", "asking"] satisfies TallyKind[])
    .where("t.onDay", "=", "")
    .where("t.otherDay", "=", "")
    .select(["t.kind", "t.count"]),
);

/** As they are tallied (prisma/tallies.ts). */
const isAsking = (eb: ExpressionBuilder<{ r: Tables["Referral"] }, "r">) =>
  eb.or([eb("r.state", "in", ["heard", "reached-out", "talked"]), eb("r.thankedOn", "is", null)]);

/**
 * Those of whom somebody is in the trash, which are few: to ask of each referral for both people took most of the time. From
 * who is there to what names them, in this order.
 */
const selectAskingInTrash = statement((db) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom("AnyContact as c")
        .crossJoin("Referral as r")
        .whereRef("r.referrerId", "=", "c.id")
        .where("c.deletedAt", "is not", null)
        .where(isAsking)
        .select("r.id")
        .union(
          eb
            .selectFrom("AnyContact as c")
            .crossJoin("Referral as r")
            .whereRef("r.referredId", "=", "c.id")
            .where("c.deletedAt", "is not", null)
            .where(isAsking)
            .select("r.id"),
        )
        .as("gone"),
    )
    .select(({ fn }) => fn.countAll<number>().as("count")),
);

/** The people who are not archived, and the referrals that ask for something: where they are followed up, or thanks are owed. */
export const countShown = async (
  tx: Tx,
  accountId: string,
): Promise<{ contacts: number; referrals: number }> => {
  const [tallies, [inTrash]] = await Promise.all([
    selectTallies(tx, accountId, {}),
    selectAskingInTrash(tx, accountId, {}),
  ]);
  const count = (kind: TallyKind) => tallies.find((tally) => tally.kind === kind)?.count ?? 0;
  return { contacts: count("people"), referrals: count("asking") - (inTrash?.count ?? 0) };
};
