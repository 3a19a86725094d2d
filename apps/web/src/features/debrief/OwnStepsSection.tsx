import { SectionHeading } from "../../ui/SectionHeading";
import type { StepChange } from "../captures/edits/captureEdits";
import type { OwnStep } from "../captures/model/row";
import { OwnStepRow } from "../captures/rows/OwnStepRow";
import type { Desk } from "./useDesk";

const changed = (step: OwnStep, { what, dueOn, dueTime, recurrence }: StepChange): OwnStep => ({
  ...step,
  // An emptied box says what was read.
  ...(what?.trim() ? { what } : {}),
  ...(dueOn === undefined ? {} : { dueOn }),
  ...(dueTime === undefined ? {} : { dueTime }),
  ...(recurrence === undefined ? {} : { recurrence }),
});

/** What lines about nobody say is to be done: saved with the people, as steps of one's own. */
export const OwnStepsSection = ({ desk }: { desk: Desk }) => {
  const { debrief, edit, today, toLine } = desk;
  const { ownSteps } = debrief;
  return (
    <section aria-labelledby="debrief-own">
      <SectionHeading id="debrief-own" count={ownSteps.length}>
        Steps of your own
      </SectionHeading>
      <ul aria-labelledby="debrief-own" className="rounded-lg border border-line bg-card">
        {ownSteps.map((step) => (
          <OwnStepRow
            key={step.key}
            step={step}
            today={today}
            onChange={(change) =>
              edit((now) => ({
                ...now,
                ownSteps: now.ownSteps.map((one) => (one.key === step.key ? changed(one, change) : one)),
              }))
            }
            onRemove={() => {
              edit((now) => ({ ...now, ownSteps: now.ownSteps.filter(({ key }) => key !== step.key) }));
              toLine();
            }}
          />
        ))}
      </ul>
    </section>
  );
};
