import { firstName } from "@followthrough/domain/firstName";
import type { ClipboardEvent } from "react";
import { readMailbox } from "../../lib/mailbox";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import { PersonPicker, type PickedPerson } from "./PersonPicker";

/** Somebody in a form: known, or new, with a way to reach them. */
export interface Somebody {
  readonly person: PickedPerson | null;
  readonly email: string;
  readonly phone: string;
}

export const somebody = (person: PickedPerson | null): Somebody => ({ person, email: "", phone: "" });

/** As a capture saves them; null for nobody. */
export const toCapturedPerson = ({ person, email, phone }: Somebody) =>
  person && (person.id ? { contactId: person.id, name: person.name } : { name: person.name, email, phone });

interface SomebodyFieldProps {
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  value: Somebody;
  onChange: (value: Somebody) => void;
  /** What is wrong with `name`, `email` or `phone`. */
  error: (field: string) => string | undefined;
  /** What is wrong with the choice itself. */
  problem?: string | undefined;
}

/** Whom: one of your people, or somebody new, and then how to reach them. */
export const SomebodyField = (props: SomebodyFieldProps) => {
  const { label, hint, optional = false, value, onChange, error, problem } = props;
  const { person } = value;
  const isNew = person !== null && person.id === null;
  const called = person ? firstName(person.name) : "";
  const pasteMailbox = (paste: ClipboardEvent<HTMLInputElement>) => {
    const mailbox = readMailbox(paste.clipboardData.getData("text"));
    if (!mailbox) return;
    paste.preventDefault();
    onChange({ ...value, email: mailbox.address });
  };
  return (
    <div className="space-y-3">
      <Field
        label={label}
        optional={optional}
        error={problem ?? error("name")}
        hint={isNew ? "Somebody new. A name is enough." : hint}
      >
        <PersonPicker value={person} onChange={(picked) => onChange({ ...value, person: picked })} mayBeNew />
      </Field>
      {isNew && (
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label={`E-mail of ${called}`} optional error={error("email")}>
            <TextInput
              inputMode="email"
              value={value.email}
              onPaste={pasteMailbox}
              onChange={(change) => onChange({ ...value, email: change.target.value })}
            />
          </Field>
          <Field label={`Phone of ${called}`} optional error={error("phone")}>
            <TextInput
              inputMode="tel"
              value={value.phone}
              onChange={(change) => onChange({ ...value, phone: change.target.value })}
            />
          </Field>
        </div>
      )}
    </div>
  );
};
