import type { FollowUp, Suggestion } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { answeredBy } from "@followthrough/domain/waiting";
import { findFutureMoment } from "../../lib/dayWords";
import { PastDayField } from "../../lib/PastDayField";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeBesides, describeStep, describeWaiting } from "../../lib/stepWords";
import { describeNext } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { TextArea } from "../../ui/TextArea";
import { animateRowAway } from "../../ui/animateRowAway";
import { toast } from "../../ui/toast";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import type { Sent } from "../templates/useSending";
import { type CompletionForm, completionOf, newCompletionForm } from "./completionForm";
import { NextStepChoice } from "./NextStepChoice";
import { OutcomeFields } from "./OutcomeFields";
import { StepFields } from "./StepFields";
import { useSaidSteps } from "./useSaidSteps";
import { useWaitingStep } from "./useWaitingStep";
import { useOfferCapture } from "../../lib/reading/useOfferCapture";
import { useDayHabits } from "../../lib/useDayHabits";
import { undoBy } from "../../lib/undoBy";

interface CompleteDialogProps {
  followUp: FollowUp;
  /** Words that went out just now, to be kept. */
  sent?: Sent | null;
  /** The day that was said already. */
  on?: string | null | undefined;
  onClose: () => void;
}

/** What was saved, in the notice that can undo it. */
const describeDone = (done: FollowUp, next: FollowUp | null, more: number): string => {
  const besides = describeBesides(more);
  if (next?.waitingSinceOn) return `Done. Waiting for ${describeWaiting(next)}${besides}`;
  if (next)
    return `${done.state === "answered" ? "Answered" : "Done"}. Next: ${describeNext(next)}${besides}`;
  return done.state === "answered"
    ? `Answered: ${describeWaiting(done)}`
    : `Done: ${describeStep(done.what, done.contact?.name ?? null, done.action)}`;
};

const describeSubmit = (
  { stands, next, leavesPlaybook }: CompletionForm,
  isTheirs: boolean,
  hasPlaybook: boolean,
): string => {
  if (stands === "invited") return next?.waitingSinceOn ? "Invited, and wait" : "Invited";
  if (stands === "agreed") return "Agreed, and keep the day";
  const done = isTheirs ? "Answered" : "Done";
  if (next?.waitingSinceOn) return `${done}, and wait`;
  return next || (hasPlaybook && !leavesPlaybook) ? `${done}, and plan the next step` : done;
};

