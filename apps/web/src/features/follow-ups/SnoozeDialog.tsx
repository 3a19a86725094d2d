import type { FollowUp } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeStep } from "../../lib/stepWords";
import { formatMomentInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { animateRowAway } from "../../ui/animateRowAway";
import { toast } from "../../ui/toast";
import { SnoozeChoices } from "./SnoozeChoices";
import { newSnoozeForm, snoozedTo } from "./snoozeForm";
import { useTried } from "../../lib/useTried";
import { undoBy } from "../../lib/undoBy";

/** Not today: to another day, with the day first promised kept. One press on a usual day is enough. */
export const SnoozeDialog = ({
  followUp,
  on,
  onClose,
}: {
  followUp: FollowUp;
  /** The day that was said already. */
  on?: string | undefined;
  onClose: () => void;
}) => {
  const today = useToday();
  const form = useForm(newSnoozeForm(followUp, on), `snooze ${followUp.id}`);
  const chosen = form.value;
  const snooze = useApiMutation("POST /follow-ups/:id/snoozes", { showsItsFailure: true });
  const { isTried, noteTry } = useTried();
  const { id, contact, what, action } = followUp;
  const chosenOn = snoozedTo(chosen, followUp, today);
  const to = (dueOn: string, dueTime: string | null = followUp.dueTime) =>
    snooze.mutate(
      { params: { id }, version: shownVersionOf(followUp), body: { dueOn, dueTime } },
      {
        onSuccess: () => {
          onClose();
          void animateRowAway(id);
          toast({
            text: `Snoozed to ${formatMomentInSentence({ dueOn, dueTime }, today)}`,
            ...undoBy("DELETE /follow-ups/:id/snoozes/latest", { params: { id } }),
          });
        },
        onError: form.failed,
      },
    );
  return (
    <Dialog
      title="Snooze"
      description={describeStep(what, contact?.name ?? null, action)}
      size="sm"
      onClose={onClose}
      onSubmit={() => (chosenOn ? to(chosenOn, chosen.dueTime) : noteTry())}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="enter" busy={snooze.isPending}>
            Snooze
          </Button>
        </>
      }
    >
      <FormProblem>{form.problem(["dueOn", "dueTime"])}</FormProblem>
      <SnoozeChoices
        dueTime={followUp.dueTime}
        today={today}
        onPick={to}
        value={chosen}
        onChange={form.set}
        error={(field) =>
          isTried && field === "dueOn" && chosenOn === null ? "Say to which day." : form.error(field)
        }
      />
    </Dialog>
  );
};
