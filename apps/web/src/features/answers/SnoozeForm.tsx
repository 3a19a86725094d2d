import type { AnswerPage } from "@followthrough/contract";
import type { useLink } from "../../lib/linkCalls";
import { notKept, useForm } from "../../lib/useForm";
import { useLinkAct } from "../../lib/useLinkRead";
import { formatMomentInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { SnoozeChoices } from "../follow-ups/SnoozeChoices";
import { newSnoozeForm, snoozedTo } from "../follow-ups/snoozeForm";

interface SnoozeFormProps {
  link: ReturnType<typeof useLink>;
  page: AnswerPage;
  onAnswered: (page: AnswerPage) => void;
}

/** Not today: one press on a usual day is enough. */
export const SnoozeForm = ({ link, page, onAnswered }: SnoozeFormProps) => {
  const { followUp, today } = page;
  // Whoever answers is not signed in: no browser keeps what is typed for somebody.
  const form = useForm(newSnoozeForm(followUp), notKept);
  const { dueTime } = form.value;
  const dueOn = snoozedTo(form.value, followUp, today);
  const { isPending, run } = useLinkAct();
  const to = (day: string, time: string | null = followUp.dueTime) =>
    run(
      async () => onAnswered(await link.act("POST /answer/snoozes", { body: { dueOn: day, dueTime: time } })),
      form.failed,
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (dueOn) void to(dueOn, dueTime);
      }}
    >
      <SnoozeChoices
        today={today}
        dueTime={followUp.dueTime}
        onPick={(day) => void to(day)}
        value={form.value}
        onChange={form.set}
        error={form.error}
      />
      <div className="mt-4 space-y-4">
        <FormProblem>{form.problem(["dueOn", "dueTime"])}</FormProblem>
        {dueOn && (
          <Button type="submit" tone="primary" size="lg" wide busy={isPending}>
            Snooze to {formatMomentInSentence({ dueOn, dueTime }, today)}
          </Button>
        )}
      </div>
    </form>
  );
};
