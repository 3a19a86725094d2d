import { useQueryClient } from "@tanstack/react-query";
import { changeSession } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { PasswordField } from "./PasswordField";

export const SignInForm = () => {
  const client = useQueryClient();
  const form = useForm({ email: "", password: "" }, notKept);
  const signIn = useApiMutation("POST /session", { showsItsFailure: true });
  const submit = () =>
    signIn.mutate(
      { body: form.value },
      { onSuccess: (session) => changeSession(client, session), onError: form.failed },
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
      <FormProblem>{form.problem(["email", "password"])}</FormProblem>
      <Field label="E-mail" error={form.error("email")}>
        <TextInput
          inputMode="email"
          autoComplete="username"
          value={form.value.email}
          onChange={(event) => form.set({ email: event.target.value })}
        />
      </Field>
      <PasswordField
        label="Password"
        value={form.value.password}
        error={form.error("password")}
        onChange={(password) => form.set({ password })}
      />
      <Button type="submit" tone="primary" size="lg" wide busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
};
