import type { FollowUp } from "@followthrough/contract";
import { useState } from "react";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { toast } from "../../ui/toast";
import { type Step, StepFields } from "./StepFields";

/** Another action, wording or day for a step that is still open. */
export const EditStepDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const today = useToday();
  const { id, version, contact, action, what, dueOn } = followUp;
  const [step, setStep] = useState<Step>({ action, what, dueOn });
  const form = useForm({});
  const edit = useChange("PATCH /follow-ups/:id", { showsItsFailure: true });
  const remove = useChange("DELETE /follow-ups/:id");
  const restore = useChange("POST /follow-ups/:id/restoration");
  const submit = () =>
    edit.mutate(
      {
        params: { id },
        version,
        body: {
          action: step.action,
          what: step.what,
          ...(step.dueOn === dueOn ? {} : { dueOn: step.dueOn ?? "" }),
        },
      },
      { onSuccess: onClose, onError: form.failed },
    );
  const toTrash = () =>
    remove.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          onClose();
          toast({ text: `Moved to the trash: ${what}`, undo: () => restore.mutate({ params: { id } }) });
        },
      },
    );
  return (
    <Dialog
      title={`Step with ${contact.name}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button tone="quiet" onClick={toTrash} className="mr-auto">
            Move to trash
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={edit.isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{form.problem(["what", "dueOn", "action"])}</FormProblem>
        <StepFields value={step} onChange={setStep} today={today} error={form.error} first />
      </div>
    </Dialog>
  );
};
