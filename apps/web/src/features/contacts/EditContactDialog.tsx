import type { Contact } from "@followthrough/contract";
import {
  type ContactFieldOf,
  contactFields,
  contactFieldsOf,
  contactTextFields,
} from "@followthrough/contract/contactFields";
import { PastDayField } from "../../lib/PastDayField";
import { addressesAlone } from "../../lib/mailbox";
import { useToday } from "../../lib/session";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { ChipInput } from "../../ui/ChipInput";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { BirthdayInput } from "./BirthdayInput";
import { EventPicker } from "../events/EventPicker";
import {
  type ContactForm,
  contactEditOf,
  contactFormOf,
  entriesOf,
  rhythmOptions,
  shownFields,
} from "./contactForm";
import { useContactEdit } from "./useContactEdit";

const checkLink = (url: string): string | null => (/^https?:\/\//i.test(url) ? null : "Begin with https://");

/** The server knows better; this tells at once what no address can be. */
const checkEmail = (address: string): string | null =>
  /^[^\s@]+@[^\s@]+$/.test(address) ? null : `“${address}” is not an e-mail address.`;

/** Those below one another; all others of one line stand side by side above them. */
const below = ["howWeMet", ...contactFieldsOf("text", "notes")] as const;
const beside = contactFieldsOf("name", "line").filter((field) => !below.some((one) => one === field));

/** Everything about a person in one form. */
export const EditContactDialog = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => {
  const today = useToday();
  const { edit } = useContactEdit();
  const form = useEditing<Contact, ContactForm>(contact, {
    place: `edit person ${contact.id}`,
    formOf: (record = contact) => contactFormOf(record),
    ...editBy("PATCH /contacts/:id", edit, (value: ContactForm, version, { id }: Contact) => ({
      params: { id },
      version,
      body: contactEditOf(value),
    })),
    onSaved: onClose,
    notice: ({ name }) => `Saved ${name}`,
  });
  const { value } = form;
  const text = (field: ContactFieldOf<"name" | "line" | "text" | "notes">) => {
    const { kind, label } = contactFields[field];
    const typed = {
      value: value[field],
      onChange: (event: { target: { value: string } }) => form.set({ [field]: event.target.value }),
    };
    return (
      <Field key={field} label={label} optional={kind !== "name"} error={form.error(field)}>
        {kind === "notes" || kind === "text" ? (
          <TextArea rows={kind === "notes" ? 4 : 3} {...typed} />
        ) : (
          <TextInput {...typed} />
        )}
      </Field>
    );
  };
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
        <FormProblem>{form.problem(contactTextFields)}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={shownFields(today)} />
        <div className="grid gap-3 laptop:grid-cols-2">
          {beside.map(text)}
          <Field label={contactFields.cadence.label}>
            <Select
              options={rhythmOptions(value.cadence)}
              value={value.cadence}
              onChange={(event) => form.set({ cadence: event.target.value })}
            />
          </Field>
        </div>
        <Field label={contactFields.emails.label} optional error={listError("emails")}>
          <ChipInput
            inputMode="email"
            check={checkEmail}
            read={addressesAlone}
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
        <Field label={contactFields.phones.label} optional error={listError("phones")}>
          <ChipInput
            inputMode="tel"
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
          label={contactFields.links.label}
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
        <Field label={contactFields.tags.label} optional error={listError("tags")}>
          <ChipInput value={value.tags} onChange={(tags) => form.set({ tags })} />
        </Field>
        <Field
          label={contactFields.birthday.label}
          optional
          group
          error={
            form.error("birthday") &&
            "Choose a month, a day that it has, and a year from 1900 to this one, which may stay empty."
          }
          hint={form.error("birthday") ? undefined : "The year may stay empty"}
        >
          <BirthdayInput value={value.birthday} onChange={(birthday) => form.set({ birthday })} />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label={contactFields.metOn.label} optional error={form.error("metOn")}>
            <PastDayField
              value={value.metOn}
              onChange={(metOn) => form.set({ metOn })}
              today={today}
              placeholder="Not met yet"
            />
          </Field>
          <Field label="Event" optional>
            <EventPicker value={value.metAt} onChange={(metAt) => form.set({ metAt })} />
          </Field>
        </div>
        {below.map(text)}
      </div>
    </Dialog>
  );
};