/** Done: what came of it, and what comes next, in one act that can be undone. */
export const CompleteDialog = ({ followUp, sent = null, on = "", onClose }: CompleteDialogProps) => {
  const habits = useDayHabits();
  const today = useToday();
  const { id, contact, action, playbook } = followUp;
  const form = useForm({ ...newCompletionForm(followUp, sent), doneOn: on as string | null }, `done ${id}`);
  const { value } = form;
  const isTheirs = followUp.state === "waiting";
  const isMeeting = actionFacts[action].isMeeting && !isTheirs && followUp.recurrence === null;
  const waitingFor = useWaitingStep();
  // Inviting is not having met: nothing was said yet, and the turn is theirs.
  const nextOf = {
    invited: waitingFor(action),
    agreed: { action, what: followUp.what, ...findFutureMoment(value.outcome, today, habits) },
    held: null,
  };
  const setStands = (stands: CompletionForm["stands"]) =>
    form.set({
      stands,
      talked: stands === "held" && newCompletionForm(followUp).talked,
      next: nextOf[stands],
      // What was ticked beside another next step would be planned out of sight.
      also: [],
    });
  /** What was said may name the day, the time and the place: each follows the words until it is put otherwise by hand. */
  const setSaid = (said: string) => {
    const { next } = value;
    if (value.stands !== "agreed" || !next) return form.set({ outcome: said });
    const [before, now] = [value.outcome, said].map((words) => findFutureMoment(words, today, habits));
    const follow = (field: "dueOn" | "dueTime" | "place") =>
      (next[field] || null) === before?.[field] ? (now?.[field] ?? null) : (next[field] ?? null);
    form.set({
      outcome: said,
      next: { ...next, dueOn: follow("dueOn"), dueTime: follow("dueTime"), place: follow("place") },
    });
  };
  const outcome = useDebouncedValue(form.value.outcome);
  const { data } = useApiQuery(
    "GET /next-steps",
    { query: { contactId: contact?.id ?? "", action: isTheirs ? answeredBy(action) : action, outcome } },
    { placeholderData: (before) => before, enabled: contact !== null },
  );
  const preparation = useApiQuery(
    "GET /follow-ups/:id/preparation",
    { params: { id } },
    { enabled: playbook !== null },
  );
  const complete = useApiMutation("POST /follow-ups/:id/completion", { showsItsFailure: true });
  const plan = useApiMutation("POST /follow-ups");
  const ofPlaybook = preparation.data?.playbookNext ?? null;

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
  const said = useSaidSteps(contact?.name ?? "", contact === null ? "" : value.outcome);
  const offerCapture = useOfferCapture();
  const submit = () => {
    complete.mutate(
      {
        params: { id },
        version: shownVersionOf(followUp),
        body: completionOf(value, today),
      },
      {
        onSuccess: ({ followUp: done, proposals, next: planned, also }) => {
          onClose();
          void animateRowAway(id);
          toast({
            text: describeDone(done, planned, also.length),
            ...undoBy("DELETE /follow-ups/:id/completion", { params: { id } }),
          });
          offerThanks(proposals);
          offerCapture(said.aboutOthers);
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={
        isTheirs
          ? `Answered: ${describeWaiting(followUp)}`
          : `Done: ${describeStep(followUp.what, contact?.name ?? null, action)}`
      }
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={complete.isPending}>
            {describeSubmit(value, isTheirs, ofPlaybook !== null)}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormProblem>
          {form.problem(["outcome", "doneOn", "next.what", "next.dueOn", "next.dueTime", "next.place"])}
        </FormProblem>
        {isMeeting && (
          <SegmentedChoice
            label="Where it stands"
            value={value.stands}
            onChange={setStands}
            options={[
              { value: "invited", label: "Invited" },
              { value: "agreed", label: "Agreed on a day" },
              { value: "held", label: "We met" },
            ]}
          />
        )}
        {value.stands === "held" && (
          <>
            <OutcomeFields
              followUp={followUp}
              value={value}
              onChange={form.set}
              error={form.error("outcome")}
            />
            {value.doneOn === "" ? (
              <Button tone="quiet" onClick={() => form.set({ doneOn: today })}>
                {isTheirs ? "They did it before today…" : "I did it before today…"}
              </Button>
            ) : (
              <Field label={isTheirs ? "When they did it" : "When you did it"} error={form.error("doneOn")}>
                <PastDayField
                  value={value.doneOn}
                  onChange={(doneOn) => form.set({ doneOn })}
                  today={today}
                  data-autofocus
                />
              </Field>
            )}
          </>
        )}
        {value.stands !== "held" && (
          <Field label="What was said" optional error={form.error("outcome")}>
            <TextArea
              rows={2}
              value={value.outcome}
              placeholder="At the Blue Door, ring the bell"
              onChange={(event) => setSaid(event.target.value)}
            />
          </Field>
        )}
        {value.stands === "agreed" && value.next ? (
          <StepFields
            value={value.next}
            onChange={(next) => form.set({ next })}
            today={today}
            error={(field) => form.error(`next.${field}`)}
          />
        ) : (
          <NextStepChoice
            followUp={followUp}
            value={value}
            onChange={form.set}
            today={today}
            error={(field) => form.error(`next.${field}`)}
            offered={data?.suggestions ?? []}
            ofPlaybook={ofPlaybook}
            said={said}
          />
        )}
      </div>
    </Dialog>
  );
};
