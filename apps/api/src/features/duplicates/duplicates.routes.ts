import { routes } from "@followthrough/contract";
import { type Implementation, handling, reading, writing } from "../../http/implement";
import { readContact } from "../contacts/contacts.store";
import { deleteDismissal, insertDismissal } from "./dismissals.store";
import { listDuplicates } from "./duplicates.store";
import { pairFinder } from "./foundPairs";
import { mergeContacts } from "./merge.store";
import { listMerges, mergeSure, undoMergeBatch } from "./merges.store";
import { undoMerge } from "./undoMerge.store";
import { refreshTouchedDays } from "../../journal/derivedDays.store";

export const duplicateRoutes = (): Implementation[] => {
  const findPairs = pairFinder();
  return [
    reading(routes.listDuplicates, (tx, { account, query }) =>
      listDuplicates(tx, account.id, query, findPairs),
    ),
    writing(routes.dismissDuplicate, async (tx, { account, body, now }) => ({
      id: await insertDismissal(tx, account.id, body.ids, now),
    })),
    writing(routes.undoDismissal, (tx, { account, params }) => deleteDismissal(tx, account.id, params.id)),
    writing(routes.mergeContacts, async (tx, { account, body, now }) => {
      const id = await mergeContacts(tx, account.id, body, { now });
      await refreshTouchedDays(tx, account.id);
      return { id, kept: await readContact(tx, account.id, body.keptId), mergedId: body.mergedId };
    }),
    handling(routes.mergeSureOnes, (db, { account, now, keep }) =>
      mergeSure(db, { accountId: account.id, now }, findPairs, keep),
    ),
    reading(routes.listMerges, (tx, { account, today }) => listMerges(tx, account.id, today)),
    writing(routes.undoMerge, (tx, { account, params, today, now }) =>
      undoMerge(tx, account.id, params.id, { today, now }),
    ),
    writing(routes.undoMergeBatch, (tx, { account, params, today, now }) =>
      undoMergeBatch(tx, account.id, params.id, { today, now }),
    ),
  ];
};
