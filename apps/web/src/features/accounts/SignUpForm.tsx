import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { changeSession } from "../../lib/session";
import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { timeZoneOptions } from "./timeZones";

const fields = ["name", "email", "password", "timeZone"];

export const SignUpForm = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  const form = useForm({ name: "", email: "", password: "", timeZone });
  const signUp = useChange("POST /account", { showsItsFailure: true });
  const submit = () =>
    signUp.mutate(
      { body: form.value },
      {
        onSuccess: (session) => {
          changeSession(client, session);
          void navigate("/welcome");
        },
        onError: form.failed,
      },
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
      <FormProblem>{form.problem(fields)}</FormProblem>
      <Field label="Your name" error={form.error("name")}>
        <TextInput
          autoComplete="name"
          value={form.value.name}
          onChange={(event) => form.set({ name: event.target.value })}
        />
      </Field>
      <Field label="E-mail" error={form.error("email")}>
        <TextInput
          type="email"
          autoComplete="username"
          value={form.value.email}
          onChange={(event) => form.set({ email: event.target.value })}
        />
      </Field>
      <Field
        label="Password"
        error={form.error("password")}
        hint="At least 10 characters. Several words are better than one clever one."
      >
        <TextInput
          type="password"
          autoComplete="new-password"
          value={form.value.password}
          onChange={(event) => form.set({ password: event.target.value })}
        />
      </Field>
      <Field label="Time zone" error={form.error("timeZone")} hint="So that “today” is your today.">
        <Select
          options={timeZoneOptions(timeZone)}
          value={form.value.timeZone}
          onChange={(event) => form.set({ timeZone: event.target.value })}
        />
      </Field>
      <Button type="submit" tone="primary" size="lg" wide busy={signUp.isPending}>
        Make my account
      </Button>
    </form>
  );
};
