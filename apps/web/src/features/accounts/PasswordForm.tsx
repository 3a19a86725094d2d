import { useChange } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";

const empty = { currentPassword: "", newPassword: "" };

export const PasswordForm = () => {
  const form = useForm(empty);
  const change = useChange("PUT /account/password", { showsItsFailure: true });
  const save = () =>
    change.mutate(
      { body: form.value },
      {
        onSuccess: () => {
          form.set(empty);
          form.failed(null);
          toast({ text: "Password changed. Everywhere else is signed out." });
        },
        onError: form.failed,
      },
    );
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormProblem>{form.problem(["currentPassword", "newPassword"])}</FormProblem>
      <div className="grid gap-3 laptop:grid-cols-2">
        <Field label="Password now" error={form.error("currentPassword")}>
          <TextInput
            type="password"
            autoComplete="current-password"
            value={form.value.currentPassword}
            onChange={(event) => form.set({ currentPassword: event.target.value })}
          />
        </Field>
        <Field
          label="New password"
          error={form.error("newPassword")}
          hint="At least 10 characters. Several words are better than one clever one."
        >
          <TextInput
            type="password"
            autoComplete="new-password"
            value={form.value.newPassword}
            onChange={(event) => form.set({ newPassword: event.target.value })}
          />
        </Field>
      </div>
      <Button type="submit" busy={change.isPending}>
        Change the password
      </Button>
    </form>
  );
};
