import type { Action, MessageTemplate } from "@followthrough/contract";
import { formatTemplateField } from "./templateWords";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { editBy } from "../../lib/editBy";
import { useEditing } from "../../lib/useEditing";
import { actionOptions, formatAction } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Chip } from "../../ui/Chip";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { type EditedFields, lineField, pickedField, proseField } from "../../ui/editedField";
import { toast } from "../../ui/toast";
import { PersonPicker, type PickedPerson } from "../contacts/PersonPicker";
import { inserted, templateFields } from "./unfilled";
import { TemplatePreview } from "./TemplatePreview";

const shown = ["name", "action", "subject", "body"];

interface TemplateForm {
  name: string;
  action: Action;
  subject: string;
  body: string;
}

const templateForm: EditedFields<TemplateForm> = {
  name: lineField("Name"),
  action: pickedField("For", formatAction),
  subject: lineField("Subject"),
  body: proseField("Message"),
};

/** A message to start from, new or changed, shown as one of your people would get it. */
export const TemplateDialog = ({
  template,
  onClose,
}: {
  template?: MessageTemplate;
  onClose: () => void;
}) => {
  const [picked, setPicked] = useState<PickedPerson | null>(null);
  const next = useApiQuery("GET /follow-ups", { query: { limit: 1 } });
  const person = picked ?? next.data?.followUps[0]?.contact ?? null;
  const area = useRef<HTMLTextAreaElement>(null);
  const create = useApiMutation("POST /templates", { showsItsFailure: true });
  const edit = useApiMutation("PATCH /templates/:id", { showsItsFailure: true });
  const reset = useApiMutation("POST /templates/:id/reset");
  const saved = ({ name }: MessageTemplate) => {
    onClose();
    toast({ text: `Saved ${name}` });
  };
  const form = useEditing<MessageTemplate, TemplateForm>(template, {
    place: template ? `edit message ${template.id}` : "add message",
    formOf: (record) => ({
      name: record?.name ?? "",
      action: record?.action ?? "email",
      subject: record?.subject ?? "",
      body: record?.body ?? "Hello {first name},\n\n\n\nBest wishes\n{my name}",
    }),
    ...editBy(
      "PATCH /templates/:id",
      edit.mutateAsync,
      (body: TemplateForm, version, { id }: MessageTemplate) => ({
        params: { id },
        version,
        body,
      }),
    ),
    onSaved: onClose,
    notice: ({ name }) => `Saved ${name}`,
  });
  const { value } = form;
  const put = (field: string) => {
    const box = area.current;
    if (!box) return;
    const { text, at } = inserted(value.body, `{${field}}`, {
      start: box.selectionStart,
      end: box.selectionEnd,
    });
    // Draws and focuses before the press ends: a key typed a moment later goes into the message.
    flushSync(() => form.set({ body: text }));
    box.focus();
    box.setSelectionRange(at, at);
  };
  const submit = () => {
    if (template) form.save();
    else create.mutate({ body: value }, { onSuccess: saved, onError: form.failed });
  };
  return (
    <Dialog
      title={template ? `Edit ${template.name}` : "New message"}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          {template?.hasOriginal && !template.isOriginal && (
            <Button
              className="mr-auto"
              busy={reset.isPending}
              onClick={() =>
                form.version &&
                reset.mutate({ params: { id: template.id }, version: form.version }, { onSuccess: onClose })
              }
            >
              Back to the original
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending || form.saving}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(shown)}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={templateForm} />
        <div className="grid gap-3 laptop:grid-cols-[1fr_12rem]">
          <Field label="Name" error={form.error("name")}>
            <TextInput
              value={value.name}
              placeholder="After meeting at an event"
              onChange={(event) => form.set({ name: event.target.value })}
            />
          </Field>
          <Field label="For" error={form.error("action")}>
            <Select
              options={actionOptions}
              value={value.action}
              onChange={(event) => form.set({ action: event.target.value as Action })}
            />
          </Field>
        </div>
        <Field label="Subject" optional error={form.error("subject")}>
          <TextInput value={value.subject} onChange={(event) => form.set({ subject: event.target.value })} />
        </Field>
        <Field label="Message" error={form.error("body")}>
          <TextArea
            ref={area}
            rows={7}
            value={value.body}
            onChange={(event) => form.set({ body: event.target.value })}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-1.5" role="group" aria-label="Fields">
          {templateFields.map((field) => (
            <Chip key={field} onClick={() => put(field)}>
              {formatTemplateField(field)}
            </Chip>
          ))}
        </div>
        <section className="rounded-lg border border-line p-4" aria-labelledby="template-preview">
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <h3 id="template-preview" className="flex-1 text-sm font-[640]">
              As it would read
            </h3>
            <div className="w-56">
              <PersonPicker value={person} onChange={setPicked} placeholder="For whom?" isAside />
            </div>
          </div>
          {person?.id ? (
            <TemplatePreview contactId={person.id} subject={value.subject} body={value.body} />
          ) : (
            <p className="text-sm text-soft">Pick one of your people to see it filled in.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
};
