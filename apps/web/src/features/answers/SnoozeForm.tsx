import type { AnswerPage } from "@followthrough/contract";
import type { useLink } from "../../lib/linkCalls";
import { notKept, useForm } from "../../lib/useForm";
import { useLinkAct } from "../../lib/useLinkRead";
import { sayMomentWithin } from "../../lib/words";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { SnoozeChoices, chosenDay } from "../follow-ups/SnoozeChoices";

interface SnoozeFormProps {
  link: ReturnType<typeof useLink>;
  page: AnswerPage;
  onAnswered: (page: AnswerPage) => void;
}

/** Not today: one press on a usual day is enough. */
export const SnoozeForm = ({ link, page, onAnswered }: SnoozeFormProps) => {
  const { followUp, today } = page;
  const form = useForm({ dueOn: null as string | null, dueTime: followUp.dueTime as string | null }, notKept);
  const chosen = form.value;
  const chosenOn = chosenDay(followUp, chosen, today);
  const { isPending, run } = useLinkAct();
  const to = (dueOn: string, dueTime: string | null = followUp.dueTime) =>
    run(
      async () => onAnswered(await link.act("POST /answer/snoozes", { body: { dueOn, dueTime } })),
      form.failed,
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosenOn) void to(chosenOn, chosen.dueTime);
      }}
    >
      <SnoozeChoices
        today={today}
        dueTime={followUp.dueTime}
        onPick={(day) => void to(day)}
        other={chosen}
        onOther={form.set}
        error={form.error}
      />
      <div className="mt-4 space-y-4">
        <FormProblem>{form.problem(["dueOn", "dueTime"])}</FormProblem>
        {chosenOn && (
          <Button type="submit" tone="primary" size="lg" wide busy={isPending}>
            Snooze to {sayMomentWithin({ dueOn: chosenOn, dueTime: chosen.dueTime }, today)}
          </Button>
        )}
      </div>
    </form>
  );
};
