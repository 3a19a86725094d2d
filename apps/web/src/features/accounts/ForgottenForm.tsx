import { useState } from "react";
import { useApiMutation } from "../../lib/useApi";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";

/** Asking for a mail that sets the password anew; without a mail server, how else it is done. */
export const ForgottenForm = ({ canMail }: { canMail: boolean }) => {
  const form = useForm({ email: "" }, notKept);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const ask = useApiMutation("POST /password-resets", { showsItsFailure: true });
  if (!canMail) {
    return (
      <div className="space-y-3">
        <p>This server has no mail set up, so it cannot send you a link.</p>
        <p>
          Whoever runs it can set a new password there:{" "}
          <code className="rounded bg-hover px-1 py-0.5 text-sm">pnpm account:reset-password</code>
        </p>
      </div>
    );
  }
  if (askedFor !== null) {
    return (
      <p role="status" className="wrap-anywhere">
        If there is an account with {askedFor}, a mail with a link is on its way. The link is good for an
        hour. Nothing there after a few minutes? Look among the unwanted mail, or ask whoever runs this
        server.
      </p>
    );
  }
  const submit = () =>
    ask.mutate(
      { body: form.value },
      { onSuccess: () => setAskedFor(form.now().email.trim()), onError: form.failed },
    );
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormProblem>{form.problem(["email"])}</FormProblem>
      <Field label="E-mail" error={form.error("email")} hint="The address you sign in with.">
        <TextInput
          inputMode="email"
          autoComplete="username"
          value={form.value.email}
          onChange={(event) => form.set({ email: event.target.value })}
        />
      </Field>
      <Button type="submit" tone="primary" size="lg" wide busy={ask.isPending}>
        Send me a link
      </Button>
    </form>
  );
};
