import type { CalendarDay } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { decodeCursor, encodeCursor } from "../../http/cursor";
import { invalidField } from "../../http/problem";
import { type Given, statement } from "../../sql/statement";
import { findByText } from "../search/search.store";

/** More are not put in order by likeness: they come after these, by name. */
const mostRanked = 400;

const selectByName = statement((db, { fitting }: Given<{ fitting: Prisma.Sql }>) =>
  db.selectFrom("Contact as c").where(fitting).select("c.id").orderBy("c.sortName").orderBy("c.id"),
);

/** All who fit a list with a search in it, in the order in which the palette shows people; whoever it has none of, by name. */
export const contactsByMatch = async (
  tx: Tx,
  accountId: string,
  { search, fitting, reversed }: { search: string; fitting: Prisma.Sql; reversed: boolean },
  today: CalendarDay,
): Promise<string[]> => {
  const byName = (await selectByName(tx, accountId, { fitting })).map(({ id }) => id);
  const found = await findByText(tx, accountId, { text: search, limit: mostRanked }, today);
  const people = found.filter(({ kind }) => kind === "contact");
  const rank = new Map(people.map(({ id }, at) => [id, at]));
  const rankOf = (id: string) => rank.get(id) ?? mostRanked;
  const ids = byName.toSorted((one, other) => rankOf(one) - rankOf(other));
  return reversed ? ids.toReversed() : ids;
};

/** Whether a list goes by how well somebody is meant, which takes words. */
export const isByMatch = ({ sort, search }: { sort: string; search?: string | undefined }): boolean =>
  sort === "match" && (search ?? "").trim() !== "";

/** Where a page begins: such a list has no value that a row could be found by. */
export const cursorAt = (place: number): string => encodeCursor([String(place), ""]);

export const placeOfCursor = (cursor: string | undefined): number => {
  const [place] = decodeCursor(cursor) ?? ["0"];
  if (!/^\d{1,9}$/.test(place)) throw invalidField("cursor", "is not one that this server gave");
  return Number(place);
};
