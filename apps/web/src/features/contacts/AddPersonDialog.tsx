import { firstName } from "@followthrough/domain/firstName";
import type { ClipboardEvent } from "react";
import { useNavigate } from "react-router";
import { readMailbox } from "../../lib/mailbox";
import { PastDayField } from "../../lib/PastDayField";
import { pagePaths } from "../../lib/pagePaths";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";

import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import { dayThere, EventPicker, type PickedEvent } from "../events/EventPicker";
import { OptionalStep } from "../follow-ups/OptionalStep";
import type { Step } from "../follow-ups/StepFields";
import { PersonPicker, type PickedPerson } from "./PersonPicker";
import { undoBy } from "../../lib/undoBy";

interface AddPersonDialogProps {
  onClose: () => void;
  /** Where they were met, when it is opened from an event. */
  event?: PickedEvent | null;
  /** As it was typed elsewhere. */
  name?: string;
}

const shown = [
  "name",
  "organization",
  "title",
  "emails.0.address",
  "phones.0.number",
  "links.0.url",
  "metOn",
  "conversation.notes",
  "notes",
  "nextStep.what",
  "nextStep.dueOn",
  "referredBy.reason",
];

/** What is of one person alone; the day and the event stay for the next one. */
const nobody = {
  name: "",
  organization: "",
  title: "",
  email: "",
  phone: "",
  linkedIn: "",
  said: "",
  reason: "",
  referrer: null as PickedPerson | null,
  /** As it was changed by hand; until then it follows the name. */
  step: null as Step | null,
};

