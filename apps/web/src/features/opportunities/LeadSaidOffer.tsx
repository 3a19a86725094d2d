import { useState } from "react";
import { useReadContext } from "../../lib/reading/useReadContext";
import { useReading } from "../../lib/reading/useReading";
import { useToday } from "../../lib/session";
import { formatDay } from "../../ui/dayFormat";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { type LeadSaid, leadSaidIn, recogniseLead } from "./leadSaid";

interface LeadSaidOfferProps {
  /** What stands in "What is it". */
  title: string;
  /** What the words say, with the people they name as who they are. */
  onFill: (words: string, said: LeadSaid) => void;
}

/** A name of an opening has few words; from so many on it may be a sentence about one. */
const fewestWords = 4;

/** A whole sentence typed where the name of an opportunity goes: what it says is filled in with one press. */
export const LeadSaidOffer = ({ title, onFill }: LeadSaidOfferProps) => {
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
    <div className="laptop:col-span-2">
      <button
        type="button"
        onClick={fill}
        className="w-full rounded-md border border-line px-3 py-2 text-left hover:bg-hover touch:min-h-11"
      >
        <span className="font-[560]">Fill in from this sentence</span>
        <span className="block text-sm wrap-anywhere text-soft">
          {[
            said.title,
            said.organization,
            said.whom.person?.name,
            said.by.person && `told by ${said.by.person.name}`,
            said.closesOn && `by ${formatDay(said.closesOn, today)}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </button>
      {hasFailed && (
        <p role="alert" className="mt-1 text-sm text-late">
          The people named could not be looked up now. Press it again in a moment.
        </p>
      )}
    </div>
  );
};
