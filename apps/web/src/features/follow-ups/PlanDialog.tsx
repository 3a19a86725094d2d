import { firstName } from "@followthrough/domain/firstName";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { formatMomentInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { toast } from "../../ui/toast";
import { type Step, StepFields, repeatOptions } from "./StepFields";

interface PlanDialogProps {
  contact: { id: string; name: string };
  referralId?: string | null;
  opportunityId?: string | null;
  onClose: () => void;
}

/** A step toward somebody: what, how and by when. */
export const PlanDialog = ({
  contact,
  referralId = null,
  opportunityId: given = null,
  onClose,
}: PlanDialogProps) => {
  const today = useToday();
  const form = useForm(
    { repeat: "" as (typeof repeatOptions)[number]["value"], step: null as Step | null, lead: "" },
    `plan ${[contact.id, referralId, given].join(" ")}`,
  );
  const read = useApiQuery(
    "GET /opportunities",
    { query: { contactId: contact.id } },
    { enabled: given === null },
  );
  const leads = (read.data?.opportunities ?? []).filter(({ stage }) => stage.kind === "open");
  const opportunityId = given ?? (form.value.lead || null);
  const { data } = useApiQuery("GET /next-steps", { query: { contactId: contact.id } });
  const [first] = data?.suggestions ?? [];
  const step: Step = form.value.step ?? {
    ...(first ?? { action: "email", what: `Write to ${firstName(contact.name)}`, dueOn: null }),
    dueTime: null,
  };
  const create = useApiMutation("POST /follow-ups", { showsItsFailure: true });
  const remove = useApiMutation("DELETE /follow-ups/:id");
  const submit = () => {
    const [every, unit] = form.value.repeat.split(" ");
    create.mutate(
      {
        body: {
          contactId: contact.id,
          referralId,
          opportunityId,
          action: step.action,
          what: step.what,
          dueOn: step.dueOn ?? "",
          dueTime: step.dueTime,
          recurrence: every
            ? { every: Number(every), unit: unit === "year" ? "year" : "month", mode: "schedule" }
            : null,
        },
      },
      {
        onSuccess: (followUp) => {
          onClose();
          toast({
            text: `Planned for ${formatMomentInSentence(followUp, today)}: ${followUp.what}`,
            undo: () => remove.mutate({ params: { id: followUp.id }, version: shownVersionOf(followUp) }),
          });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={`Next step with ${contact.name}`}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending}>
            Plan it
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{form.problem(["what", "dueOn", "dueTime", "action"])}</FormProblem>
        <StepFields
          value={step}
          onChange={(changed) => form.set({ step: changed })}
          today={today}
          error={form.error}
          suggestions={data?.suggestions ?? []}
          first
        />
        {given === null && leads.length > 0 && (
          <Field label="For the opportunity" optional>
            <Select
              options={[
                { value: "", label: "None" },
                ...leads.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={form.value.lead}
              onChange={(event) => form.set({ lead: event.target.value })}
            />
          </Field>
        )}
        <Field label="Repeats">
          <Select
            options={repeatOptions}
            value={form.value.repeat}
            onChange={(event) => form.set({ repeat: event.target.value as typeof form.value.repeat })}
          />
        </Field>
      </div>
    </Dialog>
  );
};
