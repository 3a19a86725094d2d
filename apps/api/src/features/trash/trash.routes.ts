import { routes } from "@followthrough/contract";
import { hoursAfter } from "@followthrough/domain";
import { type Implementation, handling, reading } from "../../http/implement";
import { listTrash, removeDeletedBefore, removeItems } from "./trash.store";

export const trashRoutes: Implementation[] = [
  reading(routes.listTrash, (tx, { account, query, now }) => listTrash(tx, account.id, query, now)),
  handling(routes.emptyTrash, async (db, { account, body, now, keep }) => {
    const { items } = body;
    if (items)
      return db.transaction(account.id, async (tx) =>
        keep(tx, { removed: await removeItems(tx, account.id, items) }),
      );
    // What was deleted this very moment too.
    const before = hoursAfter(now, 1);
    const removed = await removeDeletedBefore(db, account.id, { before, mergedToo: false });
    // Sent again after a cut in the middle it goes on where it was, so the answer is kept at the end.
    return db.transaction(account.id, (tx) => keep(tx, { removed }));
  }),
];
