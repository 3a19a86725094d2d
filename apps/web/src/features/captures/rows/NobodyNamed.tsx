import type { Ref } from "react";
import type { KnownContact } from "../model/row";
import { PickWho } from "./PickWho";

interface NobodyNamedProps {
  onPick: (name: string, contact: KnownContact | null) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Words about nobody: asks whom they are about, instead of a button that does nothing. */
export const NobodyNamed = ({ onPick, ref }: NobodyNamedProps) => (
  <div className="mt-5 rounded-lg border border-line bg-card p-4">
    <p className="mb-2 font-[560]">Who is this about?</p>
    <PickWho
      label="Who is this about?"
      onPick={(contact) => onPick(contact.name, contact)}
      onName={(name) => onPick(name, null)}
      {...(ref ? { ref } : {})}
    />
    <p className="mt-2 text-sm text-soft">
      No name is in it yet. Name somebody, in the words or here, or write what you mean to do yourself.
    </p>
  </div>
);
