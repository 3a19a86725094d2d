import { PastDayField } from "../../lib/PastDayField";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import { PersonPicker, type PickedPerson } from "../contacts/PersonPicker";
import { useIntroductionActs } from "./useIntroductionActs";
import { useTried } from "../../lib/useTried";
import { undoBy } from "../../lib/undoBy";

/** "I connected these two": and asking whether they talked is offered at once. */
export const IntroductionDialog = ({
  first,
  onClose,
}: {
  first: PickedPerson | null;
  onClose: () => void;
}) => {
  const today = useToday();
  const form = useForm(
    { one: first, other: null as PickedPerson | null, madeOn: today as string | null, reason: "" },
    `introduction ${first?.id ?? ""}`,
  );
  const { one, other, madeOn } = form.value;
  const create = useApiMutation("POST /introductions", { showsItsFailure: true });
  const { plan } = useIntroductionActs();
  const { isTried, noteTry } = useTried();
  const submit = () => {
    if (!one?.id || !other?.id) return noteTry();
    create.mutate(
      {
        body: { contactAId: one.id, contactBId: other.id, reason: form.value.reason, madeOn: madeOn ?? "" },
      },
      {
        onSuccess: (made) => {
          onClose();
          toast({
            text: `You introduced ${made.contactA.name} to ${made.contactB.name}`,
            ...undoBy("DELETE /introductions/:id", {
              params: { id: made.id },
              version: shownVersionOf(made),
            }),
          });
          if (made.proposal)
            toast({
              text: `Next: ${made.proposal.what}?`,
              action: { label: "Plan it", run: () => plan(made) },
            });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={first ? `Whom did you introduce ${first.name} to?` : "New introduction"}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={create.isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(["reason", "madeOn", "contactAId", "contactBId"])}</FormProblem>
        {!first && (
          <Field
            label="You introduced"
            error={isTried && !one?.id ? "Choose whom you introduced." : form.error("contactAId")}
          >
            <PersonPicker value={one} onChange={(person) => form.set({ one: person })} />
          </Field>
        )}
        <Field
          label="To"
          error={isTried && !other?.id ? "Choose whom you introduced them to." : form.error("contactBId")}
        >
          <PersonPicker value={other} onChange={(person) => form.set({ other: person })} />
        </Field>
        <Field label="Why they should meet" optional error={form.error("reason")}>
          <TextInput
            placeholder="Both are moving an archive"
            value={form.value.reason}
            onChange={(event) => form.set({ reason: event.target.value })}
          />
        </Field>
        <Field label="When" error={form.error("madeOn")}>
          <PastDayField value={madeOn} onChange={(day) => form.set({ madeOn: day })} today={today} />
        </Field>
      </div>
    </Dialog>
  );
};
