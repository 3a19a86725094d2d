import type { FollowUp } from "@followthrough/contract";
import { dayAhead } from "../../lib/dayWords";
import { asShown } from "../../lib/madeFrom";
import { useToday } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { sayDayWithin, sayStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { sayWeekdayDate } from "../../ui/dayFormat";
import { foldAway } from "../../ui/foldAway";
import { toast } from "../../ui/toast";

const words = ["tomorrow", "next week", "in 2 weeks", "in a month"];

/** Not today: to another day, with the day first promised kept. One press on a usual day is enough. */
export const SnoozeDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const today = useToday();
  const parse = dayAhead(today);
  const form = useForm({ dueOn: null as string | null }, `snooze ${followUp.id}`);
  const { dueOn } = form.value;
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
      typed={form.typed}
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
      <div className="mb-4 grid gap-1.5">
        {words.map((word) => {
          const day = parse(word);
          return (
            day && (
              <Button key={word} onClick={() => to(day)} className="justify-between!">
                <span className="first-letter:uppercase">{word}</span>
                <span className="font-normal text-soft">{sayWeekdayDate(day, today)}</span>
              </Button>
            )
          );
        })}
      </div>
      <Field label="Or another day" error={form.error("dueOn")}>
        <DayField value={dueOn} onChange={(day) => form.set({ dueOn: day })} today={today} parse={parse} />
      </Field>
    </Dialog>
  );
};
