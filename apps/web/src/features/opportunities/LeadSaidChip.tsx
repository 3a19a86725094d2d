import { useState } from "react";
import { useReadContext } from "../../lib/reading/useReadContext";
import { useReading } from "../../lib/reading/useReading";
import { useToday } from "../../lib/session";
import { formatDay } from "../../ui/dayFormat";
import { Chip } from "../../ui/Chip";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { type LeadSaid, leadSaidIn, recogniseLead } from "./leadSaid";

interface LeadSaidChipProps {
  /** What stands in "What is it". */
  title: string;
  /** What the words say, with the people they name as who they are. */
  onFill: (words: string, said: LeadSaid) => void;
}

/** A name of an opening has few words; from so many on it may be a sentence about one. */
const fewestWords = 4;

/** A whole sentence typed where the name of an opportunity goes: what it says is filled in with one press. */
export const LeadSaidChip = ({ title, onFill }: LeadSaidChipProps) => {
  const today = useToday();
  const settled = useDebouncedValue(title);
  const words = settled.trim().split(/\s+/).length < fewestWords ? "" : settled;
  const draft = useReading(words, useReadContext(null));
  const [hasFailed, setFailed] = useState(false);
  const said = draft && words !== "" && title === settled ? leadSaidIn(words, draft) : null;
  if (!said) return null;
  const fill = () => {
    setFailed(false);
    recogniseLead(said).then(
      (found) => onFill(words, found),
      () => setFailed(true),
    );
  };
  return (
    <div className="mt-1.5">
      <Chip lead="Fill in" onClick={fill}>
        {[
          said.title,
          said.organization,
          said.whom.person?.name,
          said.by.person && `told by ${said.by.person.name}`,
          said.closesOn && `by ${formatDay(said.closesOn, today)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Chip>
      {hasFailed && (
        <p role="alert" className="mt-1 text-sm text-late">
          The people named could not be looked up now. Press it again in a moment.
        </p>
      )}
    </div>
  );
};
