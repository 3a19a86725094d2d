import { X } from "lucide-react";
import { Field } from "../../ui/Field";
import { IconButton } from "../../ui/IconButton";
import { TextInput } from "../../ui/TextInput";
import { PersonPicker } from "../contacts/PersonPicker";

/** Somebody with a part in an opportunity. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

const usual = ["Hiring manager", "Decision maker", "Recruiter", "Peer", "Reference", "Interviewer"];

interface PartsFieldProps {
  value: readonly Part[];
  onChange: (parts: readonly Part[]) => void;
  /** Who cannot be picked: the one it came through. */
  without: string | null;
}

/** The others who have a part in it, each with the role they have. */
export const PartsField = ({ value, onChange, without }: PartsFieldProps) => (
  <div className="space-y-2">
    {value.map((part) => (
      <div key={part.id} className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-[560]">{part.name}</span>
        <TextInput
          aria-label={`What ${part.name} is in it`}
          list="usual-roles"
          className="w-52"
          value={part.role}
          onChange={(event) =>
            onChange(value.map((one) => (one.id === part.id ? { ...one, role: event.target.value } : one)))
          }
        />
        <IconButton
          label={`${part.name} has no part in it`}
          icon={<X />}
          onClick={() => onChange(value.filter(({ id }) => id !== part.id))}
        />
      </div>
    ))}
    <datalist id="usual-roles">
      {usual.map((role) => (
        <option key={role} value={role}>
          {role}
        </option>
      ))}
    </datalist>
    <Field label="Somebody else with a part in it" optional>
      <PersonPicker
        value={null}
        clearOnPick
        without={[...(without === null ? [] : [without]), ...value.map(({ id }) => id)]}
        onChange={(person) => {
          const { id, name } = person ?? { id: null, name: "" };
          if (id) onChange([...value, { id, name, role: "Peer" }]);
        }}
      />
    </Field>
  </div>
);
