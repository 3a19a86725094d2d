import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { search } from "./search.store";

export const searchRoutes: Implementation[] = [
  reading(routes.search, async (tx, { account, query }) => ({
    hits: await search(tx, account.id, query.q, query.limit),
  })),
];
