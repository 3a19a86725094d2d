import { routes } from "@followthrough/contract";
import { hoursAfter } from "@followthrough/domain";
import { type Implementation, handling, reading } from "../../http/implement";
import { listTrash, removeDeletedBefore, removeItems } from "./trash.store";

export const trashRoutes: Implementation[] = [
  reading(routes.listTrash, (tx, { account, query, now }) => listTrash(tx, account.id, query, now)),
  handling(routes.emptyTrash, async (db, { account, body, now }) => ({
    removed: body.items
      ? await db.transaction(account.id, (tx) => removeItems(tx, account.id, body.items ?? []))
      : // What was deleted this very moment too.
        await removeDeletedBefore(db, account.id, { before: hoursAfter(now, 1), mergedToo: false }),
  })),
];
