import type { CaptureContext } from "@followthrough/capture";
import type { CalendarDay, Event, Playbook } from "@followthrough/contract";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import { useCallback, useMemo, useState } from "react";
import { useSession, useToday } from "../../lib/session";
import { useDraft } from "../../lib/useDraft";
import { useApiQuery } from "../../lib/useApi";
import {
  type CaptureEdits,
  type CaptureTyped,
  leftAfter,
  nothingTyped,
  putBack,
  withText,
} from "./edits/captureEdits";
import { useWaitingStep } from "../follow-ups/useWaitingStep";
import { buildRows, type RowsContext } from "./edits/captureRows";
import { readLastUsed } from "./edits/lastUsed";
import { isNothingTyped, readTyped } from "./edits/readTyped";
import { guessEvent } from "./model/eventChoice";
import { useRecogniseRows, useRecognition } from "./model/useRecognition";
import { useSending } from "./model/useSending";
import { unreadText } from "../../lib/reading/unreadText";
import { useReading } from "../../lib/reading/useReading";

const quiet = { staleTime: 60_000 };
const noEvents: readonly Event[] = [];
const noPlaybooks: readonly Playbook[] = [];
const nothingRead = unreadText("");
const usualWeek = [1, 2, 3, 4, 5] as const;

/** Everything that a capture on the screen is: the words, what they are read to say, and what was changed by hand. */
export const useCapture = () => {
  const today = useToday();
  const account = useSession().data?.account;
  const accountId = account?.id ?? "";
  const draft = useDraft<CaptureTyped>({
    accountId,
    name: "capture",
    read: readTyped,
    empty: nothingTyped,
    isEmpty: isNothingTyped,
  });
  const { text, edits, writtenOn: begunOn = today } = draft.value;
  // A clock that went back makes no day to come of it.
  const writtenOn = begunOn < today ? begunOn : today;
  const { set, type } = draft;
  const known = useApiQuery(
    "GET /contacts",
    { query: { sort: "last-conversation", limit: 200 } },
    quiet,
  ).data;
  const events = useApiQuery("GET /events", { query: { limit: 200 } }, quiet).data?.events ?? noEvents;
  const playbooks = useApiQuery("GET /playbooks", {}, quiet).data?.playbooks ?? noPlaybooks;
  const sending = useSending(draft);
  const { recognised, ask, forget } = useRecognition(sending.settle);
  const [uses, setUses] = useState(0);
  const lastUsed = useMemo(() => (uses >= 0 ? readLastUsed(accountId) : null), [accountId, uses]);

  const guessedEvent = useMemo(() => guessEvent(events, writtenOn, lastUsed), [events, writtenOn, lastUsed]);
  const eventName = edits.event === undefined ? guessedEvent?.name : edits.event?.name;
  const workingDays = account?.workingDays;
  const patientUntil = useWaitingStep()("other").dueOn ?? today;
  const zone = account?.timeZone ?? "UTC";
  const readContext = useMemo<CaptureContext>(
    () => ({
      today: writtenOn as CalendarDay,
      zone,
      known: (known?.contacts ?? []).map(({ id, name }) => ({ id, name })),
      ...(eventName === undefined ? {} : { event: eventName }),
      ...(workingDays ? { workingDays } : {}),
    }),
    [writtenOn, zone, known, eventName, workingDays],
  );
  const reading = useReading(text, readContext) ?? nothingRead;
  const rowsContext = useMemo<RowsContext>(
    () => ({
      today: writtenOn,
      usualDay: nextWorkingDay(today as CalendarDay, workingDays ?? usualWeek),
      events,
      guessedEvent,
      playbook: lastUsed?.on === writtenOn ? lastUsed.playbook : null,
      recognised,
      patientUntil,
    }),
    [today, writtenOn, workingDays, events, guessedEvent, lastUsed, recognised, patientUntil],
  );
  const rows = useMemo(() => buildRows(reading, edits, rowsContext), [reading, edits, rowsContext]);
  useRecogniseRows(rows.people, ask);

  return {
    today,
    accountId,
    text,
    reading,
    rows,
    readContext,
    rowsContext,
    events,
    playbooks,
    ask,
    sending,
    isKept: draft.isKept,
    typedNow: draft.now,
    /** Typed in the box, which shows it already. */
    setText: useCallback((next: string) => type((value) => withText(value, next, today)), [type, today]),
    /** The day it was written, where that was before today: then "today" in it is that day. */
    writtenOn: writtenOn === today ? null : writtenOn,
    readAsOfToday: () => set((value) => ({ ...value, writtenOn: today })),
    revision: draft.revision,
    /** Typed elsewhere, after what there is. */
    addText: (more: string) =>
      set((value) =>
        withText(value, value.text.trim() === "" ? more : `${value.text.trimEnd()}\n${more}`, today),
      ),
    edit: useCallback(
      (change: (edits: CaptureEdits) => CaptureEdits) =>
        set((value) => ({ ...value, edits: change(value.edits) })),
      [set],
    ),
    /** Saved: the box is ready for the next, with the words that were not taken and what was typed meanwhile. */
    startNext: (saved: CaptureTyped, words = "") => {
      const left = leftAfter(saved, draft.now(), words);
      if (isNothingTyped(left)) draft.clear();
      else set(() => left);
      forget();
      setUses((count) => count + 1);
    },
    takeBack: (saved: CaptureTyped, words = "") => {
      forget();
      set((value) => putBack(saved, value, words));
    },
  };
};
export type Capturing = ReturnType<typeof useCapture>;
