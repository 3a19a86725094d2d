import { callApi } from "../../lib/callApi";
import { Combobox } from "../../ui/Combobox";

export interface PickedEvent {
  readonly id: string;
  readonly name: string;
}

const load = async (text: string): Promise<readonly PickedEvent[]> => {
  const wanted = text.toLocaleLowerCase();
  const { events } = await callApi("GET /events", { query: { limit: 200 } });
  return events.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, 8);
};

export const EventPicker = ({
  value,
  onChange,
}: {
  value: PickedEvent | null;
  onChange: (event: PickedEvent | null) => void;
}) => (
  <Combobox
    value={value}
    onChange={onChange}
    load={load}
    keyOf={({ id }) => id}
    labelOf={({ name }) => name}
    placeholder="None"
    emptyText="No event by that name."
  />
);
