import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { lapsedIds } from "../contacts/lapsed.store";
import { search } from "./search.store";

export const searchRoutes: Implementation[] = [
  reading(routes.search, (tx, { account, query, today }) =>
    search(
      tx,
      account.id,
      { text: query.q, limit: query.limit },
      { today, lapsed: () => lapsedIds(tx, account.id, today) },
    ),
  ),
];
