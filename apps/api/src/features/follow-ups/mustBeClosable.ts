import type { CalendarDay, CompletionDraft } from "@followthrough/contract";
import { ownStepProblem } from "@followthrough/domain";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { invalidField } from "../../http/problem";

/** What is waited for was asked by today. Throws `invalid_input` at the step that says otherwise. */
export const mustBeAskedByNow = (
  { next, also }: Pick<CompletionDraft, "next" | "also">,
  today: CalendarDay,
): void => {
  mustNotBeInFuture(next?.waitingSinceOn, today, "next.waitingSinceOn");
  for (const [at, step] of also.entries())
    mustNotBeInFuture(step.waitingSinceOn, today, `also.${at}.waitingSinceOn`);
};

/** What was done and said has been. Throws `invalid_input` at the day that says otherwise. */
export const mustBeClosable = (
  draft: Pick<CompletionDraft, "doneOn" | "next" | "also"> & {
    readonly conversation: { readonly heldOn: CalendarDay } | null;
  },
  today: CalendarDay,
): void => {
  mustNotBeInFuture(draft.conversation?.heldOn, today, "conversation.heldOn");
  mustNotBeInFuture(draft.doneOn, today, "doneOn");
  mustBeAskedByNow(draft, today);
};

/** What follows a step of mine alone is mine alone. Throws `invalid_input` at the step that is not. */
export const mustBeOwnSteps = ({ next, also }: CompletionDraft): void => {
  const given = [
    ...(next ? [["next", next] as const] : []),
    ...also.map((step, at) => [`also.${at}`, step] as const),
  ];
  for (const [place, step] of given) {
    const problem = ownStepProblem(step);
    if (problem) throw invalidField(`${place}.${problem.field}`, problem.message);
  }
};
