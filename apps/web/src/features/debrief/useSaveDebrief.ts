import type { Capture } from "@followthrough/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { CallError, callApi } from "../../lib/callApi";
import { pagePaths } from "../../lib/pagePaths";
import { makePart } from "../../lib/makePart";
import { newId } from "../../lib/newId";
import { useApiMutation } from "../../lib/useApi";
import { useOnce } from "../../lib/useOnce";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { type Debrief, emptyDebrief } from "./table/debrief";
import { bringBack } from "./table/debriefEdits";
import { type DebriefProblems, noProblems } from "./grid/debriefProblems";
import type { DebriefState } from "./useDebrief";

const request = makePart(async () => {
  const [{ debriefBody }, { cellProblems }] = await Promise.all([
    import("./table/debriefBody"),
    import("./grid/cellProblems"),
  ]);
  return { debriefBody, cellProblems };
});
/** Fetches what saving needs before anybody saves. */
export const fetchSaving = (): void => void request.fetchAhead();

type Body = ReturnType<Awaited<ReturnType<typeof request.fetch>>["debriefBody"]>["body"];

/** Saving the whole debrief in one request, once, and taking it back. What was typed stays until the server has it. */
export const useSaveDebrief = (state: DebriefState, onRefused: (problems: DebriefProblems) => void) => {
  const { debrief, edit, today, metOn, steps, wishes } = state;
  const navigate = useNavigate();
  const put = useApiMutation("PUT /captures/:id", { showsItsFailure: true });
  const queries = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  /** The days of the steps as the server gives them now, not as they were last drawn. */
  const daysNow = async (): Promise<Map<string, string>> => {
    if (wishes.length === 0) return new Map();
    const { placed } = await callApi("POST /spread", { body: { wishes } });
    return new Map(placed.map(({ key, on }): [string, string] => [key, on]));
  };

  const send = async (body: Body): Promise<Capture> => {
    const written = JSON.stringify(body);
    const again = debrief.sent?.body === written ? debrief.sent : null;
    // The one before went unanswered and may be saved: it is taken back, or everybody would be there twice.
    if (debrief.sent && !again) {
      await callApi("DELETE /captures/:id", { params: { id: debrief.sent.id } }).catch((error: unknown) => {
        if (!(error instanceof CallError && error.status === 404)) throw error;
      });
    }
    const sent = again ?? { id: newId(), body: written };
    edit((now) => ({ ...now, sent }));
    try {
      return await put.mutateAsync({ params: { id: sent.id }, body });
    } catch (error) {
      // Refused for a reason: nothing was saved, so there is nothing to take back.
      if (error instanceof CallError && error.status >= 400 && error.status < 500)
        edit((now) => ({ ...now, sent: null }));
      throw error;
    }
  };

  const celebrate = (capture: Capture, saved: Debrief) => {
    const met = saved.rows.filter(({ role }) => role === "met").length;
    toast({
      text: [
        `Saved ${plural(met, "person", "people")}`,
        capture.followUps.length > 0 ? plural(capture.followUps.length, "next step") : "",
      ]
        .filter(Boolean)
        .join(" and "),
      undo: async () => {
        await callApi("DELETE /captures/:id", { params: { id: capture.id } });
        edit((now) => bringBack(now, saved));
        await navigate(pagePaths.debrief());
        // An event that came with the capture has gone with it, and is not asked for again.
        await queries.invalidateQueries({
          predicate: ({ queryKey: [key, input] }) =>
            key !== "GET /events/:id" || !JSON.stringify(input).includes(capture.event?.id ?? " "),
        });
      },
    });
  };

  const once = useOnce();
  const saveOnce = async (): Promise<void> => {
    if (debrief.rows.length === 0) return;
    setIsSaving(true);
    setFailure(null);
    onRefused(noProblems);
    let problemsIn: ((fields: Readonly<Record<string, string>>) => DebriefProblems) | null = null;
    try {
      const { cellProblems, debriefBody } = await request.fetch();
      const days = await daysNow();
      const { body, sources } = debriefBody(debrief, { today, metOn, steps, days });
      problemsIn = (fields) => cellProblems(fields, sources);
      const capture = await send(body);
      const saved = debrief;
      const { waiting, typing } = saved;
      edit(() => ({
        ...emptyDebrief,
        waiting,
        typing,
        // Lines that had no room are about the same event; they come next.
        ...(waiting.length > 0 && capture.event
          ? { eventId: capture.event.id, eventName: capture.event.name, day: saved.day }
          : {}),
      }));
      if (waiting.length === 0)
        void navigate(capture.event ? pagePaths.event(capture.event.id) : "/people?sort=newest");
      celebrate(capture, saved);
    } catch (error) {
      setFailure(error);
      if (error instanceof CallError && problemsIn) onRefused(problemsIn(error.fields));
    } finally {
      setIsSaving(false);
    }
  };
  return { save: () => once(saveOnce), isSaving, failure };
};
