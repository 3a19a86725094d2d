import { routes } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import type { Logger } from "pino";
import { type Implementation, handling, reading } from "../../http/implement";
import { emptyTrash } from "./emptyTrash";
import { cleanUpAfterDeletion } from "./cleanUpAfterDeletion";
import { listTrash, removeItems } from "./trash.store";

export const trashRoutes = ({ logger }: { logger: Logger }): Implementation[] => {
  /** After the answer: nobody waits for it, and what fails is done at the next time. */
  const leaveNothingBehind = (db: Db, accountId: string): void => {
    cleanUpAfterDeletion(db, accountId).catch((error: unknown) =>
      logger.error({ err: error }, "taking what was deleted out of the files failed"),
    );
  };
  return [
    reading(routes.listTrash, (tx, { account, query }) => listTrash(tx, account.id, query)),
    handling(routes.emptyTrash, async (db, { account, body, keep, note }) => {
      const { items } = body;
      if (items) {
        const answer = await db.transaction(account.id, async (tx) =>
          keep(tx, { removed: await removeItems(tx, account.id, items) }),
        );
        leaveNothingBehind(db, account.id);
        return answer;
      }
      const removed = await emptyTrash(db, account.id, note);
      leaveNothingBehind(db, account.id);
      // Sent again after a cut in the middle it goes on where it was, so the answer is kept at the end.
      return db.transaction(account.id, (tx) => keep(tx, { removed }));
    }),
  ];
};
