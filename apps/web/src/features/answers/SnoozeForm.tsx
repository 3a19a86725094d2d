import type { AnswerPage } from "@followthrough/contract";
import { useState } from "react";
import type { useLink } from "../../lib/linkCalls";
import { useForm } from "../../lib/useForm";
import { useLinkAct } from "../../lib/useLinkRead";
import { sayDayWithin } from "../../lib/words";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { SnoozeChoices } from "../follow-ups/SnoozeChoices";

interface SnoozeFormProps {
  link: ReturnType<typeof useLink>;
  page: AnswerPage;
  onAnswered: (page: AnswerPage) => void;
}

/** Not today: one press on a usual day is enough. */
export const SnoozeForm = ({ link, page, onAnswered }: SnoozeFormProps) => {
  const form = useForm({});
  const [dueOn, setDueOn] = useState<string | null>(null);
  const { isPending, run } = useLinkAct();
  const to = (day: string) =>
    run(
      async () => onAnswered(await link.act("POST /answer/snoozes", { body: { dueOn: day } })),
      form.failed,
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (dueOn) void to(dueOn);
      }}
    >
      <SnoozeChoices
        today={page.today}
        onPick={(day) => void to(day)}
        other={dueOn}
        onOther={setDueOn}
        error={form.error("dueOn")}
      />
      <div className="mt-4 space-y-4">
        <FormProblem>{form.problem(["dueOn"])}</FormProblem>
        {dueOn && (
          <Button type="submit" tone="primary" size="lg" wide busy={isPending}>
            Snooze to {sayDayWithin(dueOn, page.today)}
          </Button>
        )}
      </div>
    </form>
  );
};
