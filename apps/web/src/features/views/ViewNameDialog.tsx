import type { SavedView } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useApiMutation } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { lineField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import type { PeopleQuery } from "../contacts/peopleQuery";
import { undoBy } from "../../lib/undoBy";

interface ViewNameDialogProps {
  /** Null to keep the list shown as a new one. */
  view: SavedView | null;
  query: PeopleQuery;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

/** What a view is called. */
export const ViewNameDialog = ({ view, query, onClose, onSaved }: ViewNameDialogProps) => {
  const create = useApiMutation("POST /views", { showsItsFailure: true });
  const edit = useApiMutation("PATCH /views/:id", { showsItsFailure: true });
  const form = useEditing<SavedView, { name: string }>(view ?? undefined, {
    place: view ? `rename view ${view.id}` : "keep view",
    formOf: (record) => ({ name: record?.name ?? "" }),
    ...editBy("PATCH /views/:id", edit.mutateAsync, (body: { name: string }, version, { id }: SavedView) => ({
      params: { id },
      version,
      body,
    })),
    onSaved: onClose,
    notice: ({ name }) => `Renamed to ${name}`,
  });
  const { name } = form.value;
  const submit = () => {
    if (view) {
      form.save();
      return;
    }
    create.mutate(
      { body: { name, query } },
      {
        onSuccess: (kept) => {
          onSaved(kept);
          onClose();
          toast({
            text: `Kept as ${name}`,
            ...undoBy("DELETE /views/:id", { params: { id: kept.id }, version: shownVersionOf(kept) }),
          });
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
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending || form.saving}>
            {view ? "Rename" : "Keep"}
          </Button>
        </>
      }
    >
      <FormProblem>{form.problem(["name"])}</FormProblem>
      <ChangedElsewhere choosing={form.choosing} fields={{ name: lineField("Name") }} />
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
