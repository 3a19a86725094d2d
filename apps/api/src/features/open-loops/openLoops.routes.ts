import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { readLoops } from "./openLoops.store";

export const openLoopRoutes: Implementation[] = [
  reading(routes.listOpenLoops, async (tx, { account, today, now }) => ({
    loops: await readLoops(tx, account, { today, now, isReview: true }),
  })),
];
