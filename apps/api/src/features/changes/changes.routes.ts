import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { listChanges } from "./changes.store";

export const changeRoutes: Implementation[] = [
  reading(routes.listChanges, (tx, { account, query }) => listChanges(tx, account.id, query)),
];
