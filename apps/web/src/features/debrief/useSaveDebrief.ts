import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { makePart } from "../../lib/makePart";
import { fetchSending } from "../captures/model/useSending";
import type { DebriefProblems } from "./grid/cellProblems";
import { emptyDebrief } from "./table/debrief";
import type { DebriefState } from "./useDebrief";

const part = makePart(() => import("./saveDebrief"));
/** Fetches what saving needs before anybody saves. */
export const fetchSaving = (): void => {
  void part.fetchAhead();
  fetchSending();
};

/** Saving the whole debrief in one request, once, and taking it back. What was typed stays until the server has it. */
export const useSaveDebrief = (state: DebriefState, onRefused: (problems: DebriefProblems) => void) => {
  const { debrief, sending } = state;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isAny = debrief.rows.length + debrief.ownSteps.length > 0;
  return {
    save: () =>
      void sending.attempt(async () => {
        if (isAny) await (await part.fetch()).saveDebrief({ state, onRefused, navigate, queries });
      }),
    startOver: async () => (await part.fetch()).startOver(state, emptyDebrief),
    isSaving: sending.isSaving,
    isSlow: sending.isSlow,
    failure: sending.failure,
  };
};
