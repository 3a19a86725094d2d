import type { ReminderChannel, Reminders } from "@followthrough/contract";
import { useState } from "react";
import { useApiMutation } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { lineField, pickedField } from "../../ui/editedField";

interface WebhookForm {
  url: string;
  newSecret: boolean;
}

interface SecretDialogProps {
  secret: string;
  onClose: () => void;
}

const SecretDialog = ({ secret, onClose }: SecretDialogProps) => {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog
      title="The secret of the webhook"
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void copy()}>{isCopied ? "Copied" : "Copy"}</Button>
          <Button tone="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p className="mb-3">
        Your program checks with it that a call is from here. It is shown this once; a new one can be made at
        any time.
      </p>
      <code className="block rounded-md border border-line bg-hover p-3 break-all select-all">{secret}</code>
    </Dialog>
  );
};

interface WebhookDialogProps {
  reminders: Reminders;
  channel: ReminderChannel;
  onClose: () => void;
}

/** Where reminders are posted to. A new secret is shown once, when it is made. */
export const WebhookDialog = ({ reminders, channel, onClose }: WebhookDialogProps) => {
  const change = useApiMutation("PUT /reminder-channels/webhook", { showsItsFailure: true });
  const [secret, setSecret] = useState<string | null>(null);
  const form = useEditing<Reminders, WebhookForm>(reminders, {
    place: "webhook",
    formOf: (record = reminders) => ({
      url: record.channels.find(({ kind }) => kind === "webhook")?.target ?? "",
      newSecret: false,
    }),
    send: async ({ url, newSecret }, version) => {
      const saved = await change.mutateAsync({ version, body: { isOn: true, url, newSecret } });
      if (saved.newSecret === null) onClose();
      else setSecret(saved.newSecret);
      return saved.reminders;
    },
  });
  if (secret !== null) return <SecretDialog secret={secret} onClose={onClose} />;
  return (
    <Dialog
      title={channel.target === null ? "A webhook" : "Change the webhook"}
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
      <FormProblem>{form.problem(["url"])}</FormProblem>
      <ChangedElsewhere
        choosing={form.choosing}
        fields={{
          url: lineField("Address"),
          newSecret: pickedField<boolean>("New secret", (value) => (value ? "Yes" : "No")),
        }}
      />
      <Field label="Address" error={form.error("url")} hint="What it is sent holds names and last words.">
        <TextInput
          data-autofocus
          inputMode="url"
          value={form.value.url}
          placeholder="https://example.org/hooks/reminders"
          onChange={(event) => form.set({ url: event.target.value })}
        />
      </Field>
      {channel.hasSecret && (
        <Checkbox
          className="mt-3"
          label="Make a new secret"
          hint="What is signed with the one before is refused from then on."
          checked={form.value.newSecret}
          onChange={(event) => form.set({ newSecret: event.target.checked })}
        />
      )}
    </Dialog>
  );
};
