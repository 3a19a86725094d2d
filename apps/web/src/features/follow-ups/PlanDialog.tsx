import type { Recurrence } from "@followthrough/contract";
import type { ReactNode } from "react";
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
import { anotherStep } from "./anotherStep";
import { dayNotUnderstood } from "./dayNotUnderstood";
import { RepeatField } from "./RepeatField";
import { type Step, StepFields } from "./StepFields";
import { undoBy } from "../../lib/undoBy";

interface Picked {
  readonly id: string | null;
  readonly name: string;
}

interface PlanDialogProps {
  /** Toward whom; without it that is chosen here, and may be nobody. */
  contact?: { id: string; name: string };
  /** Draws what it is chosen with. */
  pickPerson?: (value: Picked | null, onChange: (picked: Picked | null) => void) => ReactNode;
  referralId?: string | null;
  opportunityId?: string | null;
  /** The day that was said already; null where the words for it are none, so that it is asked for. */
  dueOn?: string | null | undefined;
  /** What was said already. */
  step?: Pick<Step, "action" | "what"> | undefined;
  onClose: () => void;
}

const writeTo = (name: string) =>
  ({ action: "email", what: `Write to ${firstName(name)}`, dueOn: null }) as const;

/** A step toward somebody, or of one's own: what, how and by when. */
export const PlanDialog = ({
  contact: given,
  pickPerson,
  referralId = null,
  opportunityId: lead = null,
  dueOn,
  step: said,
  onClose,
}: PlanDialogProps) => {
  const today = useToday();
  const form = useForm(
    {
      person: null as Picked | null,
      recurrence: null as Recurrence | null,
      step: null as Step | null,
      lead: "",
    },
    given ? `plan ${[given.id, referralId, lead].join(" ")}` : "plan anything",
  );
  const { person } = form.value;
  const contact = given ?? (person?.id ? { id: person.id, name: person.name } : null);
  const read = useApiQuery(
    "GET /opportunities",
    { query: { contactId: contact?.id ?? "" } },
    { enabled: contact !== null && lead === null },
  );
  const leads = (read.data?.opportunities ?? []).filter(({ stage }) => stage.kind === "open");
  const opportunityId = lead ?? (form.value.lead || null);
  const { data } = useApiQuery(
    "GET /next-steps",
    { query: { contactId: contact?.id ?? "" } },
    { enabled: contact !== null },
  );
  const suggestions = contact ? (data?.suggestions ?? []) : [];
  const [first] = suggestions;
  const proposed: Step = contact ? { ...(first ?? writeTo(contact.name)), dueTime: null } : anotherStep(null);
  const opening: Step = { ...proposed, ...said, ...(dueOn !== undefined && { dueOn }) };
  const step = form.value.step ?? opening;
  const askForDay = (field: string) =>
    field === "dueOn" && dueOn === null && step.dueOn === null ? dayNotUnderstood : undefined;
  const create = useApiMutation("POST /follow-ups", { showsItsFailure: true });
  const submit = () => {
    create.mutate(
      {
        body: {
          contactId: contact?.id ?? null,
          referralId,
          opportunityId,
          action: contact ? step.action : opening.action,
          what: step.what,
          dueOn: step.dueOn ?? "",
          dueTime: step.dueTime,
          place: step.place ?? null,
          recurrence: form.value.recurrence,
        },
      },
      {
        onSuccess: (followUp) => {
          onClose();
          toast({
            text: `Planned for ${formatMomentInSentence(followUp, today)}: ${followUp.what}`,
            ...undoBy("DELETE /follow-ups/:id", {
              params: { id: followUp.id },
              version: shownVersionOf(followUp),
            }),
          });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={given ? `Next step with ${given.name}` : "New step"}
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
        <FormProblem>
          {form.problem(["what", "dueOn", "dueTime", "place", "action", "contactId"])}
        </FormProblem>
        <StepFields
          value={step}
          isOwn={contact === null}
          onChange={(changed) => form.set({ step: changed })}
          today={today}
          error={(field) => form.error(field) ?? askForDay(field)}
          suggestions={suggestions}
          first
        />
        {pickPerson && (
          <Field
            label="For or with"
            optional
            hint={contact ? undefined : "Nobody chosen: a step of your own."}
            error={form.error("contactId")}
          >
            {/* An opportunity chosen before was one of somebody else. */}
            {pickPerson(person, (picked) => form.set({ person: picked, lead: "" }))}
          </Field>
        )}
        {lead === null && leads.length > 0 && (
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
        <RepeatField
          value={form.value.recurrence}
          onChange={(recurrence) => form.set({ recurrence })}
          error={form.error("recurrence")}
        />
      </div>
    </Dialog>
  );
};
