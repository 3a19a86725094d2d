import type { NewCapture } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { insertEvent } from "../events/events.store";
import type { CaptureUnit } from "./captureUnit";

/** The event of this name that begins on this day: each capture made without a connection names it anew. */
const findSame = async (
  tx: Tx,
  accountId: string,
  { name, startsOn }: { name: string; startsOn: string },
): Promise<string | null> => {
  const ofThatDay = await tx.event.findMany({
    where: { accountId, startsOn, deletedAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return ofThatDay.find((one) => foldText(one.name) === foldText(name))?.id ?? null;
};

/** The event where people were met: the one there is, or a new one. Throws `not_found`. */
export const saveCapturedEvent = async (
  { tx, accountId, batchId, now, isSentLater }: CaptureUnit,
  event: NewCapture["event"],
): Promise<string | null> => {
  if (!event) return null;
  if (!("eventId" in event))
    return (
      (isSentLater ? await findSame(tx, accountId, event) : null) ??
      insertEvent(tx, accountId, { ...event, notes: "" }, now, batchId)
    );
  const known = await tx.event.findFirst({
    where: { accountId, id: event.eventId, deletedAt: null },
    select: { id: true },
  });
  if (!known) throw notFound("event");
  return known.id;
};
