import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { useTried } from "../../lib/useTried";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";

/** The address that signs in; changing it asks for the password. */
export const EmailForm = ({ email }: { email: string }) => {
  // What another window saved is shown until something is typed here.
  const form = useForm<{ email: string | null }>({ email: null }, "e-mail");
  const typed = form.value.email ?? email;
  const change = useApiMutation("PUT /account/email", { showsItsFailure: true });
  const { isTried, noteTry } = useTried();
  const isSame = typed.trim() === email;
  const save = () => {
    if (isSame) return noteTry();
    change.mutate(
      { body: { email: typed } },
      {
        onSuccess: (profile) => {
          form.set({ email: null });
          form.failed(null);
          toast({
            text:
              profile.email === typed.trim()
                ? "E-mail changed. Sign in with the new one from now on."
                : `A link was sent to ${typed.trim()}. It changes once you follow that, within an hour.`,
          });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RestoredNotice typed={form.typed} title="Your e-mail">
        <FormProblem>{form.problem(["email"])}</FormProblem>
        <div className="grid gap-3 laptop:grid-cols-2">
          <Field
            label="E-mail"
            error={isTried && isSame ? "This is your e-mail already." : form.error("email")}
          >
            <TextInput
              inputMode="email"
              autoComplete="email"
              value={typed}
              onChange={(event) => form.set({ email: event.target.value })}
            />
          </Field>
        </div>
        <Button type="submit" busy={change.isPending}>
          Change the e-mail
        </Button>
      </RestoredNotice>
    </form>
  );
};
