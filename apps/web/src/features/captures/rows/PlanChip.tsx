import { Menu } from "../../../ui/Menu";
import { AddChip, FactChip } from "./FactChip";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface PlanChipProps {
  value: Choice | null;
  playbooks: readonly Choice[];
  onChange: (playbook: Choice | null) => void;
}

/** The playbook begun with everybody met; none unless chosen. */
export const PlanChip = ({ value, playbooks, onChange }: PlanChipProps) => {
  if (playbooks.length === 0 && !value) return null;
  return (
    <Menu
      label="Playbook"
      align="start"
      items={[
        ...playbooks.map(({ id, name }) => ({
          label: name,
          checked: id === value?.id,
          onSelect: () => onChange({ id, name }),
        })),
        "line" as const,
        { label: "No playbook", checked: value === null, onSelect: () => onChange(null) },
      ]}
      renderTrigger={(trigger) =>
        value ? (
          <FactChip
            {...trigger}
            lead="plan"
            removeLabel={`Without ${value.name}`}
            onRemove={() => onChange(null)}
          >
            {value.name}
          </FactChip>
        ) : (
          <AddChip {...trigger}>plan a playbook</AddChip>
        )
      }
    />
  );
};
