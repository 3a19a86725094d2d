import { useState } from "react";
import { Combobox } from "../../../ui/Combobox";
import type { ChosenEvent } from "../edits/captureEdits";
import type { EventOption } from "../model/eventChoice";
import { AddChip, FactChip } from "./FactChip";
import { normaliseWords } from "../model/normaliseWords";

interface EventChipProps {
  value: ChosenEvent | null;
  events: readonly EventOption[];
  onChange: (event: ChosenEvent | null) => void;
}

/** Opened by a press, so the choices are to be seen at once. */
const openAtOnce = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.click();
};

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
        <Combobox<ChosenEvent>
          ref={openAtOnce}
          aria-label="Event"
          value={value}
          onChange={(event) => event && choose(event)}
          load={(text) =>
            Promise.resolve(
              events
                .filter(
                  ({ name }) => text === value?.name || normaliseWords(name).includes(normaliseWords(text)),
                )
                .slice(0, 8)
                .map(({ id, name }) => ({ id, name })),
            )
          }
          keyOf={({ id, name }) => id ?? name}
          labelOf={({ name }) => name}
          onCreate={(name) => choose({ id: null, name })}
          createLabel={(name) => `New event: ${name}`}
          placeholder="Name of the event"
          emptyText="No event yet. Type its name."
        />
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
