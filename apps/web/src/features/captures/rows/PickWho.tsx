import type { Ref } from "react";
import { callApi } from "../../../lib/callApi";
import { Combobox } from "../../../ui/Combobox";
import { normaliseWords } from "../model/normaliseWords";
import { describeCandidate } from "../model/recognition";
import type { KnownContact } from "../model/row";

interface PickWhoProps {
  onPick: (contact: KnownContact) => void;
  /** With it a name that nobody has can be taken as somebody new. */
  onName?: (name: string) => void;
  label: string;
  ref?: Ref<HTMLInputElement>;
}

const load = async (text: string, signal: AbortSignal): Promise<readonly KnownContact[]> => {
  const { contacts } = await callApi("GET /contacts", {
    query: { search: text, limit: 8, sort: text ? "name" : "last-conversation" },
  });
  if (signal.aborted) return [];
  // The search looks everywhere; here it is a name that is being typed.
  const isNamed = ({ name }: KnownContact) => normaliseWords(name).includes(normaliseWords(text));
  return contacts.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
};

/** Somebody known, or somebody new by name. */
export const PickWho = ({ onPick, onName, label, ref }: PickWhoProps) => (
  <Combobox<KnownContact>
    {...(ref ? { ref } : {})}
    aria-label={label}
    value={null}
    clearOnPick
    onChange={(contact) => contact && onPick(contact)}
    {...(onName ? { onCreate: onName, createLabel: (name: string) => `New: ${name}` } : {})}
    load={load}
    keyOf={({ id }) => id}
    labelOf={describeCandidate}
    placeholder="Type a name"
    emptyText="Nobody by that name."
  />
);
