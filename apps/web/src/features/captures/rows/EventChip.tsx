import { useState } from "react";
import { partOnDemand } from "../../../lib/partOnDemand";
import type { ChosenEvent } from "../edits/captureEdits";
import type { EventOption } from "../model/eventChoice";
import { AddChip, FactChip } from "./FactChip";

interface EventChipProps {
  value: ChosenEvent | null;
  events: readonly EventOption[];
  onChange: (event: ChosenEvent | null) => void;
}

const EventBox = partOnDemand(async () => (await import("./EventBox")).EventBox);
export const fetchEventBox = EventBox.fetchAhead;

/** Where people were met: the one going on, the one named, another, a new one, or none. */
export const EventChip = ({ value, events, onChange }: EventChipProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (event: ChosenEvent | null) => {
    onChange(event);
    setIsOpen(false);
  };
  if (isOpen) {
    return (
      <div
        role="presentation"
        className="w-full max-w-80"
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          setIsOpen(false);
        }}
      >
        <EventBox value={value} events={events} onChoose={choose} />
      </div>
    );
  }
  return value ? (
    <FactChip
      lead="at"
      removeLabel={`Not at ${value.name}`}
      onRemove={() => choose(null)}
      onClick={() => setIsOpen(true)}
    >
      {value.name}
      {value.id === null && <span className="ml-1.5 font-[500] text-faint">new</span>}
    </FactChip>
  ) : (
    <AddChip onClick={() => setIsOpen(true)}>at an event</AddChip>
  );
};
