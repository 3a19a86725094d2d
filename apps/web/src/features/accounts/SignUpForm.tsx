import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { changeSession } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { PasswordField } from "./PasswordField";
import { nameToday, timeZoneOptions } from "./timeZones";

const fields = ["firstRunCode", "name", "email", "password", "timeZone"];

/** Making an account; `needsCode` asks for the code that the server wrote into its log. */
export const SignUpForm = ({ needsCode = false }: { needsCode?: boolean }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const timeZone = nameToday(new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
  const form = useForm({ firstRunCode: "", name: "", email: "", password: "", timeZone }, notKept);
  const signUp = useApiMutation("POST /account", { showsItsFailure: true });
  const { firstRunCode, ...account } = form.value;
  const submit = () =>
    signUp.mutate(
      { body: needsCode ? { ...account, firstRunCode } : account },
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
      {needsCode && (
        <Field
          label="Code from the server"
          error={form.error("firstRunCode")}
          hint="Others can reach this server too, so it asks who runs it. The code stands where the server was started, in its output or log, after “The first account needs this code”."
        >
          <TextInput
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={form.value.firstRunCode}
            onChange={(event) => form.set({ firstRunCode: event.target.value })}
          />
        </Field>
      )}
      <Field label="Your name" error={form.error("name")}>
        <TextInput
          autoComplete="name"
          value={form.value.name}
          onChange={(event) => form.set({ name: event.target.value })}
        />
      </Field>
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
        isNew
        value={form.value.password}
        error={form.error("password")}
        onChange={(password) => form.set({ password })}
      />
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
