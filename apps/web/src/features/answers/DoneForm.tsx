import type { AnswerPage, Suggestion } from "@followthrough/contract";
import { useEffect, useRef, useState } from "react";
import type { useLink } from "../../lib/linkCalls";
import { notKept, useForm } from "../../lib/useForm";
import { useLinkAct } from "../../lib/useLinkRead";
import { describePlannedStep } from "../../lib/stepWords";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { OutcomeFields } from "../follow-ups/OutcomeFields";
import { completionOf, newCompletionForm } from "../follow-ups/completionForm";
import { type Choice, NextChoice } from "./NextChoice";

interface DoneFormProps {
  link: ReturnType<typeof useLink>;
  page: AnswerPage;
  /** What was written before it was undone. */
  outcome: string;
  onAnswered: (page: AnswerPage) => void;
}

/** What the server offers for what was written so far, and what it read in it; `isRead` is false while it reads. */
const useOffered = (link: DoneFormProps["link"], first: readonly Suggestion[], outcome: string) => {
  const settled = useDebouncedValue(outcome);
  const [offered, setOffered] = useState({ outcome: "", steps: first, isUnderstood: false });
  useEffect(() => {
    let isLate = false;
    if (settled !== "")
      link.read("GET /answer/next-steps", { query: { outcome: settled } }).then(
        ({ suggestions }) =>
          isLate || setOffered({ outcome: settled, steps: suggestions, isUnderstood: true }),
        // Words that nobody could read say nothing of what is next; what is saved is still what is shown.
        () => isLate || setOffered({ outcome: settled, steps: first, isUnderstood: false }),
      );
    return () => {
      isLate = true;
    };
  }, [link, first, settled]);
  // An empty box says nothing.
  if (outcome.trim() === "") return { steps: first, read: undefined, isRead: true };
  const isRead = offered.outcome === outcome;
  return { steps: offered.steps, read: offered.isUnderstood ? offered.steps[0] : undefined, isRead };
};

/** Done: what came of it and what is next, saved by one press that says what it saves. */
export const DoneForm = ({ link, page, outcome: before, onAnswered }: DoneFormProps) => {
  const { followUp, playbookNext, suggestions, today } = page;
  const form = useForm({ ...newCompletionForm(followUp), outcome: before || followUp.outcome }, notKept);
  const [choice, setChoice] = useState<Choice>({ kind: "auto" });
  const { isPending, run } = useLinkAct();
  const box = useRef<HTMLFormElement>(null);
  const { outcome } = form.value;
  const { steps, read, isRead } = useOffered(link, suggestions, outcome);
  useEffect(() => {
    // On a phone the keyboard would cover what the mail was about.
    if (!matchMedia("(pointer: coarse)").matches) box.current?.querySelector("textarea")?.focus();
    const shown = box.current;
    const sendByKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      shown?.requestSubmit();
    };
    shown?.addEventListener("keydown", sendByKey);
    return () => shown?.removeEventListener("keydown", sendByKey);
  }, []);
  const next =
    choice.kind === "offered" || choice.kind === "own"
      ? choice.step
      : choice.kind === "auto" && read && !playbookNext
        ? { action: read.action, what: read.what, dueOn: read.dueOn, dueTime: null }
        : null;
  const planned = next ?? (choice.kind === "auto" ? playbookNext : null);
  const isReading = choice.kind === "auto" && !playbookNext && !isRead;
  const save = () =>
    run(async () => {
      const leavesPlaybook = playbookNext !== null && choice.kind === "none";
      const body = completionOf({ ...form.now(), leavesPlaybook, next }, today);
      onAnswered(await link.act("POST /answer/completion", { body }));
    }, form.failed);
  return (
    <form
      ref={box}
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReading) void save();
      }}
    >
      <OutcomeFields
        followUp={followUp}
        value={form.value}
        onChange={form.set}
        error={form.error("outcome")}
      />
      <NextChoice
        page={page}
        offered={steps}
        choice={choice}
        next={next}
        onChoose={setChoice}
        error={(field) => form.error(`next.${field}`)}
      />
      <FormProblem>
        {form.problem(["outcome", "next.what", "next.dueOn", "next.dueTime", "next.place"])}
      </FormProblem>
      <Button type="submit" tone="primary" size="lg" wide busy={isPending || isReading}>
        {isReading
          ? "Reading what you wrote"
          : planned?.dueOn
            ? `Save: done, and ${describePlannedStep(planned.action, planned.dueOn, today)}`
            : planned
              ? "Save: done, and the next step"
              : "Save: done"}
      </Button>
    </form>
  );
};
