import { useState } from "react";
import { PasswordField } from "../features/accounts/PasswordField";
import { useLink } from "../lib/linkCalls";
import { notKept, useForm } from "../lib/useForm";
import { useLinkAct, useLinkRead } from "../lib/useLinkRead";
import { LinkFailure } from "../shell/LinkFailure";
import { AppLink, LinkShell } from "../shell/LinkShell";
import { RouteFallback } from "../shell/RouteFallback";
import { Button } from "../ui/Button";
import { FormProblem } from "../ui/FormProblem";

/** A new password, by the link of a mail. */
export const ResetPasswordPage = () => {
  const link = useLink();
  const { answer, failure, reading, reload } = useLinkRead(link, "GET /new-password", {});
  const form = useForm({ password: "" }, notKept);
  const [isSet, setIsSet] = useState(false);
  const { isPending, run } = useLinkAct();
  if (isSet) {
    return (
      <LinkShell
        title="Your new password is set"
        description={<p>Every place where you were signed in is signed out.</p>}
      >
        <AppLink>Sign in with it</AppLink>
      </LinkShell>
    );
  }
  if (!answer)
    return failure === null ? (
      <RouteFallback />
    ) : (
      <LinkFailure
        failure={failure}
        onRetry={reload}
        retrying={reading}
        instead="A link works once, within an hour. Ask for another one where you sign in."
      />
    );
  const save = () =>
    run(async () => {
      await link.act("POST /new-password", { body: form.now() });
      // Used up: it need not stand in the history of the browser.
      window.history.replaceState(null, "", window.location.pathname);
      setIsSet(true);
    }, form.failed);
  return (
    <LinkShell title="Set a new password" description={<p className="wrap-anywhere">for {answer.email}</p>}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormProblem>{form.problem(["password"])}</FormProblem>
        {/* What keeps passwords for somebody learns whose it is. */}
        <input type="email" autoComplete="username" value={answer.email} readOnly hidden />
        <PasswordField
          label="New password"
          isNew
          value={form.value.password}
          error={form.error("password")}
          onChange={(password) => form.set({ password })}
        />
        <Button type="submit" tone="primary" size="lg" wide busy={isPending}>
          Set the password
        </Button>
      </form>
    </LinkShell>
  );
};
