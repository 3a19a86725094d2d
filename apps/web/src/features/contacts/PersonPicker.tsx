import type { ContactRow } from "@followthrough/contract";
import { Combobox } from "../../ui/Combobox";
import { FoundPerson, findPeople, unchosen } from "./findPeople";

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
  /** It is no part of what the form around it sends. */
  isAside?: boolean;
  /** Who is there already, and not to be picked. */
  without?: readonly string[];
}

const isFound = (person: PickedPerson | ContactRow): person is ContactRow => "found" in person;

/** Finds one of your people by a few letters. */
export const PersonPicker = ({
  value,
  onChange,
  mayBeNew,
  placeholder = "Type a name",
  clearOnPick,
  isAside,
  without,
}: PersonPickerProps) => (
  <Combobox<PickedPerson | ContactRow>
    value={value}
    onChange={(person) => onChange(person && { id: person.id, name: person.name })}
    load={async (text) => (await findPeople(text)).filter(({ id }) => !without?.includes(id))}
    keyOf={(person) => person.id ?? person.name}
    labelOf={(person) => person.name}
    render={(person) => (isFound(person) ? <FoundPerson person={person} /> : person.name)}
    placeholder={placeholder}
    emptyText="Nobody by that name."
    noneText="Nobody here yet."
    unchosenText={unchosen}
    {...(isAside ? { isAside } : {})}
    {...(clearOnPick ? { clearOnPick } : {})}
    {...(mayBeNew
      ? {
          onCreate: (name: string) => onChange({ id: null, name }),
          createLabel: (name: string) => `New: ${name}`,
        }
      : {})}
  />
);
