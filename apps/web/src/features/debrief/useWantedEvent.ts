import { useEffect, useEffectEvent } from "react";
import { useApiQuery } from "../../lib/useApi";
import type { DebriefState } from "./useDebrief";

/** The event whose page led here: taken by an empty table; a table about another one is left for the user to decide. */
export const useWantedEvent = (wanted: string | null, { debrief, edit }: DebriefState) => {
  const read = useApiQuery("GET /events/:id", { params: { id: wanted ?? "" } }, { enabled: wanted !== null });
  const event = read.data?.event;
  const take = () => {
    if (event) edit((now) => ({ ...now, eventId: event.id, eventName: event.name, day: null }));
  };
  const takeIfEmpty = useEffectEvent(() => {
    if (debrief.rows.length === 0 && debrief.eventId !== event?.id) take();
  });
  useEffect(() => {
    if (event?.id !== undefined) takeIfEmpty();
  }, [event?.id]);
  return {
    /** Null while the table is about it, or nothing was wanted. */
    other: event && debrief.rows.length > 0 && debrief.eventId !== event.id ? event : null,
    take,
  };
};
