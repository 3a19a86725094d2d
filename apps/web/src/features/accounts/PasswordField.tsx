import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (password: string) => void;
  error?: string | undefined;
  /** One that is being chosen: it says what makes a good one, and what keeps passwords for somebody offers a new one. */
  isNew?: boolean;
}

/** A password, that of the account or a new one. */
export const PasswordField = ({ label, value, onChange, error, isNew = false }: PasswordFieldProps) => (
  <Field
    label={label}
    error={error}
    hint={isNew && "At least 10 characters. Several words are better than one clever one."}
  >
    <TextInput
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
);
