import type { OpportunityKind } from "@followthrough/contract";
import { useState } from "react";
import { parseFutureDay } from "../../lib/dayWords";
import { newId } from "../../lib/newId";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import type { PickedPerson } from "../contacts/PersonPicker";
import { SomebodyField } from "../contacts/SomebodyField";
import { EventPicker } from "../events/EventPicker";
import { OptionalStep } from "../follow-ups/OptionalStep";
import { changesOfStep, useFirstStep } from "../follow-ups/useFirstStep";
import { fillFromLead } from "./leadSaid";
import { LeadSaidOffer } from "./LeadSaidOffer";
import { PartsField } from "./PartsField";
import { leadBodyOf, leadFormOf, peopleOfLead } from "./leadForm";
import { kindOptions } from "./opportunityWords";
import { useDayHabits } from "../../lib/useDayHabits";
import { useTried } from "../../lib/useTried";
import { undoBy } from "../../lib/undoBy";

interface LeadDialogProps {
  /** Who told of it, where that is known. */
  by?: PickedPerson;
  /** What it is, where that was said already. */
  title?: string | undefined;
  onClose: () => void;
}

const shown = [
  ...["people.0", "people.1"].flatMap((at) => [`${at}.name`, `${at}.email`, `${at}.phone`]),
  ...["title", "organization", "closesOn", "link", "notes"].map((field) => `opportunities.0.${field}`),
  ...["what", "dueOn", "dueTime", "place", "action"].map((field) => `followUps.0.${field}`),
  "referrals.0.reason",
];

/** A lead in one act: what it is, whom to contact, who told of it, by when, and the first step. */
export const LeadDialog = ({ by, title = "", onClose }: LeadDialogProps) => {
  const habits = useDayHabits();
  const today = useToday();
  const form = useForm({ ...leadFormOf(by ?? null), title }, `add opportunity ${by?.id ?? ""}`);
  const save = useApiMutation("PUT /captures/:id", { showsItsFailure: true });
  const firstStep = useFirstStep();
  // One act however often it is sent: the server knows it by this.
  const [id] = useState(newId);
  // Without somebody there is nothing to send, so what else is missing is said here, too.
  const { isTried, noteTry } = useTried();
  const { value } = form;
  const [hasMore, setHasMore] = useState(
    value.link !== "" || value.event !== null || value.people.length > 0 || value.notes !== "",
  );
  const { to, from } = peopleOfLead(value);
  const step = firstStep(to.person, from?.person ?? null, {
    action: to.person?.id === null && to.phone.trim() !== "" && to.email.trim() === "" ? "call" : "email",
    changed: value.step,
  });
  const of = (at: 0 | 1) => (field: string) => form.error(`people.${at}.${field}`);
  // Who told of it is the one to contact where nobody else is named.
  const [whomAt, byAt] = value.whom.person ? ([0, 1] as const) : ([1, 0] as const);
  const error = (field: string) => form.error(`opportunities.0.${field}`);
  const isMissing = isTried && to.person === null;
  const submit = () => {
    if (to.person === null) return noteTry();
    save.mutate(
      { params: { id }, body: leadBodyOf(value, step) },
      {
        onSuccess: () => {
          onClose();
          toast({
            text: `Saved: ${value.title.trim()}`,
            ...undoBy("DELETE /captures/:id", { params: { id } }),
          });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title="New opportunity"
      size="lg"
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
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field
            label="What is it"
            error={isMissing && value.title.trim() === "" ? "This must not be empty." : error("title")}
          >
            <TextInput
              data-autofocus
              placeholder="UX researcher, or a whole sentence"
              value={value.title}
              onChange={(change) => form.set({ title: change.target.value })}
            />
          </Field>
          <Field label="Organisation" optional error={error("organization")}>
            <TextInput
              value={value.organization}
              onChange={(change) => form.set({ organization: change.target.value })}
            />
          </Field>
          <LeadSaidOffer
            title={value.title}
            onFill={(words, said) => {
              form.set(fillFromLead(words, said, form.now()));
              setHasMore(true);
            }}
          />
          <Field label="Apply by" optional error={error("closesOn")}>
            <DayField
              value={value.closesOn}
              onChange={(closesOn) => form.set({ closesOn })}
              today={today}
              parse={parseFutureDay(today, habits)}
            />
          </Field>
          <Field label="Kind">
            <Select
              options={kindOptions}
              value={value.kind}
              onChange={(change) => form.set({ kind: change.target.value as OpportunityKind })}
            />
          </Field>
        </div>
        <SomebodyField
          label="Whom to contact"
          {...(value.by.person ? { hint: `Left empty, it is ${value.by.person.name}.` } : {})}
          value={value.whom}
          onChange={(whom) => form.set({ whom })}
          error={of(whomAt)}
          problem={isMissing ? "Say whom to contact, or who told you." : undefined}
        />
        <SomebodyField
          label="Who told you"
          optional
          value={value.by}
          onChange={(told) => form.set({ by: told })}
          error={of(byAt)}
        />
        {from && (
          <Field label="What they said" optional error={form.error("referrals.0.reason")}>
            <TextInput
              placeholder="Call him, use my name"
              value={value.said}
              onChange={(change) => form.set({ said: change.target.value })}
            />
          </Field>
        )}
        <OptionalStep
          isPlanned={value.hasStep}
          onPlanned={(hasStep) => form.set({ hasStep })}
          value={step}
          onChange={(next) => form.set({ step: changesOfStep(step, next, value.step) })}
          today={today}
          error={(field) => form.error(`followUps.0.${field}`)}
        />
        {hasMore ? (
          <>
            <div className="grid gap-3 laptop:grid-cols-2">
              <Field label="Heard of it at" optional>
                <EventPicker value={value.event} onChange={(event) => form.set({ event })} />
              </Field>
              <Field label="Link" optional error={error("link")}>
                <TextInput
                  inputMode="url"
                  placeholder="https://"
                  value={value.link}
                  onChange={(change) => form.set({ link: change.target.value })}
                />
              </Field>
            </div>
            <PartsField
              value={value.people}
              onChange={(people) => form.set({ people: [...people] })}
              without={to.person?.id ?? null}
            />
            <Field label="Notes" optional error={error("notes")}>
              <TextArea value={value.notes} onChange={(change) => form.set({ notes: change.target.value })} />
            </Field>
          </>
        ) : (
          <Button tone="quiet" onClick={() => setHasMore(true)}>
            Link, event, others and notes
          </Button>
        )}
      </div>
    </Dialog>
  );
};
