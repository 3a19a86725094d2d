import type { CaptureContext } from "@followthrough/capture";
import type { CalendarDay, Playbook, Profile } from "@followthrough/contract";
import { useMemo, useState } from "react";
import { useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import { useDraft } from "../../lib/useDraft";
import { type Debrief, emptyDebrief, isEmptyDebrief } from "./table/debrief";
import { debriefSteps } from "./table/debriefSteps";
import { metDay } from "./table/metDay";
import { readDebrief } from "./table/readDebrief";
import { useSending } from "../captures/model/useSending";
import { buildSpreadRequest } from "./spread/buildSpreadRequest";
import { useSpread } from "./spread/useSpread";

const noPlaybooks: readonly Playbook[] = [];

export type EditDebrief = (change: (debrief: Debrief) => Debrief) => void;

/** Everything the screen of a debrief shows: what is kept, and what follows from it. */
export const useDebrief = (account: Profile) => {
  const today = useToday();
  const draft = useDraft({
    accountId: account.id,
    name: "debrief",
    read: readDebrief,
    empty: emptyDebrief,
    isEmpty: isEmptyDebrief,
  });
  // The same function for as long as the page is there, or each of three hundred rows would be drawn at every key.
  const [edit] = useState<EditDebrief>(() => draft.set);
  const debrief = draft.value;
  const { eventId, eventName, rows, playbookId, settled } = debrief;

  const event = useApiQuery(
    "GET /events/:id",
    { params: { id: eventId ?? "" } },
    { enabled: eventId !== null },
  );
  const playbooksRead = useApiQuery("GET /playbooks", {});
  const playbooks = playbooksRead.data?.playbooks ?? noPlaybooks;
  const steps = useMemo(
    () => debriefSteps({ rows, playbookId, eventName }, playbooks),
    [rows, playbookId, eventName, playbooks],
  );
  // Asked anew only when a step or its day changes, not at each key in a name.
  const wishesText = useMemo(
    () => JSON.stringify(buildSpreadRequest(steps, settled, today)),
    [steps, settled, today],
  );
  const wishes = useMemo<ReturnType<typeof buildSpreadRequest>>(() => JSON.parse(wishesText), [wishesText]);
  const spread = useSpread(wishes);
  const days = useMemo(() => {
    const placed = new Map((spread.answer?.placed ?? []).map(({ key, on }): [string, string] => [key, on]));
    return new Map(
      steps.flatMap(({ key, fixedOn }): [string, string][] => {
        const on = fixedOn ?? placed.get(key);
        return on === undefined ? [] : [[key, on]];
      }),
    );
  }, [spread.answer, steps]);
  const context = useMemo(
    (): CaptureContext => ({
      today: today as CalendarDay,
      zone: account.timeZone,
      workingDays: account.workingDays,
      ...(eventName.trim() === "" ? {} : { event: eventName.trim() }),
    }),
    [today, account.timeZone, account.workingDays, eventName],
  );
  return {
    account,
    today,
    debrief,
    edit,
    now: draft.now,
    sending: useSending(draft),
    isKept: draft.isKept,
    event: eventId === null ? null : (event.data?.event ?? null),
    isEventGone: eventId !== null && event.error?.status === 404,
    metOn: metDay(debrief, eventId === null ? null : (event.data?.event ?? null), today),
    playbooks,
    steps,
    wishes,
    spread,
    days,
    context,
  };
};

export type DebriefState = ReturnType<typeof useDebrief>;
