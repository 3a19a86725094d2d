import { callApi } from "../../lib/callApi";
import { Combobox } from "../../ui/Combobox";

export interface PickedPerson {
  /** Null for somebody new, of whom the name is all there is. */
  readonly id: string | null;
  readonly name: string;
}

interface PersonPickerProps {
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  /** With it a name that nobody has can be taken as somebody new. */
  mayBeNew?: boolean;
  placeholder?: string;
  clearOnPick?: boolean;
}

const load = async (text: string): Promise<readonly PickedPerson[]> =>
  (await callApi("GET /contacts", { query: { search: text, limit: 8, sort: text ? "name" : "newest" } }))
    .contacts;

/** Finds one of your people by a few letters. */
export const PersonPicker = ({
  value,
  onChange,
  mayBeNew,
  placeholder = "Type a name",
  clearOnPick,
}: PersonPickerProps) => (
  <Combobox
    value={value}
    onChange={onChange}
    load={load}
    keyOf={(person) => person.id ?? person.name}
    labelOf={(person) => person.name}
    placeholder={placeholder}
    emptyText="Nobody by that name."
    {...(clearOnPick ? { clearOnPick } : {})}
    {...(mayBeNew
      ? {
          onCreate: (name: string) => onChange({ id: null, name }),
          createLabel: (name: string) => `New: ${name}`,
        }
      : {})}
  />
);
