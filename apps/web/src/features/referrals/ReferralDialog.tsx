import { firstName } from "@followthrough/domain/firstName";
import { PastDayField } from "../../lib/PastDayField";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import { PersonPicker, type PickedPerson } from "../contacts/PersonPicker";
import { type Step, StepFields } from "../follow-ups/StepFields";

/** "A pointed me to B": B may be known, or a name is enough; and the step toward B. */
export const ReferralDialog = ({
  referrer,
  onClose,
}: {
  referrer: PickedPerson | null;
  onClose: () => void;
}) => {
  const today = useToday();
  const form = useForm(
    {
      from: referrer,
      to: null as PickedPerson | null,
      heardOn: today as string | null,
      reason: "",
      email: "",
      phone: "",
      step: null as Step | null,
    },
    `referral ${referrer?.id ?? ""}`,
  );
  const { from, to, heardOn } = form.value;
  const create = useApiMutation("POST /referrals", { showsItsFailure: true });
  const remove = useApiMutation("DELETE /referrals/:id");
  const plan = useApiMutation("POST /follow-ups");
  const step: Step = form.value.step ?? {
    action: "email",
    what: to && from ? `Write to ${firstName(to.name)} and mention ${firstName(from.name)}` : "",
    dueOn: null,
    dueTime: null,
  };
  const submit = () => {
    if (!from?.id || !to) return;
    create.mutate(
      {
        body: {
          referrerId: from.id,
          referred: to.id
            ? { contactId: to.id }
            : { name: to.name, email: form.value.email, phone: form.value.phone },
          reason: form.value.reason,
          heardOn: heardOn ?? "",
          nextStep: step.dueOn ? { ...step, dueOn: step.dueOn } : null,
        },
      },
      {
        onSuccess: ({ referral, proposals: [proposal] }) => {
          onClose();
          toast({
            text: `${referral.referrer.name} pointed you to ${referral.referred.name}`,
            undo: () => remove.mutate({ params: { id: referral.id }, version: shownVersionOf(referral) }),
          });
          if (proposal?.contactId) {
            const { contactId, referralId, action, what, dueOn } = proposal;
            toast({
              text: `Next: ${what}, ${formatDayInSentence(dueOn, today)}?`,
              action: {
                label: "Plan it",
                run: () =>
                  plan.mutate({
                    body: { contactId, referralId: referralId ?? referral.id, action, what, dueOn },
                  }),
              },
            });
          }
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={referrer ? `Whom did ${referrer.name} point you to?` : "New referral"}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            tone="primary"
            kbd="mod+enter"
            busy={create.isPending}
            disabled={!from?.id || !to}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(["reason", "heardOn", "referred.email", "nextStep.dueOn"])}</FormProblem>
        {!referrer && (
          <Field label="Who pointed you">
            <PersonPicker value={from} onChange={(person) => form.set({ from: person })} />
          </Field>
        )}
        <Field label="To whom" hint={to && !to.id ? "Somebody new. A name is enough." : undefined}>
          <PersonPicker value={to} onChange={(person) => form.set({ to: person })} mayBeNew />
        </Field>
        {to && !to.id && (
          <div className="grid gap-3 laptop:grid-cols-2">
            <Field label="Their e-mail" optional error={form.error("referred.email")}>
              <TextInput
                inputMode="email"
                value={form.value.email}
                onChange={(event) => form.set({ email: event.target.value })}
              />
            </Field>
            <Field label="Their phone" optional>
              <TextInput
                inputMode="tel"
                value={form.value.phone}
                onChange={(event) => form.set({ phone: event.target.value })}
              />
            </Field>
          </div>
        )}
        <Field label="What was said" optional error={form.error("reason")}>
          <TextInput
            placeholder="Call her, use my name"
            value={form.value.reason}
            onChange={(event) => form.set({ reason: event.target.value })}
          />
        </Field>
        <Field label="When" error={form.error("heardOn")}>
          <PastDayField value={heardOn} onChange={(day) => form.set({ heardOn: day })} today={today} />
        </Field>
        <section className="rounded-lg border border-line p-4">
          <h3 className="mb-2 text-sm font-[640]">Next step</h3>
          <StepFields
            value={step}
            onChange={(changed) => form.set({ step: changed })}
            today={today}
            error={(path) => form.error(`nextStep.${path}`)}
          />
        </section>
      </div>
    </Dialog>
  );
};
