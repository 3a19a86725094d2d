import type { Contact } from "@followthrough/contract";
import { useState } from "react";
import { dayBehind } from "../../lib/dayWords";
import { useToday } from "../../lib/session";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { ChipInput } from "../../ui/ChipInput";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { EventPicker, type PickedEvent } from "../events/EventPicker";
import { ChangedElsewhere } from "./ChangedElsewhere";
import { elsewhere, useContactEdit } from "./useContactEdit";

const cadences = [
  { value: "", label: "No rhythm" },
  { value: "2 week", label: "Every 2 weeks" },
  { value: "1 month", label: "Every month" },
  { value: "2 month", label: "Every 2 months" },
  { value: "3 month", label: "Every 3 months" },
  { value: "6 month", label: "Every 6 months" },
  { value: "12 month", label: "Every year" },
];

const formOf = (contact: Contact) => ({
  name: contact.name,
  preferredName: contact.preferredName ?? "",
  organization: contact.organization ?? "",
  title: contact.title ?? "",
  place: contact.place ?? "",
  howWeMet: contact.howWeMet ?? "",
  notes: contact.notes,
  emails: contact.emails.map(({ address }) => address),
  phones: contact.phones.map(({ number }) => number),
  links: contact.links.map(({ url }) => url),
  tags: contact.tags,
  metOn: contact.metOn as string | null,
  cadence: contact.cadence ? `${contact.cadence.every} ${contact.cadence.unit}` : "",
});

type Draft = ReturnType<typeof formOf>;

/** An entry keeps the label it had. */
const labelOf = <T extends { label: string | null }>(known: readonly T[], same: (one: T) => boolean) =>
  known.find(same)?.label ?? null;

const editOf = (draft: Draft, contact: Contact, metAt: PickedEvent | null) => {
  const [every, unit] = draft.cadence.split(" ");
  const { emails, phones, links, cadence: _cadence, ...rest } = draft;
  return {
    ...rest,
    metAtEventId: metAt?.id ?? null,
    emails: emails.map((address) => ({
      address,
      label: labelOf(contact.emails, (one) => one.address === address),
    })),
    phones: phones.map((number) => ({
      number,
      label: labelOf(contact.phones, (one) => one.number === number),
    })),
    links: links.map((url) => ({ url, label: labelOf(contact.links, (one) => one.url === url) })),
    cadence: every
      ? {
          every: Number(every),
          unit: unit === "week" ? ("week" as const) : unit === "day" ? ("day" as const) : ("month" as const),
        }
      : null,
  };
};

const checkLink = (url: string): string | null => (/^https?:\/\//i.test(url) ? null : "Begin with https://");
const shownFields = ["name", "preferredName", "organization", "title", "place", "howWeMet", "notes", "metOn"];

/** Everything about a person in one form. Where it was changed elsewhere meanwhile, both texts are shown to choose from. */
export const EditContactDialog = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => {
  const today = useToday();
  const form = useForm(formOf(contact));
  const [metAt, setMetAt] = useState<PickedEvent | null>(contact.metAtEvent);
  const [late, setLate] = useState<Contact | null>(null);
  const { save, saving } = useContactEdit(contact);
  const { value } = form;
  const field = (
    key: "name" | "preferredName" | "organization" | "title" | "place" | "howWeMet" | "notes",
  ) => ({
    value: value[key],
    onChange: (event: { target: { value: string } }) => form.set({ [key]: event.target.value }),
  });
  const submit = async () => {
    try {
      await save(editOf(value, contact, metAt), late?.version ?? contact.version);
      onClose();
    } catch (failure) {
      const current = elsewhere(failure);
      if (current) setLate(current);
      form.failed(current ? null : failure);
    }
  };
  const chips = (key: "emails" | "phones" | "links" | "tags") => ({
    value: value[key],
    onChange: (entries: string[]) => form.set({ [key]: entries }),
  });
  const listError = (key: string) => {
    for (let index = 0; index < 50; index += 1) {
      const found =
        form.error(`${key}.${index}.address`) ??
        form.error(`${key}.${index}.number`) ??
        form.error(`${key}.${index}.url`);
      if (found) return found;
    }
    return form.error(key);
  };
  return (
    <Dialog
      title={`Edit ${contact.name}`}
      size="lg"
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={saving}>
            {late ? "Save mine" : "Save"}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shownFields)}</FormProblem>
        {late && (
          <ChangedElsewhere
            mine={value}
            theirs={formOf(late)}
            onTake={(key) => form.set({ [key]: formOf(late)[key] })}
          />
        )}
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Name" error={form.error("name")}>
            <TextInput {...field("name")} />
          </Field>
          <Field label="Called" optional error={form.error("preferredName")}>
            <TextInput {...field("preferredName")} />
          </Field>
          <Field label="Organisation" optional error={form.error("organization")}>
            <TextInput {...field("organization")} />
          </Field>
          <Field label="Title" optional error={form.error("title")}>
            <TextInput {...field("title")} />
          </Field>
          <Field label="Place" optional error={form.error("place")}>
            <TextInput {...field("place")} />
          </Field>
          <Field label="Keep in touch">
            <Select
              options={
                cadences.some((one) => one.value === value.cadence)
                  ? cadences
                  : [...cadences, { value: value.cadence, label: `Every ${value.cadence}s` }]
              }
              value={value.cadence}
              onChange={(event) => form.set({ cadence: event.target.value })}
            />
          </Field>
        </div>
        <Field label="E-mail" optional error={listError("emails")}>
          <ChipInput type="email" {...chips("emails")} />
        </Field>
        <Field label="Phone" optional error={listError("phones")}>
          <ChipInput type="tel" {...chips("phones")} />
        </Field>
        <Field
          label="Links"
          optional
          error={listError("links")}
          hint="LinkedIn, a home page; beginning with https://"
        >
          <ChipInput check={checkLink} {...chips("links")} />
        </Field>
        <Field label="Tags" optional error={listError("tags")}>
          <ChipInput {...chips("tags")} />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Met on" optional error={form.error("metOn")}>
            <DayField
              value={value.metOn}
              onChange={(metOn) => form.set({ metOn })}
              today={today}
              parse={dayBehind(today)}
              placeholder="Not met yet"
            />
          </Field>
          <Field label="At" optional>
            <EventPicker value={metAt} onChange={setMetAt} />
          </Field>
        </div>
        <Field label="How you met" optional error={form.error("howWeMet")}>
          <TextInput {...field("howWeMet")} />
        </Field>
        <Field label="Notes" optional error={form.error("notes")}>
          <TextArea rows={4} {...field("notes")} />
        </Field>
      </div>
    </Dialog>
  );
};
