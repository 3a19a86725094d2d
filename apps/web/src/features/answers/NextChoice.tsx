import type { AnswerPage, Suggestion } from "@followthrough/contract";
import { type ReactNode, Suspense, lazy, useId } from "react";
import { formatDayInSentence } from "../../lib/words";
import { Pill } from "../../ui/Pill";
import { anotherStep } from "../follow-ups/anotherStep";
import type { Step } from "../follow-ups/StepFields";

const StepFields = lazy(async () => ({
  default: (await import("../follow-ups/StepFields")).StepFields,
}));

/** What is planned next: as it was read from the words or the playbook plans it, a step that was picked or written, or nothing. */
export type Choice =
  | { readonly kind: "auto" }
  | { readonly kind: "none" }
  | { readonly kind: "offered"; readonly step: Step }
  | { readonly kind: "own"; readonly step: Step };

interface NextChoiceProps {
  page: AnswerPage;
  offered: readonly Suggestion[];
  choice: Choice;
  /** What the choice comes to. */
  next: Step | null;
  onChoose: (choice: Choice) => void;
  error: (field: string) => string | undefined;
}

const isSame = (a: Step | null, b: Omit<Step, "dueTime">): boolean =>
  a !== null && a.action === b.action && a.what === b.what && a.dueOn === b.dueOn;

interface OptionProps {
  name: string;
  checked: boolean;
  onPick: () => void;
  title: ReactNode;
  why?: ReactNode;
  day?: string | undefined;
}

const Option = ({ name, checked, onPick, title, why, day }: OptionProps) => (
  <label className="relative flex min-h-11 items-start gap-3 border-l-3 border-transparent px-4 py-2.5 not-first:border-t not-first:border-t-line has-checked:border-l-accent has-checked:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
    <input
      type="radio"
      name={name}
      checked={checked}
      onChange={onPick}
      className="absolute inset-0 appearance-none opacity-0"
    />
    <span className="min-w-0 flex-1">
      <span className="block font-[600] wrap-anywhere">{title}</span>
      {why && <span className="block text-sm text-soft">{why}</span>}
    </span>
    {day && <Pill tone="due">{day}</Pill>}
  </label>
);

/** And next: the steps the server offers for what was written, one of one's own, or nothing. */
export const NextChoice = ({ page, offered, choice, next, onChoose, error }: NextChoiceProps) => {
  const name = useId();
  const { followUp, playbookNext, today } = page;
  const { contact, playbook, recurrence } = followUp;
  const own = choice.kind === "own" ? choice.step : null;
  const nothing = recurrence
    ? "Nothing else, it comes again by itself"
    : playbookNext
      ? `Nothing more to do, leave ${playbook?.name ?? "the playbook"}`
      : "Nothing more to do";
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-[620] text-soft">And next</legend>
      <div className="overflow-hidden rounded-lg border border-line bg-card">
        {playbookNext ? (
          <Option
            name={name}
            checked={choice.kind === "auto"}
            onPick={() => onChoose({ kind: "auto" })}
            title={playbookNext.what}
            why={`by ${playbook?.name ?? "the playbook"}`}
            day={formatDayInSentence(playbookNext.dueOn, today)}
          />
        ) : (
          offered.map(({ action, what, dueOn, why }) => (
            <Option
              key={`${what}${dueOn}`}
              name={name}
              checked={choice.kind !== "own" && isSame(next, { action, what, dueOn })}
              onPick={() => onChoose({ kind: "offered", step: { action, what, dueOn, dueTime: null } })}
              title={what}
              why={why}
              day={formatDayInSentence(dueOn, today)}
            />
          ))
        )}
        <Option
          name={name}
          checked={own !== null}
          onPick={() =>
            onChoose({
              kind: "own",
              step: anotherStep(contact?.name ?? null),
            })
          }
          title={playbookNext ? "Another step instead…" : "Another step…"}
        />
        <Option
          name={name}
          checked={choice.kind === "none" || (choice.kind === "auto" && next === null && !playbookNext)}
          onPick={() => onChoose({ kind: "none" })}
          title={nothing}
        />
      </div>
      {own && (
        <div className="mt-3 rounded-lg border border-line p-4">
          <Suspense>
            <StepFields
              value={own}
              isOwn={contact === null}
              onChange={(step) => onChoose({ kind: "own", step })}
              today={today}
              error={error}
              first
            />
          </Suspense>
        </div>
      )}
    </fieldset>
  );
};
