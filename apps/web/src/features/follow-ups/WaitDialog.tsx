import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { describeWaiting } from "../../lib/stepWords";
import { undoBy } from "../../lib/undoBy";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { toast } from "../../ui/toast";
import { sentStep } from "./completionForm";
import { dayNotUnderstood } from "./dayNotUnderstood";
import type { Step } from "./StepFields";
import { useWaitingStep } from "./useWaitingStep";
import { WaitingFields } from "./WaitingFields";

interface WaitDialogProps {
  contact: { id: string; name: string };
  /** Until when, as it was said already; null where the words for it are no day. */
  dueOn?: string | null | undefined;
  /** What they are to do, as it was said already. */
  answer?: string | undefined;
  onClose: () => void;
}

/** It is their turn: what somebody is to do, and until when they are left in peace. */
export const WaitDialog = ({ contact, dueOn, answer, onClose }: WaitDialogProps) => {
  const today = useToday();
  const waiting = useWaitingStep()("other");
  const form = useForm({ step: null as Step | null }, `wait for ${contact.id}`);
  const opening: Step = {
    ...waiting,
    ...(answer === undefined ? {} : { what: answer }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
  const step = form.value.step ?? opening;
  const askForDay = (field: string) =>
    field === "dueOn" && dueOn === null && step.dueOn === null ? dayNotUnderstood : undefined;
  const create = useApiMutation("POST /follow-ups", { showsItsFailure: true });
  const submit = () =>
    create.mutate(
      { body: { ...sentStep(step), contactId: contact.id } },
      {
        onSuccess: (made) => {
          onClose();
          toast({
            text: `Waiting for ${describeWaiting(made)}`,
            ...undoBy("DELETE /follow-ups/:id", { params: { id: made.id }, version: shownVersionOf(made) }),
          });
        },
        onError: form.failed,
      },
    );
  return (
    <Dialog
      title={`Wait for ${contact.name}`}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending}>
            Wait
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{form.problem(["what", "dueOn"])}</FormProblem>
        <WaitingFields
          name={contact.name}
          value={step}
          onChange={(changed) => form.set({ step: changed })}
          today={today}
          error={(field) => form.error(field) ?? askForDay(field)}
          first
        />
      </div>
    </Dialog>
  );
};
