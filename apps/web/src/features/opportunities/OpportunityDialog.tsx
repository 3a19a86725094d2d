import type { Opportunity, OpportunityKind } from "@followthrough/contract";
import { useState } from "react";
import { dayAhead } from "../../lib/dayWords";
import { useToday } from "../../lib/session";
import { useChange, useRead } from "../../lib/useCall";
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
import { PersonPicker, type PickedPerson } from "../contacts/PersonPicker";
import { EventPicker, type PickedEvent } from "../events/EventPicker";
import { type Part, PartsField } from "./PartsField";
import { kindOptions } from "./opportunityWords";

interface OpportunityDialogProps {
  /** Whom it came through, where that is known. */
  contact?: { id: string; name: string; organization?: string | null };
  /** The one to change; without it a new one. */
  opportunity?: Opportunity;
  onClose: () => void;
}

/** The referral that pointed to somebody: who it was by. */
const ReferralSelect = (props: { contactId: string; value: string; onChange: (id: string) => void }) => {
  const { contactId, value, onChange } = props;
  const referrals = useRead("GET /referrals", { query: { contactId, limit: 50 } }).data?.referrals ?? [];
  if (referrals.length === 0) return null;
  return (
    <Field label="Came from the referral" optional>
      <Select
        options={[
          { value: "", label: "None" },
          ...referrals.map(({ id, referrer, referred }) => ({
            value: id,
            label: `${referrer.name} → ${referred.name}`,
          })),
        ]}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
};

/** A lead: what, where, whom it came through, who has a part in it, and by when. */
export const OpportunityDialog = ({ contact, opportunity, onClose }: OpportunityDialogProps) => {
  const today = useToday();
  const [who, setWho] = useState<PickedPerson | null>(opportunity?.contact ?? contact ?? null);
  const [event, setEvent] = useState<PickedEvent | null>(opportunity?.event ?? null);
  const [closesOn, setClosesOn] = useState<string | null>(opportunity?.closesOn ?? null);
  const [people, setPeople] = useState<readonly Part[]>(opportunity?.people ?? []);
  const form = useForm({
    title: opportunity?.title ?? "",
    kind: opportunity?.kind ?? ("job" as OpportunityKind),
    organization: opportunity?.organization ?? contact?.organization ?? "",
    link: opportunity?.link ?? "",
    notes: opportunity?.notes ?? "",
    referralId: opportunity?.referral?.id ?? "",
  });
  const create = useChange("POST /opportunities", { showsItsFailure: true });
  const edit = useChange("PATCH /opportunities/:id", { showsItsFailure: true });
  const remove = useChange("DELETE /opportunities/:id");
  const submit = () => {
    const { referralId, ...fields } = form.value;
    const body = {
      ...fields,
      referralId: referralId || null,
      contactId: who?.id ?? "",
      eventId: event?.id ?? null,
      closesOn,
      people: people.map(({ id, role }) => ({ contactId: id, role })),
    };
    if (opportunity) {
      edit.mutate(
        { params: { id: opportunity.id }, version: opportunity.version, body },
        { onSuccess: onClose, onError: form.failed },
      );
      return;
    }
    create.mutate(
      { body },
      {
        onSuccess: ({ id, title }) => {
          onClose();
          toast({ text: `Saved: ${title}`, undo: () => remove.mutate({ params: { id } }) });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={opportunity ? `Change ${opportunity.title}` : "New opportunity"}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending || edit.isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>
          {form.problem(["title", "organization", "link", "notes", "contactId", "closesOn"])}
        </FormProblem>
        <Field label="What is it" error={form.error("title")}>
          <TextInput
            data-autofocus
            placeholder="Metadata librarian"
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
          <Field
            label="Through whom"
            error={form.error("contactId") && "Say who it came through, or is with"}
          >
            <PersonPicker value={who} onChange={setWho} />
          </Field>
          <Field label="Heard of it at" optional>
            <EventPicker value={event} onChange={setEvent} />
          </Field>
          {who?.id && (
            <ReferralSelect
              key={who.id}
              contactId={who.id}
              value={form.value.referralId}
              onChange={(referralId) => form.set({ referralId })}
            />
          )}
          <Field label="Closes" optional error={form.error("closesOn")}>
            <DayField value={closesOn} onChange={setClosesOn} today={today} parse={dayAhead(today)} />
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
        <PartsField value={people} onChange={setPeople} without={who?.id ?? null} />
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
