import type { AnswerPage } from "@followthrough/contract";
import { type ReactNode, useEffect } from "react";
import type { useLink } from "../../lib/linkCalls";
import { notKept, useForm } from "../../lib/useForm";
import { useLinkAct } from "../../lib/useLinkRead";
import { formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { Pill } from "../../ui/Pill";
import { formatWeekdayDate } from "../../ui/dayFormat";

interface AnsweredProps {
  link: ReturnType<typeof useLink>;
  page: AnswerPage;
  onUndone: (page: AnswerPage) => void;
  children: ReactNode;
}

/** What was saved through the link, and the way back. */
export const Answered = ({ link, page, onUndone, children }: AnsweredProps) => {
  const { state, followUp, next, today } = page;
  const form = useForm({}, notKept);
  const { isPending, run } = useLinkAct();
  useEffect(() => document.querySelector("h1")?.focus(), []);
  const undo = () =>
    run(async () => {
      const undone = await (state === "done"
        ? link.act("DELETE /answer/completion", {})
        : link.act("DELETE /answer/snoozes/latest", {}));
      onUndone(undone);
    }, form.failed);
  return (
    <div className="space-y-5">
      <div role="status" className="rounded-lg border border-line bg-card">
        <p className="px-4 py-3 font-[600]">
          {state === "done" ? "Saved: done" : `Snoozed to ${formatWeekdayDate(followUp.dueOn, today)}`}
        </p>
        {followUp.outcome && (
          <p className="border-t border-line px-4 py-3 whitespace-pre-line wrap-anywhere">
            {followUp.outcome}
          </p>
        )}
        {next && (
          <p className="flex items-start gap-3 border-t border-line px-4 py-3">
            <span className="min-w-0 flex-1 wrap-anywhere">
              <span className="text-soft">Next: </span>
              {next.what}
            </span>
            <Pill tone="due">{formatDayInSentence(next.dueOn, today)}</Pill>
          </p>
        )}
      </div>
      <FormProblem>{form.problem()}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button size="lg" busy={isPending} onClick={() => void undo()}>
          Undo
        </Button>
        {children}
      </div>
    </div>
  );
};
