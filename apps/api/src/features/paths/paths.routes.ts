import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { invalidField } from "../../http/problem";
import { readPaths } from "./paths.store";

export const pathRoutes: Implementation[] = [
  reading(routes.findPaths, (tx, { account, today, query }) => {
    if (query.toId === undefined && query.organization === undefined)
      throw invalidField("toId", "say to whom, or to which organisation");
    if (query.toId !== undefined && query.toId === query.fromId)
      throw invalidField("toId", "is where the way begins");
    return readPaths(tx, { account, today }, query);
  }),
];
