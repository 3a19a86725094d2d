import type { CaptureContext } from "@followthrough/capture";
import { useEffect, useState } from "react";
import { Pill } from "../../../ui/Pill";
import { readTyped } from "./readLines";
import { type DescribedPerson, describeLineReading } from "./describeLineReading";

/** What the line in the box will become, while it is typed. */
export const LinePreview = ({ text, context }: { text: string; context: CaptureContext }) => {
  const [said, setSaid] = useState<readonly DescribedPerson[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const draft = await readTyped(text, context);
      if (isWanted && draft) setSaid(describeLineReading(draft, context.today));
    };
    // A key never waits for it.
    const timer = setTimeout(() => void read(), 40);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, context]);
  if (!said) return <p className="py-0.5">&nbsp;</p>;
  if (said.length === 0) return <p className="py-0.5">Who was it? Begin with a name.</p>;
  return (
    <ul className="space-y-0.5">
      {said.map(({ name, about, steps }) => (
        <li key={`${name} ${about}`} className="flex min-h-6 flex-wrap items-center gap-x-2">
          <span className="font-[600] text-ink">{name}</span>
          {about && <span>{about}</span>}
          {steps.map((step) => (
            <Pill key={step} tone="ok">
              {step}
            </Pill>
          ))}
        </li>
      ))}
    </ul>
  );
};
