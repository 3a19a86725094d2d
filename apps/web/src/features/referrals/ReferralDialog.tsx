import { useState } from "react";
import { newId } from "../../lib/newId";
import { PastDayField } from "../../lib/PastDayField";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeNext, formatDueInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import type { PickedPerson } from "../contacts/PersonPicker";
import { type Somebody, SomebodyField, somebody, toCapturedPerson } from "../contacts/SomebodyField";
import { OptionalStep } from "../follow-ups/OptionalStep";
import { type ChangedStep, changesOfStep, useFirstStep } from "../follow-ups/useFirstStep";
import { useTried } from "../../lib/useTried";
import { undoBy } from "../../lib/undoBy";

const shown = [
  ...["people.0", "people.1"].flatMap((at) => [`${at}.name`, `${at}.email`, `${at}.phone`]),
  ...["what", "dueOn", "dueTime", "place", "action"].map((field) => `followUps.0.${field}`),
  "referrals.0.reason",
  "referrals.0.heardOn",
];

/** Whether both are one: the same who is known, or the same new name. */
const isSameSomebody = ({ person: one }: Somebody, { person: other }: Somebody): boolean =>
  one !== null &&
  other !== null &&
  one.id === other.id &&
  (one.id !== null || one.name.trim().toLowerCase() === other.name.trim().toLowerCase());

/** What is planned with somebody known already; nothing is proposed beside it. */
const usePlanned = (id: string | null) =>
  useApiQuery("GET /contacts/:id", { params: { id: id ?? "" } }, { enabled: id !== null }).data?.nextSteps[0];

/** "A pointed me to B": of either a name is enough; and the step toward B, in one act. */
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
      from: somebody(referrer),
      to: somebody(null),
      heardOn: today as string | null,
      reason: "",
      step: {} as ChangedStep,
      /** Chosen by hand; null while it follows the rule: a step is planned if the person has none yet. */
      hasStep: null as boolean | null,
    },
    `referral ${referrer?.id ?? ""}`,
  );
  const { from, to, heardOn, reason } = form.value;
  const save = useApiMutation("PUT /captures/:id", { showsItsFailure: true });
  const firstStep = useFirstStep();
  const { isTried, noteTry } = useTried();
  // One act however often it is sent: the server knows it by this.
  const [id] = useState(newId);
  const planned = usePlanned(to.person?.id ?? null);
  const step = firstStep(to.person, from.person, {
    action: to.phone.trim() !== "" && to.email.trim() === "" ? "call" : "email",
    changed: form.value.step,
  });
  const hasStep = form.value.hasStep ?? planned === undefined;
  const isOne = isSameSomebody(from, to);
  const submit = () => {
    const people = [from, to].flatMap((one) => toCapturedPerson(one) ?? []);
    if (people.length < 2 || isOne) return noteTry();
    save.mutate(
      {
        params: { id },
        body: {
          people,
          referrals: [{ from: 0, to: 1, reason, heardOn: heardOn ?? "", mustBeNew: true }],
          followUps: hasStep ? [{ ...step, dueOn: step.dueOn ?? "", person: 1 }] : [],
        },
      },
      {
        onSuccess: ({ people: [one, other] }) => {
          onClose();
          toast({
            text: `${one?.name ?? ""} pointed you to ${other?.name ?? ""}`,
            ...undoBy("DELETE /captures/:id", { params: { id } }),
          });
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
          <Button type="submit" tone="primary" kbd="mod+enter" busy={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shown)}</FormProblem>
        {!referrer && (
          <SomebodyField
            label="Who pointed you"
            value={from}
            onChange={(somebodyElse) => form.set({ from: somebodyElse })}
            error={(field) => form.error(`people.0.${field}`)}
            problem={isTried && !from.person ? "Name who pointed you there." : undefined}
          />
        )}
        <SomebodyField
          label="To whom"
          value={to}
          onChange={(somebodyElse) => form.set({ to: somebodyElse })}
          error={(field) => form.error(`people.1.${field}`)}
          problem={
            isOne
              ? "This is who pointed you: name somebody else."
              : isTried && !to.person
                ? "Name whom they pointed you to."
                : undefined
          }
        />
        <Field label="What was said" optional error={form.error("referrals.0.reason")}>
          <TextInput
            placeholder="Call her, use my name"
            value={reason}
            onChange={(event) => form.set({ reason: event.target.value })}
          />
        </Field>
        <Field label="Said on" error={form.error("referrals.0.heardOn")}>
          <PastDayField value={heardOn} onChange={(day) => form.set({ heardOn: day })} today={today} />
        </Field>
        <OptionalStep
          isPlanned={hasStep}
          onPlanned={(isPlanned) => form.set({ hasStep: isPlanned })}
          note={
            planned && (
              <p className="mt-1 text-sm text-soft">
                Planned already: {describeNext(planned)}, {formatDueInSentence(planned, today)}
              </p>
            )
          }
          value={step}
          onChange={(next) => form.set({ step: changesOfStep(step, next, form.value.step) })}
          today={today}
          error={(field) => form.error(`followUps.0.${field}`)}
        />
      </div>
    </Dialog>
  );
};
