import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import type { PeopleQuery } from "../contacts/peopleQuery";

interface ViewNameDialogProps {
  /** Null to keep the list shown as a new one. */
  view: { id: string; name: string; version: number } | null;
  query: PeopleQuery;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** What a view is called. */
export const ViewNameDialog = ({ view, query, onClose, onSaved }: ViewNameDialogProps) => {
  const form = useForm({ name: view?.name ?? "" });
  const create = useChange("POST /views", { showsItsFailure: true });
  const edit = useChange("PATCH /views/:id", { showsItsFailure: true });
  const remove = useChange("DELETE /views/:id");
  const { name } = form.value;
  const submit = () => {
    if (view) {
      edit.mutate(
        { params: { id: view.id }, version: view.version, body: { name } },
        { onSuccess: onClose, onError: form.failed },
      );
      return;
    }
    create.mutate(
      { body: { name, query } },
      {
        onSuccess: ({ id }) => {
          onSaved(id);
          onClose();
          toast({ text: `Kept as ${name}`, undo: () => remove.mutate({ params: { id } }) });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={view ? "Rename the view" : "Keep this view"}
      size="sm"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            tone="primary"
            kbd="mod+enter"
            busy={create.isPending || edit.isPending}
            disabled={name.trim() === ""}
          >
            {view ? "Rename" : "Keep"}
          </Button>
        </>
      }
    >
      <FormProblem>{form.problem(["name"])}</FormProblem>
      <Field label="Name" error={form.error("name")}>
        <TextInput
          data-autofocus
          value={name}
          placeholder="Alumni I have not heard from"
          onChange={(event) => form.set({ name: event.target.value })}
        />
      </Field>
    </Dialog>
  );
};
