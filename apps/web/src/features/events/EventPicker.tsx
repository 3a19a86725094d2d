import { foldText } from "@followthrough/domain/foldText";
import { callApi } from "../../lib/callApi";
import { dayAtEvent } from "../../lib/dayAtEvent";
import { Combobox } from "../../ui/Combobox";

export interface PickedEvent {
  readonly id: string;
  readonly name: string;
  /** Its days, where it was picked from those there are. */
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** The day of what happened at an event picked in a form: its own, where it is over; else today. */
export const dayThere = (event: PickedEvent | null, today: string): string => {
  const { startsOn, endsOn } = event ?? {};
  return (startsOn && endsOn && dayAtEvent({ startsOn, endsOn }, today)) || today;
};

/** Of very many events those that are not among the latest. */
const findEvents = async (text: string): Promise<readonly PickedEvent[]> =>
  (await callApi("GET /search", { query: { q: text, limit: 50 } })).hits
    .filter(({ kind }) => kind === "event")
    .map(({ id, title }) => ({ id, name: title }));

const load = async (text: string): Promise<readonly PickedEvent[]> => {
  const wanted = foldText(text);
  const { events, nextCursor } = await callApi("GET /events", { query: { limit: 200 } });
  const older = nextCursor && wanted ? await findEvents(text) : [];
  // As people are found: those that begin so first, the latest first of each.
  const placeOf = ({ name }: PickedEvent) => foldText(name).indexOf(wanted);
  const latest: readonly PickedEvent[] = events.map(({ id, name, startsOn, endsOn }) => ({
    id,
    name,
    startsOn,
    endsOn,
  }));
  const isLatest = new Set(latest.map(({ id }) => id));
  return [...latest, ...older.filter(({ id }) => !isLatest.has(id))]
    .filter((event) => placeOf(event) >= 0)
    .toSorted((one, other) => Number(placeOf(one) > 0) - Number(placeOf(other) > 0))
    .slice(0, 8);
};

const unchosen = { required: "Choose an event.", optional: "Choose an event, or empty this." };

interface EventPickerProps {
  value: PickedEvent | null;
  onChange: (event: PickedEvent | null) => void;
  /** With it a name that no event has can be taken as a new one, also by just going on. */
  onName?: (name: string) => void;
  placeholder?: string;
}

export const EventPicker = ({ value, onChange, onName, placeholder = "None" }: EventPickerProps) => {
  const take = async (typed: string) => {
    onName?.(typed);
    // Whoever types faster than the events come may have named one of them.
    const wanted = foldText(typed);
    const events = await load(typed).catch(() => []);
    const same = events.find((event) => foldText(event.name) === wanted);
    if (same) onChange(same);
  };
  return (
    <Combobox
      value={value}
      onChange={onChange}
      load={load}
      keyOf={({ id }) => id}
      labelOf={({ name }) => name}
      placeholder={placeholder}
      emptyText="No event by that name."
      noneText="No events yet."
      unchosenText={unchosen}
      {...(onName
        ? {
            onCreate: (typed: string) => void take(typed),
            createLabel: (typed: string) => `New event: ${typed}`,
            takesTyped: true,
          }
        : {})}
    />
  );
};
