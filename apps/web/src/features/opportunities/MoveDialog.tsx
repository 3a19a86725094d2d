import { firstName } from "@followthrough/domain/firstName";
import type { Channel, Stage } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { ChannelField } from "../../lib/ChannelField";
import { useTried } from "../../lib/useTried";
import { useUsualChannel } from "../../lib/useUsualChannel";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { type Step, StepFields } from "../follow-ups/StepFields";
import type { Moves, WantedMove } from "./useMoves";

interface MoveDialogProps {
  wanted: WantedMove;
  stages: readonly Stage[];
  moves: Moves;
  onClose: () => void;
}

/** A move with what was said and the next step: one act. */
export const MoveDialog = ({ wanted, stages, moves, onClose }: MoveDialogProps) => {
  const { opportunity } = wanted;
  const { contact } = opportunity;
  const today = useToday();
  const form = useForm(
    {
      /** As it was chosen; null until then. */
      channel: null as Channel | null,
      notes: "",
      to: wanted.to,
      plans: wanted.to.kind === "later",
      step: null as Step | null,
    },
    `move ${opportunity.id}`,
  );
  const { to, plans } = form.value;
  const isLater = to.kind === "later";
  const { data } = useApiQuery("GET /next-steps", {
    query: { contactId: contact.id, outcome: form.value.notes },
  });
  const suggestions = data?.suggestions ?? [];
  const step: Step = form.value.step ?? {
    action: "check-in",
    what: isLater
      ? `Ask ${firstName(contact.name)} again about ${opportunity.title}`
      : `Write to ${firstName(contact.name)}`,
    dueOn: isLater ? null : today,
    dueTime: null,
    ...(isLater ? {} : suggestions[0]),
  };
  const withStep = plans || (isLater && opportunity.nextStep === null);
  const move = useApiMutation("POST /opportunities/:id/moves", { showsItsFailure: true });
  const { notes } = form.value;
  const usual = useUsualChannel(contact.id);
  const channel = form.value.channel ?? usual;
  const { isTried, noteTry } = useTried();
  const submit = () => {
    const said = notes.trim() !== "";
    if (said && channel === null) return noteTry();
    move.mutate(
      {
        params: { id: opportunity.id },
        version: shownVersionOf(opportunity),
        body: {
          stageId: to.id,
          conversation: said && channel !== null ? { channel, notes, heldOn: today } : null,
          nextStep: withStep ? { ...step, dueOn: step.dueOn ?? "" } : null,
        },
      },
      {
        onSuccess: ({ moveId }) => {
          onClose();
          moves.said(opportunity, to, moveId);
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={`Move ${opportunity.title}`}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={move.isPending}>
            Move to {to.name}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>
          {form.problem(["nextStep.what", "nextStep.dueOn", "nextStep", "conversation.notes"])}
        </FormProblem>
        <Field label="To">
          <Select
            options={stages
              .filter(({ id }) => id !== opportunity.stage.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={to.id}
            onChange={(event) => form.set({ to: stages.find(({ id }) => id === event.target.value) ?? to })}
          />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-[10rem_1fr]">
          <ChannelField
            value={channel}
            isMissing={isTried && notes.trim() !== "" && channel === null}
            onChange={(chosen) => form.set({ channel: chosen })}
          />
          <Field
            label={`What ${firstName(contact.name)} said`}
            optional
            error={form.error("conversation.notes")}
          >
            <TextArea
              data-autofocus
              rows={2}
              value={notes}
              onChange={(event) => form.set({ notes: event.target.value })}
            />
          </Field>
        </div>
        {!(isLater && opportunity.nextStep === null) && (
          <Checkbox
            label="Plan the next step"
            checked={plans}
            onChange={(event) => form.set({ plans: event.target.checked })}
          />
        )}
        {withStep && (
          <section aria-label="Next step" className="space-y-2">
            {isLater && <p className="text-sm text-soft">When do you come back to it?</p>}
            <StepFields
              value={step}
              onChange={(changed) => form.set({ step: changed })}
              today={today}
              error={(field) =>
                form.error(`nextStep.${field}`) ?? (field === "dueOn" ? form.error("nextStep") : undefined)
              }
              suggestions={isLater ? [] : suggestions}
            />
          </section>
        )}
      </div>
    </Dialog>
  );
};
