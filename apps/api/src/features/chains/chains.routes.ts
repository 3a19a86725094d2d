import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { readChain } from "./chain.store";
import { readChains } from "./chains.store";

export const chainRoutes: Implementation[] = [
  reading(routes.readChains, (tx, { account, query }) => readChains(tx, account.id, query)),
  reading(routes.readContactChain, (tx, { account, params }) => readChain(tx, account.id, params.id)),
];
