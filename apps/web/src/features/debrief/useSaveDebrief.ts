import type { Capture } from "@followthrough/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { callApi } from "../../lib/callApi";
import { makePart } from "../../lib/makePart";
import { pagePaths } from "../../lib/pagePaths";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { fetchSending } from "../captures/model/useSending";
import type { DebriefProblems } from "./grid/cellProblems";
import { noProblems } from "./grid/useProblems";
import type { Debrief } from "./table/debrief";
import { bringBack, leftAfter } from "./table/debriefEdits";
import type { DebriefState } from "./useDebrief";

const parts = makePart(async () => {
  const [{ toCaptured }, { cellProblems }] = await Promise.all([
    import("./table/toCaptured"),
    import("./grid/cellProblems"),
  ]);
  return { toCaptured, cellProblems };
});
/** Fetches what saving needs before anybody saves. */
export const fetchSaving = (): void => {
  void parts.fetchAhead();
  fetchSending();
};

/** Saving the whole debrief in one request, once, and taking it back. What was typed stays until the server has it. */
export const useSaveDebrief = (state: DebriefState, onRefused: (problems: DebriefProblems) => void) => {
  const { debrief, edit, today, metOn, steps, wishes, sending } = state;
  const navigate = useNavigate();
  const queries = useQueryClient();

  /** The days of the steps as the server gives them now, not as they were last drawn. */
  const daysNow = async (): Promise<Map<string, string>> => {
    if (wishes.length === 0) return new Map();
    const { placed } = await callApi("POST /spread", { body: { wishes } });
    return new Map(placed.map(({ key, on }): [string, string] => [key, on]));
  };

  const celebrate = (capture: Capture, saved: Debrief) => {
    toast({
      text: [
        `Saved ${plural(saved.rows.length, "person", "people")}`,
        capture.followUps.length > 0 ? plural(capture.followUps.length, "next step") : "",
      ]
        .filter(Boolean)
        .join(" and "),
      undo: async () => {
        await callApi("DELETE /captures/:id", { params: { id: capture.id } });
        edit((now) => bringBack(now, saved));
        await navigate(pagePaths.debrief());
        // An event that came with the capture has gone with it, and nothing of it is asked for again.
        const gone = capture.event?.isNew ? capture.event.id : null;
        await queries.invalidateQueries({
          predicate: ({ queryKey: [, input] }) =>
            gone === null || !JSON.stringify(input ?? null).includes(gone),
        });
      },
    });
  };

  const save = async (): Promise<void> => {
    if (debrief.rows.length === 0) return;
    onRefused(noProblems);
    const { toCaptured, cellProblems } = await parts.fetch();
    const days = await daysNow();
    const captured = toCaptured(debrief, { today, metOn, steps, days });
    const capture = await sending.send(captured, (refused) => onRefused(cellProblems(refused)));
    const { event } = capture;
    let left = debrief;
    edit((now) => {
      left = leftAfter(debrief, now, event && { eventId: event.id, eventName: event.name });
      return left;
    });
    if (left.rows.length === 0 && left.waiting.length === 0)
      void navigate(event ? pagePaths.event(event.id) : "/people?sort=newest");
    celebrate(capture, debrief);
  };
  return {
    save: () => void sending.attempt(save),
    isSaving: sending.isSaving,
    failure: sending.failure,
  };
};
