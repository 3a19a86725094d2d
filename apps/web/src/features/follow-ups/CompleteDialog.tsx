import { firstName } from "@followthrough/domain/firstName";
import type { FollowUp, Suggestion } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { formatDayInSentence, describeStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { animateRowAway } from "../../ui/animateRowAway";
import { toast } from "../../ui/toast";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { completionOf, newCompletionForm } from "./completionForm";
import { OutcomeFields } from "./OutcomeFields";
import { type Step, StepFields } from "./StepFields";

interface CompleteDialogProps {
  followUp: FollowUp;
  onClose: () => void;
}

/** Done: what came of it, and what comes next, in one act that can be undone. */
export const CompleteDialog = ({ followUp, onClose }: CompleteDialogProps) => {
  const today = useToday();
  const { id, contact, action, playbook } = followUp;
  const form = useForm(newCompletionForm(followUp), `done ${id}`);
  const { next } = form.value;
  const setNext = (step: Step | null) => form.set({ next: step });
  const outcome = useDebouncedValue(form.value.outcome);
  const { data } = useApiQuery(
    "GET /next-steps",
    { query: { contactId: contact.id, action, outcome } },
    { placeholderData: (before) => before },
  );
  const preparation = useApiQuery(
    "GET /follow-ups/:id/preparation",
    { params: { id } },
    { enabled: playbook !== null },
  );
  const complete = useApiMutation("POST /follow-ups/:id/completion", { showsItsFailure: true });
  const undo = useApiMutation("DELETE /follow-ups/:id/completion");
  const plan = useApiMutation("POST /follow-ups");
  const ofPlaybook = preparation.data?.playbookNext ?? null;
  const offered: readonly Suggestion[] = data?.suggestions ?? [];

  const offerThanks = ([proposal]: readonly Suggestion[]) => {
    if (!proposal?.contactId) return;
    const { contactId, referralId, action: how, what, dueOn } = proposal;
    toast({
      text: `${proposal.why} Thank the one who pointed you there?`,
      action: {
        label: "Plan it",
        run: () => plan.mutate({ body: { contactId, referralId, action: how, what, dueOn } }),
      },
    });
  };
  const submit = () => {
    complete.mutate(
      {
        params: { id },
        version: shownVersionOf(followUp),
        body: completionOf(form.value, today),
      },
      {
        onSuccess: ({ followUp: done, proposals, next: planned }) => {
          onClose();
          void animateRowAway(id);
          toast({
            text: planned
              ? `Done. Next: ${planned.what}`
              : `Done: ${describeStep(done.action, contact.name, done.what)}`,
            undo: () => undo.mutate({ params: { id } }),
          });
          offerThanks(proposals);
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={`Done: ${describeStep(action, contact.name, followUp.what)}`}
      description={followUp.what}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={complete.isPending}>
            {next || (ofPlaybook && !form.value.leavesPlaybook) ? "Done, and plan the next step" : "Done"}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem(["outcome", "next.what", "next.dueOn", "next.dueTime"])}</FormProblem>
        <OutcomeFields
          followUp={followUp}
          value={form.value}
          onChange={form.set}
          error={form.error("outcome")}
        />
        <section className="rounded-lg border border-line p-4">
          <div className="mb-2 flex items-center gap-3">
            <h3 className="flex-1 text-sm font-[640]">Next step</h3>
            {next && (
              <Button tone="quiet" onClick={() => setNext(null)}>
                {ofPlaybook ? "Back to the playbook" : "No next step"}
              </Button>
            )}
          </div>
          {ofPlaybook && !next && (
            <div className="mb-3 rounded-md bg-accent-soft px-3 py-2">
              <p className={form.value.leavesPlaybook ? "text-soft line-through" : "font-[560]"}>
                {ofPlaybook.what}
              </p>
              <p className="text-sm text-soft">
                {formatDayInSentence(ofPlaybook.dueOn, today)}, by {playbook?.name}
              </p>
            </div>
          )}
          {playbook && ofPlaybook && (
            <div className="mb-3">
              <Checkbox
                label={`Leave ${playbook.name}`}
                hint="No further step of it comes."
                checked={form.value.leavesPlaybook}
                onChange={(event) => form.set({ leavesPlaybook: event.target.checked })}
              />
            </div>
          )}
          {next ? (
            <StepFields
              value={next}
              onChange={setNext}
              today={today}
              error={(field) => form.error(`next.${field}`)}
              first
            />
          ) : (
            <div className="flex flex-col gap-1.5">
              {(ofPlaybook && !form.value.leavesPlaybook ? [] : offered).map(
                ({ action: how, what, dueOn, why }) => (
                  <button
                    key={`${what}${dueOn}`}
                    type="button"
                    onClick={() => setNext({ action: how, what, dueOn, dueTime: null })}
                    className="rounded-md border border-line px-3 py-2 text-left hover:bg-hover touch:min-h-11"
                  >
                    <span className="font-[560]">{what}</span>
                    <span className="block text-sm text-soft">{why}</span>
                  </button>
                ),
              )}
              <button
                type="button"
                onClick={() =>
                  setNext({
                    action: "check-in",
                    what: `Check in with ${firstName(contact.name)}`,
                    dueOn: null,
                    dueTime: null,
                  })
                }
                className="rounded-md border border-dashed border-line px-3 py-2 text-left text-soft hover:bg-hover touch:min-h-11"
              >
                {ofPlaybook && !form.value.leavesPlaybook ? "Something else instead…" : "Another step…"}
              </button>
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
};
