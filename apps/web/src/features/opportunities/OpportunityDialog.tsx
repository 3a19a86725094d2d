import type { OpportunityKind, OpportunityStage } from "@followthrough/contract";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { stageOptions } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";

const kinds: readonly { value: OpportunityKind; label: string }[] = [
  { value: "job", label: "A job" },
  { value: "informational-interview", label: "An informational interview" },
  { value: "project", label: "A project" },
  { value: "other", label: "Something else" },
];

/** A lead and whom it came through. */
export const OpportunityDialog = ({
  contact,
  onClose,
}: {
  contact: { id: string; name: string; organization: string | null };
  onClose: () => void;
}) => {
  const form = useForm({
    title: "",
    kind: "job" as OpportunityKind,
    stage: "heard-of" as OpportunityStage,
    organization: contact.organization ?? "",
    link: "",
    notes: "",
  });
  const create = useChange("POST /opportunities", { showsItsFailure: true });
  const remove = useChange("DELETE /opportunities/:id");
  const submit = () =>
    create.mutate(
      { body: { ...form.value, contactId: contact.id } },
      {
        onSuccess: ({ id, title }) => {
          onClose();
          toast({ text: `Saved: ${title}`, undo: () => remove.mutate({ params: { id } }) });
        },
        onError: form.failed,
      },
    );
  return (
    <Dialog
      title={`Opportunity through ${contact.name}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(["title", "organization", "link", "notes"])}</FormProblem>
        <Field label="What is it" error={form.error("title")}>
          <TextInput
            placeholder="Metadata librarian"
            value={form.value.title}
            onChange={(event) => form.set({ title: event.target.value })}
          />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Kind">
            <Select
              options={kinds}
              value={form.value.kind}
              onChange={(event) => form.set({ kind: event.target.value as OpportunityKind })}
            />
          </Field>
          <Field label="Stage">
            <Select
              options={stageOptions}
              value={form.value.stage}
              onChange={(event) => form.set({ stage: event.target.value as OpportunityStage })}
            />
          </Field>
          <Field label="Organisation" optional error={form.error("organization")}>
            <TextInput
              value={form.value.organization}
              onChange={(event) => form.set({ organization: event.target.value })}
            />
          </Field>
          <Field label="Link" optional error={form.error("link")}>
            <TextInput
              inputMode="url"
              placeholder="https://"
              value={form.value.link}
              onChange={(event) => form.set({ link: event.target.value })}
            />
          </Field>
        </div>
        <Field label="Notes" optional error={form.error("notes")}>
          <TextArea value={form.value.notes} onChange={(event) => form.set({ notes: event.target.value })} />
        </Field>
      </div>
    </Dialog>
  );
};
