import type { FollowUp } from "@followthrough/contract";
import { useState } from "react";
import { asShown } from "../../lib/madeFrom";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { sayDayWithin, sayStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { foldAway } from "../../ui/foldAway";
import { toast } from "../../ui/toast";
import { SnoozeChoices } from "./SnoozeChoices";

/** Not today: to another day, with the day first promised kept. One press on a usual day is enough. */
export const SnoozeDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const today = useToday();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const form = useForm({});
  const snooze = useChange("POST /follow-ups/:id/snoozes", { showsItsFailure: true });
  const undo = useChange("DELETE /follow-ups/:id/snoozes/latest");
  const { id, contact, action, what } = followUp;
  const to = (day: string) =>
    snooze.mutate(
      { params: { id }, version: asShown(followUp), body: { dueOn: day } },
      {
        onSuccess: () => {
          onClose();
          void foldAway(id);
          toast({
            text: `Snoozed to ${sayDayWithin(day, today)}`,
            undo: () => undo.mutate({ params: { id } }),
          });
        },
        onError: form.failed,
      },
    );
  return (
    <Dialog
      title="Snooze"
      description={sayStep(action, contact.name, what)}
      size="sm"
      onClose={onClose}
      onSubmit={() => dueOn && to(dueOn)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="enter" disabled={dueOn === null} busy={snooze.isPending}>
            Snooze
          </Button>
        </>
      }
    >
      <FormProblem>{form.problem()}</FormProblem>
      <SnoozeChoices today={today} onPick={to} other={dueOn} onOther={setDueOn} error={form.error("dueOn")} />
    </Dialog>
  );
};
