import type { Playbook, PlaybookStep } from "@followthrough/contract";
import { Plus } from "lucide-react";
import { useApiMutation } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { type EditedFields, lineField, pickedField } from "../../ui/editedField";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { PlaybookStepFields } from "./PlaybookStepFields";

/** A step as it is edited, with a key of its own so that moving one keeps what is typed in it. */
type Editing = PlaybookStep & { key: number };

const newStep: PlaybookStep = {
  action: "check-in",
  what: "Check in with {first name}",
  after: { every: 2, unit: "week" },
  from: "previous",
};

const firstStep: PlaybookStep = {
  ...newStep,
  action: "email",
  what: "Write to {first name}",
  after: { every: 1, unit: "working-day" },
};

interface PlaybookForm {
  name: string;
  steps: Editing[];
}

const bodyOf = ({ name, steps }: PlaybookForm) => ({
  name,
  steps: steps.map(({ action, what, after, from }) => ({ action, what, after, from })),
});

const playbookFields: EditedFields<PlaybookForm> = {
  name: lineField("Name"),
  steps: pickedField("Steps", (steps) =>
    steps
      .map(({ what, after }) => `${what}, after ${plural(after.every, after.unit.replace("-", " "))}`)
      .join("\n"),
  ),
};

const moved = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  const one = list[from];
  return one === undefined ? rest : rest.toSpliced(to, 0, one);
};

/** A playbook, new or changed: its name and its steps in order. */
export const PlaybookDialog = ({ playbook, onClose }: { playbook?: Playbook; onClose: () => void }) => {
  const create = useApiMutation("POST /playbooks", { showsItsFailure: true });
  const edit = useApiMutation("PATCH /playbooks/:id", { showsItsFailure: true });
  const reset = useApiMutation("POST /playbooks/:id/reset");
  const saved = ({ name }: Playbook) => {
    onClose();
    toast({ text: `Saved ${name}` });
  };
  const form = useEditing<Playbook, PlaybookForm>(playbook, {
    place: playbook ? `edit playbook ${playbook.id}` : "add playbook",
    formOf: (record) => ({
      name: record?.name ?? "",
      steps: (record?.steps ?? [firstStep]).map((step, key) => ({ ...step, key })),
    }),
    ...editBy("PATCH /playbooks/:id", edit.mutateAsync, (value: PlaybookForm, version, { id }: Playbook) => ({
      params: { id },
      version,
      body: bodyOf(value),
    })),
    onSaved: onClose,
    notice: ({ name }) => `Saved ${name}`,
  });
  const { steps } = form.value;
  const setSteps = (changed: Editing[]) => form.set({ steps: changed });
  const submit = () => {
    if (playbook) form.save();
    else create.mutate({ body: bodyOf(form.value) }, { onSuccess: saved, onError: form.failed });
  };
  const shown = [
    "name",
    ...steps.flatMap((_, index) =>
      ["action", "what", "after.every"].map((field) => `steps.${index}.${field}`),
    ),
  ];
  return (
    <Dialog
      title={playbook ? `Edit ${playbook.name}` : "New playbook"}
      description="Steps one after the other. {first name} and {event} are filled in for each person."
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          {playbook?.hasOriginal && !playbook.isOriginal && (
            <Button
              className="mr-auto"
              busy={reset.isPending}
              onClick={() =>
                form.version &&
                reset.mutate({ params: { id: playbook.id }, version: form.version }, { onSuccess: onClose })
              }
            >
              Back to the original
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending || form.saving}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shown)}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={playbookFields} />
        <Field label="Name" error={form.error("name")}>
          <TextInput
            value={form.value.name}
            placeholder="After a conference"
            onChange={(event) => form.set({ name: event.target.value })}
          />
        </Field>
        {steps.map(({ key, ...step }, index) => (
          <PlaybookStepFields
            key={key}
            step={step}
            index={index}
            last={steps.length - 1}
            onChange={(change) => setSteps(steps.with(index, { ...change, key }))}
            onMove={(to) => setSteps(moved(steps, index, to))}
            onRemove={() => setSteps(steps.toSpliced(index, 1))}
            error={(field) => form.error(`steps.${index}.${field}`)}
          />
        ))}
        <Button
          icon={<Plus />}
          disabled={steps.length >= 20}
          onClick={() =>
            setSteps([...steps, { ...newStep, key: Math.max(...steps.map(({ key }) => key)) + 1 }])
          }
        >
          Add a step
        </Button>
        {playbook && playbook.running > 0 && (
          <p className="text-sm text-soft">Those on it now keep the steps they began with.</p>
        )}
      </div>
    </Dialog>
  );
};
