import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

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

const selectShown = statement((db) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom("Contact as c")
      .where("c.archivedAt", "is", null)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .as("contacts"),
    eb
      .selectFrom("Referral as r")
      .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "r.referrerId"))
      .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "r.referredId"))
      .where((one) =>
        one.or([one("r.state", "in", ["heard", "reached-out", "talked"]), one("r.thankedOn", "is", null)]),
      )
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .as("referrals"),
  ]),
);

/** The people who are not archived, and the referrals that ask for something: where they are followed up, or thanks are owed. */
export const countShown = async (
  tx: Tx,
  accountId: string,
): Promise<{ contacts: number; referrals: number }> => {
  const [row] = await selectShown(tx, accountId, {});
  return { contacts: row?.contacts ?? 0, referrals: row?.referrals ?? 0 };
};
