import type { Channel, StartedBy } from "@followthrough/contract";
import { type Held, spoken } from "../../lib/held";
import { useToday } from "../../lib/session";
import { undoBy } from "../../lib/undoBy";
import { useUsualChannel } from "../../lib/useUsualChannel";
import { useTried } from "../../lib/useTried";
import { useApiMutation } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeBesides, describeWaiting } from "../../lib/stepWords";
import { describeNext } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { toast } from "../../ui/toast";
import { AlsoSteps } from "../follow-ups/AlsoSteps";
import { dayNotUnderstood } from "../follow-ups/dayNotUnderstood";
import { sentStep } from "../follow-ups/completionForm";
import { NextFields } from "../follow-ups/NextFields";
import { SaidSteps } from "../follow-ups/SaidSteps";
import { tickedBesides } from "../follow-ups/saidBesides";
import type { Step } from "../follow-ups/StepFields";
import { saysNothingToDo } from "@followthrough/capture/nothingToDo";
import { useOfferCapture } from "../../lib/reading/useOfferCapture";
import { AboutOthers } from "../follow-ups/AboutOthers";
import { useSaidSteps } from "../follow-ups/useSaidSteps";
import { dayThere, type PickedEvent } from "../events/EventPicker";
import { ConversationFields, type Participant } from "./ConversationFields";

/** What was said, with whom, how and when. */
export const ConversationDialog = ({
  contact,
  heldOn: saidOn = "",
  held: saidHow,
  onClose,
}: {
  contact: { id: string; name: string };
  /** The day that was said already; null where the words for it are none, so that it is asked for. */
  heldOn?: string | null | undefined;
  /** How, where that was said already. */
  held?: Held | undefined;
  onClose: () => void;
}) => {
  const today = useToday();
  const isSpoken = saidHow === spoken;
  const form = useForm(
    {
      /** As they were chosen by hand; null until then: they follow the words. */
      channel: (isSpoken ? null : (saidHow ?? null)) as Channel | null,
      startedBy: null as StartedBy | null,
      notes: "",
      /** As it was changed by hand; empty until then, where none was said: it follows the event, or the words. */
      heldOn: saidOn as string | null,
      event: null as PickedEvent | null,
      others: [] as readonly Participant[],
      /** What comes next with whom it was logged for; null for nothing. */
      next: null as Step | null,
      /** What the words say besides. */
      also: [] as readonly Step[],
      /** As it was ticked by hand; null until then: it follows the words. */
      settles: null as boolean | null,
    },
    `conversation ${contact.id}`,
  );
  const { notes, event, others, next, also } = form.value;
  const settles = form.value.settles ?? saysNothingToDo(notes);
  const { steps: said, held, aboutOthers } = useSaidSteps(contact.name, notes);
  const offerCapture = useOfferCapture();
  const usual = useUsualChannel(contact.id, { isSpoken });
  const channel = form.value.channel ?? held?.channel ?? usual;
  const { isTried, noteTry } = useTried();
  // Who began it is of the channel it was read with.
  const startedBy = form.value.startedBy ?? (held && held.channel === channel ? held.startedBy : "me");
  const setNext = (step: Step | null) => form.set({ next: step });
  // What was planned besides moves up.
  const leaveOut = () => form.set({ next: also[0] ?? null, also: also.slice(1) });
  const dayHeld = event ? dayThere(event, today) : (held?.heldOn ?? today);
  const heldOn = form.value.heldOn === "" ? dayHeld : form.value.heldOn;
  const askForDay = (field: string) =>
    field === "heldOn" && saidOn === null && heldOn === null ? dayNotUnderstood : undefined;
  const create = useApiMutation("POST /conversations", { showsItsFailure: true });
  const submit = () => {
    if (channel === null) return noteTry();
    create.mutate(
      {
        body: {
          channel,
          startedBy,
          notes,
          heldOn: heldOn ?? "",
          eventId: event?.id ?? null,
          next: next && sentStep(next),
          also: next ? also.map(sentStep) : [],
          settles: settles && next === null,
          contactIds: [contact.id, ...others.flatMap(({ id }) => (id === contact.id ? [] : [id]))],
        },
      },
      {
        onSuccess: (made) => {
          onClose();
          toast({
            text: made.next
              ? `Conversation saved. ${made.next.waitingSinceOn ? `Waiting for ${describeWaiting(made.next)}` : `Next: ${describeNext(made.next)}`}${describeBesides(made.also.length)}`
              : "Conversation saved",
            ...undoBy("DELETE /conversations/:id/recording", { params: { id: made.id } }),
          });
          offerCapture(aboutOthers);
        },
        onError: form.failed,
      },
    );
  };
  return (
    <Dialog
      title={`Conversation with ${contact.name}`}
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
        <FormProblem>
          {form.problem(["notes", "heldOn", "next.what", "next.dueOn", "next.dueTime", "next.place"])}
        </FormProblem>
        <ConversationFields
          value={{ channel, startedBy, notes, heldOn, event, people: others }}
          onChange={({ people, ...fields }) => form.set(people ? { ...fields, others: people } : fields)}
          error={(field) => form.error(field) ?? askForDay(field)}
          asksHow={isTried && channel === null}
          fewest={0}
          withWhom={contact.id}
        />
        <section aria-label="Next step" className="space-y-2">
          {next ? (
            <>
              <NextFields
                name={contact.name}
                value={next}
                onChange={setNext}
                today={today}
                error={(field) => form.error(`next.${field}`)}
                first
              />
              <AlsoSteps
                name={contact.name}
                said={said}
                next={next}
                also={also}
                onChange={(some) => form.set({ also: some })}
              />
              <Button tone="quiet" onClick={leaveOut}>
                No next step
              </Button>
            </>
          ) : (
            <>
              <SaidSteps
                name={contact.name}
                steps={said}
                onPick={(step) => form.set({ next: step, also: tickedBesides(said, step) })}
              />
              <AboutOthers said={aboutOthers} />
              <Checkbox
                label="Nothing more to do"
                checked={settles}
                onChange={(change) => form.set({ settles: change.target.checked })}
              />
            </>
          )}
        </section>
      </div>
    </Dialog>
  );
};
