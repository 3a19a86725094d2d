import type { CaptureContext } from "@followthrough/capture";
import { useReading } from "../../../lib/reading/useReading";
import { Pill } from "../../../ui/Pill";
import { describeLineReading } from "./describeLineReading";

/** What the line in the box will become, while it is typed. */
export const LinePreview = ({ text, context }: { text: string; context: CaptureContext }) => {
  const reading = useReading(text, context);
  if (!reading) return <p className="py-0.5">&nbsp;</p>;
  if (reading.people.length === 0) return <p className="py-0.5">Who was it? Begin with a name.</p>;
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
    </ul>
  );
};
