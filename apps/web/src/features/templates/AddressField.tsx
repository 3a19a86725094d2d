import { type Ref, useImperativeHandle, useState } from "react";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import { isAddress, useAddAddress } from "./useAddAddress";

export interface AddressFieldProps {
  contactId: string;
  name: string;
  value: string;
  onChange: (address: string) => void;
  /** `save()` puts down what is typed, as when the message goes out to it. */
  ref: Ref<{ save: () => void }>;
}

/** Where to write to somebody whose address is not known yet: it is put down with them as the message goes out. */
export const AddressField = ({ contactId, name, value, onChange, ref }: AddressFieldProps) => {
  const { add, saving } = useAddAddress(contactId);
  const [isRefused, setRefused] = useState(false);
  const save = () => {
    if (value.trim() === "") return;
    setRefused(!isAddress(value));
    if (isAddress(value)) void add?.(value);
  };
  useImperativeHandle(ref, () => ({ save }));
  return (
    <Field
      label={`E-mail of ${name}`}
      hint="None is known yet. What you type is saved with them."
      error={isRefused ? "That is no e-mail address, such as dana@example.org." : undefined}
    >
      <div className="flex gap-2">
        <TextInput
          inputMode="email"
          autoComplete="off"
          value={value}
          onChange={(event) => {
            setRefused(false);
            onChange(event.target.value);
          }}
        />
        <Button onClick={save} busy={saving}>
          Save
        </Button>
      </div>
    </Field>
  );
};
