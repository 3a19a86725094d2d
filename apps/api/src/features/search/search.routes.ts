import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { search } from "./search.store";

export const searchRoutes: Implementation[] = [
  reading(routes.search, (tx, { account, query, today }) =>
    search(tx, account.id, { text: query.q, limit: query.limit }, today),
  ),
];
