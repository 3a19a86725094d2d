import type { Ref } from "react";
import { callApi } from "../../../lib/callApi";
import { Combobox } from "../../../ui/Combobox";
import { normaliseWords } from "../edits/anchors";
import type { KnownContact } from "../edits/captureEdits";
import { describeCandidate } from "./describePerson";

interface PickWhoProps {
  onPick: (name: string, contact: KnownContact | null) => void;
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
export const PickWho = ({ onPick, label, ref }: PickWhoProps) => (
  <Combobox<KnownContact>
    {...(ref ? { ref } : {})}
    aria-label={label}
    value={null}
    clearOnPick
    onChange={(contact) => contact && onPick(contact.name, contact)}
    onCreate={(name) => onPick(name, null)}
    createLabel={(name) => `New: ${name}`}
    load={load}
    keyOf={({ id }) => id}
    labelOf={describeCandidate}
    placeholder="Type a name"
    emptyText="Nobody by that name."
  />
);

/** Words about nobody: asks whom they are about, instead of a button that does nothing. */
export const NobodyNamed = ({ onPick, ref }: Omit<PickWhoProps, "label">) => (
  <div className="mt-5 rounded-lg border border-line bg-card p-4">
    <p className="mb-2 font-[560]">Who is this about?</p>
    <PickWho label="Who is this about?" onPick={onPick} {...(ref ? { ref } : {})} />
    <p className="mt-2 text-sm text-soft">No name is in it yet. Write one, or pick somebody here.</p>
  </div>
);
