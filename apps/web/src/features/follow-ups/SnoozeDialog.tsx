import type { FollowUp } from "@followthrough/contract";
import { dayAhead } from "../../lib/dayWords";
import { asShown } from "../../lib/madeFrom";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { sayMomentWithin, sayStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { sayTime, sayWeekdayDate } from "../../ui/dayFormat";
import { foldAway } from "../../ui/foldAway";
import { toast } from "../../ui/toast";
import { MomentFields } from "./MomentFields";

const words = ["tomorrow", "next week", "in 2 weeks", "in a month"];

/** Not today: to another day, with the day first promised kept. One press on a usual day is enough. */
export const SnoozeDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const today = useToday();
  const parse = dayAhead(today);
  const form = useForm(
    { dueOn: null as string | null, dueTime: followUp.dueTime as string | null },
    `snooze ${followUp.id}`,
  );
  const chosen = form.value;
  const snooze = useChange("POST /follow-ups/:id/snoozes", { showsItsFailure: true });
  const undo = useChange("DELETE /follow-ups/:id/snoozes/latest");
  const { id, contact, action, what } = followUp;
  const isOtherTime = chosen.dueTime !== followUp.dueTime;
  // Only another time is still to come on its own day, or today where that is over.
  const chosenOn = chosen.dueOn ?? (isOtherTime ? (followUp.dueOn < today ? today : followUp.dueOn) : null);
  const to = (dueOn: string, dueTime: string | null = followUp.dueTime) =>
    snooze.mutate(
      { params: { id }, version: asShown(followUp), body: { dueOn, dueTime } },
      {
        onSuccess: () => {
          onClose();
          void foldAway(id);
          toast({
            text: `Snoozed to ${sayMomentWithin({ dueOn, dueTime }, today)}`,
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
      onSubmit={() => chosenOn && to(chosenOn, chosen.dueTime)}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            tone="primary"
            kbd="enter"
            disabled={chosenOn === null}
            busy={snooze.isPending}
          >
            Snooze
          </Button>
        </>
      }
    >
      <FormProblem>{form.problem()}</FormProblem>
      <div className="mb-4 grid gap-1.5">
        {words.map((word) => {
          const day = parse(word);
          return (
            day && (
              <Button key={word} onClick={() => to(day)} className="justify-between!">
                <span className="first-letter:uppercase">{word}</span>
                <span className="font-normal text-soft">
                  {[
                    sayWeekdayDate(day, today),
                    ...(followUp.dueTime ? [sayTime(followUp.dueTime)] : []),
                  ].join(" · ")}
                </span>
              </Button>
            )
          );
        })}
      </div>
      <MomentFields
        label="Or another day"
        value={chosen}
        onChange={form.set}
        today={today}
        error={form.error}
      />
    </Dialog>
  );
};
