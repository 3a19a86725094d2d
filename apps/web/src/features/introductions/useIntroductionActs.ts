import type { Calls, Introduction, IntroductionState } from "@followthrough/contract";
import { useQueryClient } from "@tanstack/react-query";
import { firstVersion, shownVersionOf, editedVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { formatDayInSentence, formatIntroductionState } from "../../lib/words";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** What became of an introduction, and asking after it; each shown at once, with the way back. */
export const useIntroductionActs = () => {
  const today = useToday();
  const client = useQueryClient();
  const edit = useApiMutation("PATCH /introductions/:id");
  const remove = useApiMutation("DELETE /introductions/:id");
  const move = (introduction: Introduction, state: IntroductionState) => {
    const { id, state: before, contactA, contactB } = introduction;
    if (state === before) return;
    client.setQueriesData<Calls["GET /introductions"]["answer"]>(
      { queryKey: ["GET /introductions"] },
      (shown) =>
        shown && {
          ...shown,
          introductions: shown.introductions.map((one) => (one.id === id ? { ...one, state } : one)),
        },
    );
    edit.mutate(
      { params: { id }, version: editedVersionOf(introduction), body: { state } },
      {
        onSuccess: (moved) =>
          toast({
            text: `${contactA.name} and ${contactB.name}: ${formatIntroductionState(state).toLowerCase()}`,
            ...undoBy("PATCH /introductions/:id", {
              params: { id },
              version: editedVersionOf(moved),
              body: { state: before },
            }),
          }),
      },
    );
  };
  const plan = (introduction: Introduction) => {
    const { id, proposal } = introduction;
    if (!proposal) return;
    const { action, what, dueOn } = proposal;
    edit.mutate(
      { params: { id }, version: editedVersionOf(introduction), body: { nextStep: { action, what, dueOn } } },
      {
        onSuccess: ({ nextStep }) =>
          nextStep &&
          toast({
            text: `Planned for ${formatDayInSentence(nextStep.dueOn, today)}: ${nextStep.what}`,
            ...undoBy("DELETE /follow-ups/:id", { params: { id: nextStep.id }, version: firstVersion }),
          }),
      },
    );
  };
  const toTrash = (introduction: Introduction) => {
    const { id, contactA, contactB } = introduction;
    remove.mutate(
      { params: { id }, version: shownVersionOf(introduction) },
      {
        onSuccess: () =>
          toast({
            text: `The introduction of ${contactA.name} and ${contactB.name} is in the trash for 30 days`,
            ...undoBy("POST /introductions/:id/restoration", { params: { id } }),
          }),
      },
    );
  };
  return { move, plan, toTrash };
};
