import type { FollowUp, Recurrence } from "@followthrough/contract";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { formatAction, formatRecurrence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { formatDay, formatTime } from "../../ui/dayFormat";
import { type EditedFields, lineField, pickedField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import { NextFields } from "./NextFields";
import type { Step } from "./StepFields";
import { undoBy } from "../../lib/undoBy";

type EditedStep = Step & { recurrence: Recurrence | null; place: string };

const stepFields = (today: string): EditedFields<EditedStep> => ({
  action: pickedField("How", formatAction),
  what: lineField("What"),
  dueOn: pickedField("When", (day) => (day ? formatDay(day, today) : "")),
  dueTime: pickedField("At", (time) => (time ? formatTime(time) : "any time")),
  place: lineField("Where"),
  recurrence: pickedField("Repeats", (rule) => (rule ? formatRecurrence(rule) : "once")),
});

const titleOf = ({ contact, waitingSinceOn }: FollowUp): string => {
  if (!contact) return "Step of your own";
  return waitingSinceOn ? `Waiting for ${contact.name}` : `Step with ${contact.name}`;
};

/** Another action, wording or day for a step that is still open. */
export const EditStepDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const today = useToday();
  const { id, contact, what } = followUp;
  const edit = useApiMutation("PATCH /follow-ups/:id", { showsItsFailure: true });
  const remove = useApiMutation("DELETE /follow-ups/:id");
  const form = useEditing<FollowUp, EditedStep>(followUp, {
    place: `edit step ${id}`,
    formOf: ({ action, what: words, dueOn, dueTime, place, recurrence } = followUp) => ({
      action,
      what: words,
      dueOn,
      dueTime,
      place: place ?? "",
      recurrence,
    }),
    ...editBy("PATCH /follow-ups/:id", edit.mutateAsync, ({ dueOn, ...rest }, version, from: FollowUp) => ({
      params: { id: from.id },
      version,
      // Another day is a new promise, so it is said only when it is one.
      body: { ...rest, ...(dueOn === from.dueOn ? {} : { dueOn: dueOn ?? "" }) },
    })),
    onSaved: onClose,
    notice: (saved) => `Saved: ${saved.what}`,
    // A snoozed step was promised for an earlier day than the one it would be put back to.
    canUndo: (saved, before) => saved.dueOn === before.dueOn || before.dueOn === before.promisedOn,
  });
  const toTrash = () =>
    form.version &&
    remove.mutate(
      { params: { id }, version: form.version },
      {
        onSuccess: () => {
          onClose();
          toast({
            text: `Moved to the trash: ${what}`,
            ...undoBy("POST /follow-ups/:id/restoration", { params: { id } }),
          });
        },
      },
    );
  return (
    <Dialog
      title={titleOf(followUp)}
      onClose={onClose}
      onSubmit={form.save}
      typed={form.typed}
      footer={
        <>
          <Button tone="quiet" onClick={toTrash} className="mr-auto">
            Move to trash
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={form.saving}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>
          {form.problem(["what", "dueOn", "dueTime", "place", "action", "recurrence"])}
        </FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={stepFields(today)} />
        <NextFields
          name={contact?.name ?? null}
          value={{ ...form.value, waitingSinceOn: followUp.waitingSinceOn }}
          onChange={({ action, what: words, dueOn, dueTime, place, recurrence = null }) =>
            form.set({ action, what: words, dueOn, dueTime, place: place ?? "", recurrence })
          }
          today={today}
          error={form.error}
          first
        />
      </div>
    </Dialog>
  );
};
