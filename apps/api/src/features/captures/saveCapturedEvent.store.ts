import type { NewCapture } from "@followthrough/contract";
import { notFound } from "../../http/problem";
import { insertEvent } from "../events/events.store";
import type { CaptureUnit } from "./captureUnit";

/** The event where people were met: the one there is, or a new one. Throws `not_found`. */
export const saveCapturedEvent = async (
  { tx, accountId, batchId, now }: CaptureUnit,
  event: NewCapture["event"],
): Promise<string | null> => {
  if (!event) return null;
  if (!("eventId" in event)) return insertEvent(tx, accountId, { ...event, notes: "" }, now, batchId);
  const known = await tx.event.findFirst({
    where: { accountId, id: event.eventId, deletedAt: null },
    select: { id: true },
  });
  if (!known) throw notFound("event");
  return known.id;
};