/** Somebody new and, in one act, what was said, who pointed you to them, and the next step. */
export const AddPersonDialog = ({ onClose, event = null, name = "" }: AddPersonDialogProps) => {
  const today = useToday();
  const navigate = useNavigate();
  const form = useForm(
    {
      ...nobody,
      name,
      met: "met" as "met" | "heard",
      /** As it was changed by hand; empty until then: it follows the event. */
      metOn: "" as string | null,
      at: event,
      hasStep: true,
    },
    `add person ${event?.id ?? ""}`,
  );
  const create = useApiMutation("POST /contacts", { showsItsFailure: true });
  const { value } = form;
  const { at, referrer, hasStep } = value;
  const metOn = value.metOn === "" ? dayThere(at, today) : value.metOn;
  const hasMet = value.met === "met";
  const step: Step = value.step ?? {
    action: "email",
    what: value.name.trim() ? `Write to ${firstName(value.name)}` : "",
    dueOn: null,
    dueTime: null,
  };
  const field = (
    key: "name" | "organization" | "title" | "email" | "phone" | "linkedIn" | "said" | "reason",
  ) => ({
    value: value[key],
    onChange: (change: { target: { value: string } }) => form.set({ [key]: change.target.value }),
  });

  // Pasted as a mail program copies somebody, it is a name and an address.
  const pasteMailbox = (paste: ClipboardEvent<HTMLInputElement>) => {
    const mailbox = readMailbox(paste.clipboardData.getData("text"));
    if (!mailbox) return;
    paste.preventDefault();
    const isForName = paste.currentTarget.name === "name" || value.name === "";
    form.set({ email: mailbox.address, ...(isForName && mailbox.name ? { name: mailbox.name } : {}) });
  };

  const save = (then: "open" | "another") =>
    create.mutate(
      {
        body: {
          name: value.name,
          organization: value.organization,
          title: value.title,
          emails: value.email.trim() ? [{ address: value.email }] : [],
          phones: value.phone.trim() ? [{ number: value.phone }] : [],
          links: value.linkedIn.trim() ? [{ url: withScheme(value.linkedIn), label: "LinkedIn" }] : [],
          metOn: hasMet ? metOn : null,
          metAtEventId: hasMet ? (at?.id ?? null) : null,
          conversation:
            hasMet && value.said.trim() && metOn
              ? { channel: "in-person", heldOn: metOn, notes: value.said, eventId: at?.id ?? null }
              : null,
          // What was said on a day that is not known is kept all the same.
          notes: hasMet && metOn ? "" : value.said,
          referredBy: referrer?.id ? { contactId: referrer.id, reason: value.reason, heardOn: today } : null,
          // Proposed and not touched it is none yet; one that was worded is never left out for want of a day.
          nextStep: hasStep && (value.step || step.dueOn) ? { ...step, dueOn: step.dueOn ?? "" } : null,
        },
      },
      {
        onSuccess: (contact) => {
          toast({
            text: `Saved ${contact.name}`,
            ...undoBy("DELETE /contacts/:id", {
              params: { id: contact.id },
              version: shownVersionOf(contact),
            }),
          });
          if (then === "open") {
            onClose();
            if (!event) void navigate(pagePaths.person(contact.id));
            return;
          }
          form.set(nobody);
          form.failed(null);
          document.querySelector<HTMLInputElement>("dialog input[name=name]")?.focus();
        },
        onError: form.failed,
      },
    );

  return (
    <Dialog
      title={event ? `Met at ${event.name}` : "Add a person"}
      description="A name is enough; the rest can come later."
      size="lg"
      onClose={onClose}
      onSubmit={() => save("open")}
      typed={form.typed}
      footer={
        <>
          <Button
            onClick={({ currentTarget }) => currentTarget.form?.reportValidity() && save("another")}
            busy={create.isPending}
            className="mr-auto"
          >
            Save and add another
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shown)}</FormProblem>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Name" error={form.error("name")}>
            <TextInput name="name" {...field("name")} onPaste={pasteMailbox} />
          </Field>
          <Field label="Organisation" optional error={form.error("organization")}>
            <TextInput {...field("organization")} />
          </Field>
          <Field label="Title" optional error={form.error("title")}>
            <TextInput {...field("title")} />
          </Field>
          <Field label="E-mail" optional error={form.error("emails.0.address")}>
            <TextInput inputMode="email" {...field("email")} onPaste={pasteMailbox} />
          </Field>
          <Field label="Phone" optional error={form.error("phones.0.number")}>
            <TextInput inputMode="tel" {...field("phone")} />
          </Field>
          <Field label="LinkedIn" optional error={form.error("links.0.url")}>
            <TextInput inputMode="url" placeholder="linkedin.com/in/…" {...field("linkedIn")} />
          </Field>
        </div>
        <SegmentedChoice
          label="Have you met?"
          value={value.met}
          onChange={(met) => form.set({ met })}
          options={[
            { value: "met", label: "We have met" },
            { value: "heard", label: "Only heard of" },
          ]}
        />
        {hasMet && (
          <div className="grid gap-3 laptop:grid-cols-2">
            <Field label="Met on" error={form.error("metOn")}>
              <PastDayField value={metOn} onChange={(day) => form.set({ metOn: day })} today={today} />
            </Field>
            <Field label="Event" optional>
              <EventPicker value={at} onChange={(picked) => form.set({ at: picked })} />
            </Field>
          </div>
        )}
        <Field
          label={hasMet ? "What was said" : "What you know of them"}
          optional
          error={form.error("conversation.notes") ?? form.error("notes")}
        >
          <TextArea rows={2} {...field("said")} />
        </Field>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field label="Who pointed you to them" optional>
            <PersonPicker
              value={referrer}
              onChange={(person) => form.set({ referrer: person })}
              placeholder="Nobody"
            />
          </Field>
          {referrer && (
            <Field label="What they said" optional error={form.error("referredBy.reason")}>
              <TextInput {...field("reason")} />
            </Field>
          )}
        </div>
        <OptionalStep
          isPlanned={hasStep}
          onPlanned={(isPlanned) => form.set({ hasStep: isPlanned })}
          value={step}
          onChange={(changed) => form.set({ step: changed })}
          today={today}
          error={(path) => form.error(`nextStep.${path}`)}
        />
      </div>
    </Dialog>
  );
};

/** An address as people type it, with the scheme a link needs. */
const withScheme = (address: string): string =>
  /^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
