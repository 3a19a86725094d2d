import { useApiMutation } from "../../lib/useApi";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { toast } from "../../ui/toast";
import { PasswordField } from "./PasswordField";

const empty = { currentPassword: "", newPassword: "" };

export const PasswordForm = () => {
  const form = useForm(empty, notKept);
  const change = useApiMutation("PUT /account/password", { showsItsFailure: true });
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
        <PasswordField
          label="Password now"
          value={form.value.currentPassword}
          error={form.error("currentPassword")}
          onChange={(currentPassword) => form.set({ currentPassword })}
        />
        <PasswordField
          label="New password"
          isNew
          value={form.value.newPassword}
          error={form.error("newPassword")}
          onChange={(newPassword) => form.set({ newPassword })}
        />
      </div>
      <Button type="submit" busy={change.isPending}>
        Change the password
      </Button>
    </form>
  );
};
