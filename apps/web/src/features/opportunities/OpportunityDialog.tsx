import type { Opportunity, OpportunityKind } from "@followthrough/contract";
import { parseFutureDay } from "../../lib/dayWords";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { PersonPicker } from "../contacts/PersonPicker";
import { EventPicker } from "../events/EventPicker";
import { PartsField } from "./PartsField";
import {
  type OpportunityForm,
  type PickedReferral,
  opportunityBodyOf,
  opportunityFields,
  opportunityFormOf,
  toPickedReferral,
} from "./opportunityForm";
import { kindOptions } from "./opportunityWords";
import { useDayHabits } from "../../lib/useDayHabits";

interface OpportunityDialogProps {
  opportunity: Opportunity;
  onClose: () => void;
}

interface ReferralSelectProps {
  contactId: string;
  value: PickedReferral | null;
  onChange: (referral: PickedReferral | null) => void;
}

/** The referral that pointed to somebody: who it was by. */
const ReferralSelect = ({ contactId, value, onChange }: ReferralSelectProps) => {
  const read = useApiQuery("GET /referrals", { query: { contactId, limit: 50 } });
  const referrals = (read.data?.referrals ?? []).map(toPickedReferral);
  if (referrals.length === 0) return null;
  return (
    <Field label="Came from the referral" optional>
      <Select
        options={[{ value: "", label: "None" }, ...referrals.map(({ id, label }) => ({ value: id, label }))]}
        value={value?.id ?? ""}
        onChange={(event) => onChange(referrals.find(({ id }) => id === event.target.value) ?? null)}
      />
    </Field>
  );
};

/** Changes what is known of a lead: what, where, whom to contact, who has a part in it, and by when. */
export const OpportunityDialog = ({ opportunity, onClose }: OpportunityDialogProps) => {
  const habits = useDayHabits();
  const today = useToday();
  const edit = useApiMutation("PATCH /opportunities/:id", { showsItsFailure: true });
  const form = useEditing<Opportunity, OpportunityForm>(opportunity, {
    place: `edit opportunity ${opportunity.id}`,
    formOf: (record = opportunity) => opportunityFormOf(record),
    ...editBy(
      "PATCH /opportunities/:id",
      edit.mutateAsync,
      (value: OpportunityForm, version, { id }: Opportunity) => ({
        params: { id },
        version,
        body: opportunityBodyOf(value),
      }),
    ),
    onSaved: onClose,
    notice: ({ title }) => `Saved ${title}`,
  });
  const { who } = form.value;
  return (
    <Dialog
      title={`Change ${opportunity.title}`}
      size="lg"
      onClose={onClose}
      onSubmit={form.save}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={form.saving}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>
          {form.problem(["title", "organization", "link", "notes", "contactId", "closesOn"])}
        </FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={opportunityFields(today)} />
        <Field label="What is it" error={form.error("title")}>
          <TextInput
            data-autofocus
            value={form.value.title}
            onChange={(change) => form.set({ title: change.target.value })}
          />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Kind">
            <Select
              options={kindOptions}
              value={form.value.kind}
              onChange={(change) => form.set({ kind: change.target.value as OpportunityKind })}
            />
          </Field>
          <Field label="Organisation" optional error={form.error("organization")}>
            <TextInput
              value={form.value.organization}
              onChange={(change) => form.set({ organization: change.target.value })}
            />
          </Field>
          <Field label="Whom to contact" error={form.error("contactId") && "Say whom to contact about it"}>
            <PersonPicker value={who} onChange={(person) => form.set({ who: person })} />
          </Field>
          <Field label="Heard of it at" optional>
            <EventPicker value={form.value.event} onChange={(event) => form.set({ event })} />
          </Field>
          {who?.id && (
            <ReferralSelect
              key={who.id}
              contactId={who.id}
              value={form.value.referral}
              onChange={(referral) => form.set({ referral })}
            />
          )}
          <Field label="Apply by" optional error={form.error("closesOn")}>
            <DayField
              value={form.value.closesOn}
              onChange={(closesOn) => form.set({ closesOn })}
              today={today}
              parse={parseFutureDay(today, habits)}
            />
          </Field>
          <Field label="Link" optional error={form.error("link")}>
            <TextInput
              inputMode="url"
              placeholder="https://"
              value={form.value.link}
              onChange={(change) => form.set({ link: change.target.value })}
            />
          </Field>
        </div>
        <PartsField
          value={form.value.people}
          onChange={(people) => form.set({ people: [...people] })}
          without={who?.id ?? null}
        />
        <Field label="Notes" optional error={form.error("notes")}>
          <TextArea
            value={form.value.notes}
            onChange={(change) => form.set({ notes: change.target.value })}
          />
        </Field>
      </div>
    </Dialog>
  );
};
