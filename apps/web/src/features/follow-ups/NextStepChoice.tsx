import { firstName } from "@followthrough/domain/firstName";
import type { FollowUp, StepDraft, Suggestion } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { findFutureMoment } from "../../lib/dayWords";
import { formatDayInSentence, formatDefaultStep, formatRecurrence } from "../../lib/words";
import { formatDay } from "../../ui/dayFormat";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { type CompletionForm, isSettling } from "./completionForm";
import { AboutOthers } from "./AboutOthers";
import { NextFields } from "./NextFields";
import { saidAndNotOffered, tickedBesides } from "./saidBesides";
import { SaidSteps } from "./SaidSteps";
import { AlsoSteps } from "./AlsoSteps";
import { anotherStep } from "./anotherStep";
import type { Step } from "./StepFields";
import type { SaidSteps as Said } from "./useSaidSteps";
import { useWaitingStep } from "./useWaitingStep";
import { useDayHabits } from "../../lib/useDayHabits";

interface NextStepChoiceProps {
  followUp: FollowUp;
  value: CompletionForm;
  onChange: (change: Partial<CompletionForm>) => void;
  today: string;
  error: (field: string) => string | undefined;
  offered: readonly Suggestion[];
  /** What the words say is next. */
  said: Said;
  /** The next step of its playbook, if it has one. */
  ofPlaybook: StepDraft | null;
}

const choice =
  "rounded-md border border-line px-3 py-2 text-left hover:bg-hover touch:min-h-11 has-focus-visible:outline-2";

/** What comes next: a step of mine, an answer of theirs, the playbook's step, or nothing more. */
export const NextStepChoice = (props: NextStepChoiceProps) => {
  const habits = useDayHabits();
  const { followUp, value, onChange, today, error, offered, ofPlaybook } = props;
  const { steps: ofWords, aboutOthers } = props.said;
  const { contact, action, playbook, state, recurrence } = followUp;
  const { next, also, leavesPlaybook } = value;
  const name = contact?.name ?? null;
  const called = name === null ? "" : firstName(name);
  const waitingFor = useWaitingStep();
  const setNext = (step: Step | null) => onChange({ next: step });
  // What was planned besides moves up.
  const leaveOut = () => onChange({ next: also[0] ?? null, also: also.slice(1) });
  const doneOn = value.doneOn || today;
  const goesOn = ofPlaybook !== null && !leavesPlaybook;
  const said = goesOn ? ofWords : saidAndNotOffered(ofWords, offered);
  return (
    <section className="rounded-lg border border-line p-4">
      <div className="mb-2 flex items-center gap-3">
        <h3 className="flex-1 text-sm font-[640]">
          {next?.waitingSinceOn ? `Waiting for ${called}` : "Next step"}
        </h3>
        {next && (
          <Button tone="quiet" onClick={leaveOut}>
            {ofPlaybook ? "Back to the playbook" : "No next step"}
          </Button>
        )}
      </div>
      {recurrence && (
        <p className="mb-3 text-sm text-soft">
          It comes again by itself, {formatRecurrence(recurrence)}, whatever else you plan.
        </p>
      )}
      {ofPlaybook && !next && (
        <div className="mb-3 rounded-md bg-accent-soft px-3 py-2">
          <p className={leavesPlaybook ? "text-soft line-through" : "font-[560]"}>{ofPlaybook.what}</p>
          <p className="text-sm text-soft">
            {formatDayInSentence(ofPlaybook.dueOn, today)}, by {playbook?.name}
          </p>
        </div>
      )}
      {playbook && ofPlaybook && (
        <div className="mb-3">
          <Checkbox
            label={`Leave ${playbook.name}`}
            hint="No further step of it comes."
            checked={leavesPlaybook}
            onChange={(event) => onChange({ leavesPlaybook: event.target.checked })}
          />
        </div>
      )}
      {next ? (
        <>
          <NextFields name={name} value={next} onChange={setNext} today={today} error={error} first />
          {name !== null && (
            <AlsoSteps
              name={name}
              said={said}
              next={next}
              also={also}
              onChange={(some) => onChange({ also: some })}
            />
          )}
        </>
      ) : (
        <div className="flex flex-col gap-1.5">
          {name !== null && (
            <SaidSteps
              name={name}
              steps={said}
              onPick={(step) => onChange({ next: step, also: tickedBesides(said, step) })}
            />
          )}
          <AboutOthers said={aboutOthers} />
          {!goesOn &&
            name !== null &&
            state !== "waiting" &&
            recurrence === null &&
            actionFacts[action].asks && (
              <button type="button" className={choice} onClick={() => setNext(waitingFor(action, doneOn))}>
                <span className="font-[560]">Wait for {called}</span>
                <span className="block text-sm text-soft">
                  Their turn. From {formatDayInSentence(waitingFor(action, doneOn).dueOn ?? today, today)} on,
                  Today offers to ask again.
                </span>
              </button>
            )}
          {!goesOn && name !== null && state === "waiting" && actionFacts[action].isMeeting && (
            <button
              type="button"
              className={choice}
              onClick={() =>
                setNext({
                  action,
                  what: formatDefaultStep(action, name, ""),
                  ...findFutureMoment(value.outcome, today, habits),
                })
              }
            >
              <span className="font-[560]">Agreed on a day</span>
              <span className="block text-sm text-soft">
                You have not met yet: keep the day and the time.
              </span>
            </button>
          )}
          {(goesOn ? [] : offered).map(({ action: how, what, dueOn, why }) => (
            <button
              key={`${what}${dueOn}`}
              type="button"
              onClick={() => setNext({ action: how, what, dueOn, dueTime: null })}
              className={choice}
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="font-[560]">{what}</span>
                <span className="shrink-0 text-sm text-soft">{formatDay(dueOn, today)}</span>
              </span>
              <span className="block text-sm text-soft">{why}</span>
            </button>
          ))}
          <button
            type="button"
            onClick={() => setNext(anotherStep(name))}
            className="rounded-md border border-dashed border-line px-3 py-2 text-left text-soft hover:bg-hover touch:min-h-11"
          >
            {goesOn ? "Another step instead…" : "Another step…"}
          </button>
          {!goesOn && name !== null && recurrence === null && (
            <Checkbox
              label="Nothing more to do"
              hint="No next step is asked for, until something happens again."
              checked={isSettling(value)}
              onChange={(event) => onChange({ settles: event.target.checked })}
            />
          )}
        </div>
      )}
    </section>
  );
};
