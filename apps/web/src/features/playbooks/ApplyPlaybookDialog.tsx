import { firstName } from "@followthrough/domain/firstName";
import type { Playbook } from "@followthrough/contract";
import { Loaded } from "../../lib/Loaded";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { SkeletonRows } from "../../ui/Skeleton";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { fillStepWords, describeStepTiming } from "./describePlaybook";
import { useTried } from "../../lib/useTried";
import { undoBy } from "../../lib/undoBy";

interface ApplyPlaybookDialogProps {
  people: readonly { id: string; name: string }[];
  onClose: () => void;
}

const Steps = ({ playbook, name }: { playbook: Playbook; name: string | undefined }) => (
  <ol className="mt-1 space-y-0.5 text-sm text-soft">
    {playbook.steps.map((step, index) => (
      <li key={`${step.what} ${describeStepTiming(step, index)}`}>
        {fillStepWords(step.what, name)}
        <span className="text-faint"> · {describeStepTiming(step, index)}</span>
      </li>
    ))}
  </ol>
);

/** Begins a playbook with one or many people, the first steps of many spread over days. */
export const ApplyPlaybookDialog = ({ people, onClose }: ApplyPlaybookDialogProps) => {
  const today = useToday();
  const read = useApiQuery("GET /playbooks", {});
  const { data } = read;
  const form = useForm(
    { chosen: null as string | null },
    `begin playbook ${people.map(({ id }) => id).join(" ")}`,
  );
  const { chosen } = form.value;
  const apply = useApiMutation("POST /playbooks/:id/runs", { showsItsFailure: true });
  const [only] = people.length === 1 ? people : [];
  const name = only && firstName(only.name);
  const playbook = data?.playbooks.find(({ id }) => id === chosen) ?? data?.playbooks[0];
  const id = playbook?.id;
  const { isTried, noteTry } = useTried();
  const submit = () => {
    if (!playbook) return noteTry();
    apply.mutate(
      {
        params: { id: playbook.id },
        version: shownVersionOf(playbook),
        body: { people: people.map(({ id: contactId }) => ({ contactId })) },
      },
      {
        onSuccess: ({ batchId, runs, followUps: [first], alreadyOn }) => {
          onClose();
          const begun = runs[0]?.name ?? "";
          toast({
            text:
              runs.length === 0
                ? `${alreadyOn.map((who) => who.name).join(", ")} ${alreadyOn.length === 1 ? "is" : "are"} on it already`
                : runs.length === 1 && first
                  ? `${begun}: ${first.what}, ${formatDayInSentence(first.dueOn, today)}`
                  : `${begun} begun with ${plural(runs.length, "person", "people")}`,
            ...(runs.length > 0
              ? { ...undoBy("DELETE /playbook-batches/:id", { params: { id: batchId } }) }
              : {}),
          });
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={only ? `Begin a playbook with ${only.name}` : `Begin a playbook with ${people.length} people`}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={apply.isPending}>
            Begin
          </Button>
        </>
      }
    >
      <FormProblem>
        {form.problem([]) ??
          (isTried && data?.playbooks.length === 0
            ? "There is no playbook yet: make one in the settings."
            : null)}
      </FormProblem>
      <Loaded read={read} skeleton={<SkeletonRows count={3} />}>
        {({ playbooks }) => (
          <fieldset className="space-y-2">
            <legend className="sr-only">Which playbook</legend>
            {playbooks.map((one) => (
              <label
                key={one.id}
                className="flex cursor-pointer gap-3 rounded-lg border border-line p-3 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="playbook"
                  className="mt-1 self-start accent-accent"
                  checked={one.id === id}
                  onChange={() => form.set({ chosen: one.id })}
                />
                <span className="min-w-0">
                  <span className="font-[560]">{one.name}</span>
                  <Steps playbook={one} name={name} />
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </Loaded>
    </Dialog>
  );
};
