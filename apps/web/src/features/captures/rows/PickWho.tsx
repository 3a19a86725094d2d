import type { ContactRow } from "@followthrough/contract";
import type { Ref } from "react";
import { Combobox } from "../../../ui/Combobox";
import { FoundPerson, findPeople, unchosen } from "../../contacts/findPeople";
import type { KnownContact } from "../model/row";

interface PickWhoProps {
  onPick: (contact: KnownContact) => void;
  /** With it a name that nobody has can be taken as somebody new. */
  onName?: (name: string) => void;
  label: string;
  ref?: Ref<HTMLInputElement>;
}

/** Somebody known, or somebody new by name. */
export const PickWho = ({ onPick, onName, label, ref }: PickWhoProps) => (
  <Combobox<ContactRow>
    {...(ref ? { ref } : {})}
    aria-label={label}
    value={null}
    clearOnPick
    onChange={(contact) => contact && onPick(contact)}
    {...(onName ? { onCreate: onName, createLabel: (name: string) => `New: ${name}` } : {})}
    load={findPeople}
    keyOf={({ id }) => id}
    labelOf={({ name }) => name}
    render={(person) => <FoundPerson person={person} />}
    placeholder="Type a name"
    emptyText="Nobody by that name."
    noneText="Nobody here yet."
    unchosenText={unchosen}
  />
);
