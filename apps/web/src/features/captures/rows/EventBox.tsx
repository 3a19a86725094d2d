import { Combobox } from "../../../ui/Combobox";
import type { ChosenEvent } from "../edits/captureEdits";
import type { EventOption } from "../model/eventChoice";
import { normaliseWords } from "../model/normaliseWords";

/** Opened by a press, so the choices are to be seen at once. */
const openAtOnce = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.click();
};

/** Whoever goes on before the list is there may have named one of them. */
const called = (name: string, events: readonly EventOption[]): ChosenEvent => {
  const same = events.find((event) => normaliseWords(event.name) === normaliseWords(name));
  return same ? { id: same.id, name: same.name } : { id: null, name };
};

interface EventBoxProps {
  value: ChosenEvent | null;
  events: readonly EventOption[];
  onChoose: (event: ChosenEvent) => void;
}

/** One of the events there are, or a new one by its name. */
export const EventBox = ({ value, events, onChoose }: EventBoxProps) => (
  <Combobox<ChosenEvent>
    ref={openAtOnce}
    aria-label="Event"
    value={value}
    onChange={(event) => event && onChoose(event)}
    load={(text) =>
      Promise.resolve(
        events
          .filter(({ name }) => text === value?.name || normaliseWords(name).includes(normaliseWords(text)))
          .slice(0, 8)
          .map(({ id, name }) => ({ id, name })),
      )
    }
    keyOf={({ id, name }) => id ?? name}
    labelOf={({ name }) => name}
    onCreate={(name) => onChoose(called(name, events))}
    takesTyped
    createLabel={(name) => `New event: ${name}`}
    placeholder="Name of the event"
    emptyText="No event yet. Type its name."
  />
);
