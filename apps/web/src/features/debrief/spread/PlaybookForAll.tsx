import type { Playbook } from "@followthrough/contract";
import { plural } from "../../../ui/plural";
import { Field } from "../../../ui/Field";
import { Select } from "../../../ui/Select";
import { describePlaybook } from "../../playbooks/describePlaybook";

interface PlaybookForAllProps {
  playbooks: readonly Playbook[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Met, and with nothing to do yet. */
  idle: number;
  /** With a next step of their own, which the playbook leaves alone. */
  own: number;
}

/** One playbook for everybody met; a row may have another, or none. */
export const PlaybookForAll = ({ playbooks, value, onChange, idle, own }: PlaybookForAllProps) => {
  const chosen = playbooks.find(({ id }) => id === value);
  return (
    <Field
      label="Playbook for all"
      hint={
        chosen
          ? [
              describePlaybook(chosen),
              own > 0 ? `${plural(own, "person keeps", "people keep")} the step you wrote` : "",
            ]
              .filter(Boolean)
              .join(" · ")
          : idle > 0
            ? `${plural(idle, "person has", "people have")} no next step yet.`
            : "Everybody has a next step."
      }
    >
      <Select
        value={chosen?.id ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
        options={[
          { value: "", label: "None" },
          ...playbooks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
};
