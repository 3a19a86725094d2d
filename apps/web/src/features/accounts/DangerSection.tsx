import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { endAccount } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { notKept, useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { TitledCard } from "../../ui/TitledCard";
import { PasswordField } from "./PasswordField";

/** Deleting the account, asked for twice; `remains` says where it is kept on. */
export const DangerSection = ({ remains }: { remains: ReactNode }) => {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const form = useForm({ password: "" }, notKept);
  const remove = useApiMutation("POST /account/deletion", { showsItsFailure: true });
  const submit = () =>
    remove.mutate({ body: form.value }, { onSuccess: () => endAccount(client), onError: form.failed });
  return (
    <TitledCard title="Delete the account">
      <p className="mb-3 text-sm text-soft">Deletes everything you wrote, at once and for good.</p>
      <Button onClick={() => setOpen(true)}>Delete my account…</Button>
      {open && (
        <Dialog
          title="Delete the account and everything in it?"
          description="This cannot be undone."
          size="sm"
          onClose={() => setOpen(false)}
          onSubmit={submit}
          typed={null}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>Keep it</Button>
              <Button type="submit" tone="danger" busy={remove.isPending}>
                Delete everything
              </Button>
            </>
          }
        >
          {remains}
          <FormProblem>{form.problem(["password"])}</FormProblem>
          <PasswordField
            label="Your password"
            value={form.value.password}
            error={form.error("password")}
            onChange={(password) => form.set({ password })}
          />
        </Dialog>
      )}
    </TitledCard>
  );
};
