import type { CalendarDay, Today } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { birthdayDaysAhead, comingBirthdays } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";

/** How many are named; the others are counted. */
const mostNamed = 8;

export type Birthdays = Pick<Today, "birthdays" | "moreBirthdays">;

const selectBirthdays = statement(
  (db, { keys, first, most }: Given<{ keys: readonly string[]; first: string; most: number }>) =>
    db
      .selectFrom("Contact as c")
      .where("c.birthdayKey", "in", keys.list)
      .where("c.archivedAt", "is", null)
      .select((eb) => [
        "c.id",
        "c.name",
        eb.ref("c.birthdayKey").$notNull().as("key"),
        eb.fn
          .countAll<number>()
          .over((all) => all)
          .as("total"),
      ])
      // Those of this year come before those after the turn of the year.
      .orderBy((eb) => eb.case().when("c.birthdayKey", ">=", first).then(0).else(1).end())
      .orderBy("c.birthdayKey")
      .orderBy("c.sortName")
      .orderBy("c.id")
      .limit(most),
);

/**
 * Whose birthday is today or within the next seven days, the first first: of people who are neither archived nor in the trash,
 * found by the index on account, trash and key.
 */
export const readBirthdays = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Birthdays> => {
  const coming = new Map(comingBirthdays(today, birthdayDaysAhead).map((one) => [one.key, one]));
  const keys = [...coming.keys()];
  const rows = await selectBirthdays(tx, accountId, { keys, first: keys[0] ?? "", most: mostNamed });
  return {
    birthdays: rows.flatMap(({ id, name, key }) => {
      const one = coming.get(key);
      return one ? [{ contact: { id, name }, on: one.on, isMoved: one.isMoved }] : [];
    }),
    moreBirthdays: (rows[0]?.total ?? 0) - rows.length,
  };
};
