import { useQueryClient } from "@tanstack/react-query";
import { changeSession } from "../../lib/session";
import { useChange, useRead } from "../../lib/useCall";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { List } from "../../ui/List";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import { TitledCard } from "../../ui/TitledCard";
import { sayDevice } from "./sayDevice";

const empty = { currentPassword: "", newPassword: "" };

const PasswordForm = () => {
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
        <Field label="New password" error={form.error("newPassword")}>
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

/** The password, and where you are signed in. */
export const SecuritySection = () => {
  const client = useQueryClient();
  const sessions = useRead("GET /sessions", {}).data?.sessions ?? [];
  const end = useChange("DELETE /sessions/:id");
  const signOut = useChange("DELETE /session");
  const everywhere = useChange("DELETE /sessions");
  const gone = { onSuccess: () => changeSession(client, null) };
  return (
    <TitledCard title="Security">
      <PasswordForm />
      <h3 className="mt-5 mb-2 text-sm font-[600]">Signed in</h3>
      <List label="Where you are signed in">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate font-[540]">
                {sayDevice(session.userAgent)}
                {session.isThisOne && <span className="text-soft"> · this one</span>}
              </p>
              <p className="text-sm text-soft">Last used {new Date(session.lastSeenAt).toLocaleString()}</p>
            </div>
            {!session.isThisOne && (
              <Button onClick={() => end.mutate({ params: { id: session.id } })}>Sign out</Button>
            )}
          </li>
        ))}
      </List>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => signOut.mutate({}, gone)} busy={signOut.isPending}>
          Sign out
        </Button>
        <Button onClick={() => everywhere.mutate({}, gone)} busy={everywhere.isPending}>
          Sign out everywhere
        </Button>
      </div>
    </TitledCard>
  );
};
