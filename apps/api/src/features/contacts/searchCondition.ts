import type { Prisma, Tx } from "@followthrough/db";
import { among } from "../../sql/among";
import { findContactIds } from "../search/search.store";

/** At most so many are found by words. */
const mostFound = 500;

/** What a search asks of the contact `c` of a list; null where nothing is searched for. */
export const searchCondition = async (
  tx: Tx,
  accountId: string,
  search: string,
): Promise<Prisma.Sql | null> =>
  search.trim() === "" ? null : among(tx, await findContactIds(tx, accountId, search, mostFound));
