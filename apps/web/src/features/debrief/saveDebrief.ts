import type { Capture } from "@followthrough/contract";
import type { QueryClient } from "@tanstack/react-query";
import { acts } from "../../lib/acts";
import { callApi } from "../../lib/callApi";
import { isReachable } from "../../lib/connection";
import { pagePaths } from "../../lib/pagePaths";
import { undoBy } from "../../lib/undoBy";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { patience } from "../captures/model/useSending";
import { describeSaved } from "../captures/rows/describeSaved";
import { cellProblems, type DebriefProblems } from "./grid/cellProblems";
import { noProblems } from "./grid/useProblems";
import { bringBack, leftAfter } from "./table/afterSaving";
import type { Debrief } from "./table/debrief";
import { toCaptured } from "./table/toCaptured";
import type { DebriefState } from "./useDebrief";

/** What saving a debrief goes through. */
interface Saving {
  readonly state: DebriefState;
  readonly onRefused: (problems: DebriefProblems) => void;
  readonly navigate: (to: string) => unknown;
  readonly queries: QueryClient;
}

/** The days of the steps as the server gives them now, not as they were last drawn. */
const daysNow = async ({ wishes }: DebriefState): Promise<Map<string, string>> => {
  if (wishes.length === 0) return new Map();
  const signal = AbortSignal.timeout(patience);
  const { placed } = await callApi("POST /spread", { body: { wishes } }, { signal });
  return new Map(placed.map(({ key, on }): [string, string] => [key, on]));
};

const describeAll = ({ followUps }: Capture, { rows }: Debrief): string =>
  [
    `Saved ${plural(rows.length, "person", "people")}`,
    followUps.length > 0 ? plural(followUps.length, "next step") : "",
  ]
    .filter(Boolean)
    .join(" and ");

const celebrate = (capture: Capture, saved: Debrief, { state, navigate, queries }: Saving): void => {
  const { edit, today } = state;
  toast({
    text: saved.rows.length > 0 ? describeAll(capture, saved) : describeSaved(capture, today),
    ...undoBy("DELETE /captures/:id", { params: { id: capture.id } }),
    // Of this page: the table is there again too.
    undo: async () => {
      await acts.act("DELETE /captures/:id", { params: { id: capture.id } });
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

/** Saves the table in one request, with the way back, and goes on to where those in it are. */
export const saveDebrief = async (saving: Saving): Promise<void> => {
  const { state, onRefused, navigate } = saving;
  const { debrief, edit, today, metOn, steps, sending } = state;
  onRefused(noProblems);
  const days = await daysNow(state);
  const captured = toCaptured(debrief, { today, metOn, steps, days });
  const capture = await sending.send(captured, (refused) => onRefused(cellProblems(refused)));
  const { event } = capture;
  let left = debrief;
  edit((now) => {
    left = leftAfter(debrief, now, event && { eventId: event.id, eventName: event.name });
    return left;
  });
  const isDone = left.rows.length + left.ownSteps.length + left.waiting.length === 0;
  // What is for nobody has no page of people to go to: the next line is written here.
  if (isDone && debrief.rows.length > 0)
    // Kept to be sent later, they have no pages yet.
    void navigate(!isReachable() ? "/" : event ? pagePaths.event(event.id) : "/people?sort=newest");
  celebrate(capture, debrief, saving);
};

/** Throws the table away, with the way back. */
export const startOver = (
  { debrief, edit }: Pick<DebriefState, "debrief" | "edit">,
  empty: Debrief,
): void => {
  edit(() => empty);
  const { rows, ownSteps } = debrief;
  const size =
    rows.length > 0
      ? plural(rows.length, "person", "people")
      : plural(ownSteps.length, "step of your own", "steps of your own");
  toast({ text: `Thrown away: ${size}`, undo: () => edit((now) => bringBack(now, debrief)) });
};
