import { settleConfirmation } from "../../lib/askToConfirm";
import { useApiMutation } from "../../lib/useApi";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { PasswordField } from "./PasswordField";

/** The password again, before what takes the account away or everything out of it. */
export const ConfirmDialog = ({ onClose }: { onClose: () => void }) => {
  const form = useForm({ password: "" }, notKept);
  const confirm = useApiMutation("POST /session/confirmation", { showsItsFailure: true });
  const submit = () =>
    confirm.mutate({ body: form.value }, { onSuccess: () => settleConfirmation(true), onError: form.failed });
  return (
    <Dialog
      title="Confirm that it is you"
      description="Enter your password to go on. You are not asked again for ten minutes."
      size="sm"
      keepsTyped
      onClose={onClose}
      onSubmit={submit}
      typed={null}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" tone="primary" busy={confirm.isPending}>
            Confirm
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{form.problem(["password"])}</FormProblem>
        <PasswordField
          label="Your password"
          value={form.value.password}
          error={form.error("password")}
          onChange={(password) => form.set({ password })}
        />
      </div>
    </Dialog>
  );
};
