import type { CaptureContext } from "@followthrough/capture";
import { isOtherScript } from "../../../lib/reading/unreadText";
import { useReading } from "../../../lib/reading/useReading";
import { Pill } from "../../../ui/Pill";
import { describeUnkept } from "../../captures/rows/describeSave";
import { describeLineReading, describeOwnSteps } from "./describeLineReading";

/** What the line in the box will become, while it is typed. */
export const LinePreview = ({ text, context }: { text: string; context: CaptureContext }) => {
  const reading = useReading(text, context);
  if (!reading) return <p className="py-0.5">&nbsp;</p>;
  const { people, ownSteps, unkeptRepeats, notes } = reading;
  if (people.length + ownSteps.length === 0)
    return (
      <p className="py-0.5">
        {isOtherScript(text)
          ? "Not understood: names are read in any script, sentences in English. Who was it?"
          : "Who was it? Begin with a name, or write what you mean to do yourself."}
      </p>
    );
  return (
    <ul className="space-y-0.5">
      {describeLineReading(reading, context.today).map(({ name, about, steps, told }) => (
        <li key={`${name} ${about}`} className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-[600] text-ink">{name}</span>
          {about && <span>{about}</span>}
          {steps.map((step) => (
            <Pill key={step} tone="ok">
              {step}
            </Pill>
          ))}
          {told.map((words) => (
            <Pill key={words}>{words}</Pill>
          ))}
        </li>
      ))}
      {describeOwnSteps(reading, context.today).map((step) => (
        <li key={step} className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-[600] text-ink">Your own</span>
          <Pill tone="ok">{step}</Pill>
        </li>
      ))}
      {unkeptRepeats.length > 0 && (
        <li className="text-due">
          {describeUnkept(unkeptRepeats.map(({ start, end }) => notes.slice(start, end)))}
        </li>
      )}
    </ul>
  );
};
