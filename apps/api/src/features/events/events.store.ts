import type { Event, EventDraft } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { isBefore } from "../../sql/isBefore";
import { type Given, type Reader, type RowOf, statement } from "../../sql/statement";
import { day } from "../../sql/storedDay";
import { decodeCursor, page } from "../../http/cursor";
import { omitUndefined } from "../../http/omitUndefined";
import { changedElsewhere, invalidField, mustBeAsShown, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { tallies } from "./attendance.store";

const events = (db: Reader) =>
  db
    .selectFrom("Event as e")
    .select(["e.id", "e.version", "e.name", "e.startsOn", "e.endsOn", "e.place", "e.notes", "e.createdAt"]);

const selectPage = statement(
  (
    db,
    { startsOn, afterId, most }: Given<{ startsOn: string; afterId: string; most: number }>,
    { isFurther }: { readonly isFurther: boolean },
  ) =>
    events(db)
      .$if(isFurther, (all) => all.where(isBefore(["e.startsOn", startsOn], ["e.id", afterId])))
      .orderBy("e.startsOn", "desc")
      .orderBy("e.id", "desc")
      .limit(most),
);

const selectOne = statement((db, { id }: Given<{ id: string }>) => events(db).where("e.id", "=", id));

type EventRow = RowOf<typeof selectOne>;

const toEvents = async (tx: Tx, accountId: string, rows: readonly EventRow[]): Promise<Event[]> => {
  const tallyOf = await tallies(
    tx,
    accountId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    tally: tallyOf(row.id),
  }));
};

export const listEvents = async (
  tx: Tx,
  accountId: string,
  query: { limit: number; cursor?: string | undefined },
) => {
  const after = decodeCursor(query.cursor);
  const [startsOn, afterId] = after ?? ["", ""];
  const rows = await selectPage(
    tx,
    accountId,
    { startsOn, afterId, most: query.limit + 1 },
    { isFurther: after !== null },
  );
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.startsOn, row.id]);
  return { events: await toEvents(tx, accountId, shown), nextCursor };
};

/** One event that is not in the trash. Throws `not_found`. */
export const readEvent = async (tx: Tx, accountId: string, id: string): Promise<Event> => {
  const [row] = await selectOne(tx, accountId, { id });
  const [event] = row ? await toEvents(tx, accountId, [row]) : [];
  if (!event) throw notFound("event");
  return event;
};

export const insertEvent = async (
  tx: Tx,
  accountId: string,
  draft: EventDraft,
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  const id = newId();
  const endsOn = draft.endsOn ?? draft.startsOn;
  await tx.event.create({
    data: { accountId, id, ...draft, endsOn, batchId, createdAt: now, updatedAt: now },
  });
  return id;
};

type Edit = {
  [K in keyof EventDraft]?: Exclude<EventDraft[K], null> | (K extends "place" ? null : never) | undefined;
};

export const updateEvent = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: Edit; version: number },
  now: string,
): Promise<Event> => {
  const current = await readEvent(tx, accountId, id);
  mustBeAsShown(current, version);
  if ((edit.endsOn ?? current.endsOn) < (edit.startsOn ?? current.startsOn)) {
    throw invalidField("endsOn", "must not be before the first day");
  }
  const { count } = await tx.event.updateMany({
    where: { accountId, id, version },
    data: { ...omitUndefined(edit), version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) throw changedElsewhere(await readEvent(tx, accountId, id));
  return readEvent(tx, accountId, id);
};

export const trashEvent = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const { count } = await tx.event.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: now },
  });
  if (count === 0) throw notFound("event");
};

export const untrashEvent = async (tx: Tx, accountId: string, id: string): Promise<Event> => {
  const { count } = await tx.event.updateMany({
    where: { accountId, id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound("event");
  return readEvent(tx, accountId, id);
};
