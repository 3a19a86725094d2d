import { callApi } from "../../../lib/callApi";
import { findEvent } from "../../captures/model/eventChoice";
import type { EditDebrief } from "../useDebrief";

/** A line that says where, while nobody has said it yet, says it for the whole table: an event there is, or a new one. */
export const nameEvent = async (name: string, edit: EditDebrief, today: string): Promise<void> => {
  let isOpen = false;
  edit((now) => {
    isOpen = now.eventId === null && now.eventName === "";
    return isOpen ? { ...now, eventName: name } : now;
  });
  if (!isOpen) return;
  const answer = await callApi("GET /events", { query: { limit: 200 } }).catch(() => null);
  const event = findEvent(name, answer?.events ?? [], today);
  if (!event) return;
  edit((now) =>
    now.eventId === null && now.eventName === name
      ? { ...now, eventId: event.id, eventName: event.name, day: null }
      : now,
  );
};
