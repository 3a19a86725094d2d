import type { Contact } from "@followthrough/contract";
import { parsePastDay } from "../../lib/dayWords";
import { useToday } from "../../lib/session";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { ChipInput } from "../../ui/ChipInput";
import { DayField } from "../../ui/DayField";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { EventPicker } from "../events/EventPicker";
import {
  type ContactForm,
  contactEditOf,
  contactFields,
  contactFormOf,
  entriesOf,
  rhythmOptions,
} from "./contactForm";
import { useContactEdit } from "./useContactEdit";

const checkLink = (url: string): string | null => (/^https?:\/\//i.test(url) ? null : "Begin with https://");
const shownFields = ["name", "preferredName", "organization", "title", "place", "howWeMet", "notes", "metOn"];

/** Everything about a person in one form. */
export const EditContactDialog = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => {
  const today = useToday();
  const { save } = useContactEdit();
  const form = useEditing<Contact, ContactForm>(contact, {
    place: `edit person ${contact.id}`,
    formOf: (record = contact) => contactFormOf(record),
    send: (value, version, { id }) => save(id, contactEditOf(value), version),
    onSaved: onClose,
  });
  const { value } = form;
  const field = (
    key: "name" | "preferredName" | "organization" | "title" | "place" | "howWeMet" | "notes",
  ) => ({
    value: value[key],
    onChange: (event: { target: { value: string } }) => form.set({ [key]: event.target.value }),
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
        <FormProblem>{form.problem(shownFields)}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={contactFields(today)} />
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
              options={rhythmOptions(value.cadence)}
              value={value.cadence}
              onChange={(event) => form.set({ cadence: event.target.value })}
            />
          </Field>
        </div>
        <Field label="E-mail" optional error={listError("emails")}>
          <ChipInput
            type="email"
            value={value.emails.map(({ address }) => address)}
            onChange={(texts) =>
              form.set({
                emails: entriesOf(
                  texts,
                  [...value.emails, ...contact.emails],
                  (one) => one.address,
                  (address) => ({ address, label: null }),
                ),
              })
            }
          />
        </Field>
        <Field label="Phone" optional error={listError("phones")}>
          <ChipInput
            type="tel"
            value={value.phones.map(({ number }) => number)}
            onChange={(texts) =>
              form.set({
                phones: entriesOf(
                  texts,
                  [...value.phones, ...contact.phones],
                  (one) => one.number,
                  (number) => ({ number, label: null }),
                ),
              })
            }
          />
        </Field>
        <Field
          label="Links"
          optional
          error={listError("links")}
          hint="LinkedIn, a home page; beginning with https://"
        >
          <ChipInput
            check={checkLink}
            value={value.links.map(({ url }) => url)}
            onChange={(texts) =>
              form.set({
                links: entriesOf(
                  texts,
                  [...value.links, ...contact.links],
                  (one) => one.url,
                  (url) => ({ url, label: null }),
                ),
              })
            }
          />
        </Field>
        <Field label="Tags" optional error={listError("tags")}>
          <ChipInput value={value.tags} onChange={(tags) => form.set({ tags })} />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Met on" optional error={form.error("metOn")}>
            <DayField
              value={value.metOn}
              onChange={(metOn) => form.set({ metOn })}
              today={today}
              parse={parsePastDay(today)}
              placeholder="Not met yet"
            />
          </Field>
          <Field label="At" optional>
            <EventPicker value={value.metAt} onChange={(metAt) => form.set({ metAt })} />
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
