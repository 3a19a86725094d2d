import type { FollowUp } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeStep } from "../../lib/stepWords";
import { formatRecurrence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { animateRowAway } from "../../ui/animateRowAway";
import { toast } from "../../ui/toast";
import { undoBy } from "../../lib/undoBy";

/** Decide not to do it, and say why. */
export const DropDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const form = useForm({ reason: "", leavesPlaybook: false }, `drop ${followUp.id}`);
  const drop = useApiMutation("POST /follow-ups/:id/drop", { showsItsFailure: true });
  const { id, contact, what, action, playbook, recurrence } = followUp;
  const submit = () =>
    drop.mutate(
      { params: { id }, version: shownVersionOf(followUp), body: form.value },
      {
        onSuccess: ({ followUp: dropped, next }) => {
          onClose();
          void animateRowAway(id);
          toast({
            text: `Dropped: ${dropped.what}${next ? `. Next: ${next.what}` : ""}`,
            ...undoBy("DELETE /follow-ups/:id/drop", { params: { id } }),
          });
        },
        onError: form.failed,
      },
    );
  return (
    <Dialog
      title="Drop it"
      description={describeStep(what, contact?.name ?? null, action)}
      size="sm"
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="danger" busy={drop.isPending}>
            Drop
          </Button>
        </>
      }
    >
      <FormProblem>{form.problem(["reason"])}</FormProblem>
      <Field
        label="Why?"
        error={form.error("reason")}
        hint={`It stays ${contact ? "in the timeline" : "with the step"}, so that you know later.`}
      >
        <TextInput
          value={form.value.reason}
          placeholder="No longer of use"
          onChange={(event) => form.set({ reason: event.target.value })}
        />
      </Field>
      {recurrence && (
        <p className="mt-3 text-sm text-soft">
          It would come {formatRecurrence(recurrence)}; dropped, it does not come again.
        </p>
      )}
      {playbook && playbook.step + 1 < playbook.steps && (
        <div className="mt-3">
          <Checkbox
            label={`Leave ${playbook.name} too`}
            hint="Otherwise its next step comes now."
            checked={form.value.leavesPlaybook}
            onChange={(event) => form.set({ leavesPlaybook: event.target.checked })}
          />
        </div>
      )}
    </Dialog>
  );
};
