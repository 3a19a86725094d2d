import type { CalendarDay, FollowUpState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { isPending } from "@followthrough/domain";
import { decodeCursor, page } from "../../http/cursor";
import { byDue, dueMark, isAfterDue, markParts } from "../../sql/dueOrder";
import { isBefore } from "../../sql/isBefore";
import { type Given, statement } from "../../sql/statement";
import { followUps, toFollowUp } from "./followUpRow";

interface ListShape {
  readonly isOpen: boolean;
  readonly ofContact: boolean;
  readonly isOwn: boolean;
  readonly isFurther: boolean;
}

/** A page of steps: open ones as they are due, closed ones from the latest on. `sortValue` and `afterId` are of the last one shown. */
const selectPage = statement(
  (
    db,
    given: Given<{
      state: string;
      contactId: string;
      sortValue: string;
      time: string;
      afterId: string;
      most: number;
    }>,
    { isOpen, ofContact, isOwn, isFurther }: ListShape,
  ) => {
    const further = isOpen
      ? isAfterDue(given.sortValue, given.time, given.afterId)
      : isBefore(["f.closedOn", given.sortValue], ["f.id", given.afterId]);
    const steps = followUps(db)
      .where("f.state", "=", given.state)
      .$if(ofContact, (some) => some.where("f.contactId", "=", given.contactId))
      .$if(isOwn, (some) => some.where("f.contactId", "is", null))
      .$if(isFurther, (some) => some.where(further));
    const inOrder = isOpen
      ? steps.orderBy(byDue("f"))
      : steps.orderBy("f.closedOn", "desc").orderBy("f.id", "desc");
    return inOrder.limit(given.most);
  },
);

export const listFollowUps = async (
  tx: Tx,
  accountId: string,
  query: {
    state: FollowUpState;
    contactId?: string | undefined;
    own?: boolean;
    limit: number;
    cursor?: string | undefined;
  },
  today: CalendarDay,
) => {
  const [after = "", afterId = ""] = decodeCursor(query.cursor) ?? [];
  const isOpen = isPending(query.state);
  const [sortValue, time] = isOpen ? markParts(after) : [after, ""];
  const rows = await selectPage(
    tx,
    accountId,
    {
      state: query.state,
      contactId: query.contactId ?? "",
      sortValue,
      time,
      afterId,
      most: query.limit + 1,
    },
    {
      isOpen,
      ofContact: Boolean(query.contactId),
      isOwn: query.own ?? false,
      isFurther: query.cursor !== undefined,
    },
  );
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [
    isOpen ? dueMark(row) : (row.closedOn ?? ""),
    row.id,
  ]);
  return { followUps: shown.map((row) => toFollowUp(row, today)), nextCursor };
};
