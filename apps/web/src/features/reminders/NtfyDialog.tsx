import type { ReminderChannel, Reminders } from "@followthrough/contract";
import { useApiMutation } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { lineField } from "../../ui/editedField";

interface NtfyDialogProps {
  reminders: Reminders;
  channel: ReminderChannel;
  onClose: () => void;
}

/** The topic reminders are published to. The token is never shown again, and no browser keeps it. */
export const NtfyDialog = ({ reminders, channel, onClose }: NtfyDialogProps) => {
  const change = useApiMutation("PUT /reminder-channels/ntfy", { showsItsFailure: true });
  const secret = useForm({ token: "", takesAway: false }, notKept);
  const { token, takesAway } = secret.value;
  const form = useEditing<Reminders, { url: string }>(reminders, {
    place: "ntfy topic",
    formOf: (record = reminders) => ({
      url: record.channels.find(({ kind }) => kind === "ntfy")?.target ?? "",
    }),
    send: async ({ url }, version) => {
      const now = secret.now();
      const given = now.token.trim();
      const body = { isOn: true, url };
      const saved = await change.mutateAsync({
        version,
        body: now.takesAway ? { ...body, token: null } : given === "" ? body : { ...body, token: given },
      });
      return saved.reminders;
    },
    onSaved: onClose,
  });
  return (
    <Dialog
      title={channel.target === null ? "An ntfy topic" : "Change the ntfy topic"}
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
      <FormProblem>{form.problem(["url", "token"])}</FormProblem>
      <ChangedElsewhere choosing={form.choosing} fields={{ url: lineField("Topic") }} />
      <div className="space-y-4">
        <Field
          label="Topic"
          error={form.error("url")}
          hint="Whoever knows the topic can read what is sent: choose one that nobody guesses, or one with a token."
        >
          <TextInput
            data-autofocus
            inputMode="url"
            value={form.value.url}
            placeholder="https://ntfy.sh/a-name-nobody-guesses"
            onChange={(event) => form.set({ url: event.target.value })}
          />
        </Field>
        <Field
          label="Access token"
          optional
          error={form.error("token")}
          hint={channel.hasSecret ? "There is one. Left empty it stays, for that server alone." : undefined}
        >
          <TextInput
            type="password"
            autoComplete="off"
            value={token}
            disabled={takesAway}
            onChange={(event) => secret.set({ token: event.target.value })}
          />
        </Field>
        {channel.hasSecret && (
          <Checkbox
            label="Take the token away"
            checked={takesAway}
            onChange={() => secret.set({ takesAway: !takesAway })}
          />
        )}
      </div>
    </Dialog>
  );
};
