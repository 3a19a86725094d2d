import type { Action, Attendee } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { type KeyboardEvent, useState } from "react";
import { Link } from "react-router";
import { Loaded } from "../../lib/Loaded";
import { pagePaths } from "../../lib/pagePaths";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { undoBy } from "../../lib/undoBy";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { describeNext, formatDayInSentence, formatMomentInSentence } from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { SkeletonRows } from "../../ui/Skeleton";
import { TextArea } from "../../ui/TextArea";
import { toast } from "../../ui/toast";
import { DoorSlot } from "../templates/DoorSlot";
import { KnownDesk } from "../templates/KnownDesk";
import { SentButton } from "../templates/SentButton";
import { useSending } from "../templates/useSending";

type Way = "email" | "linkedin" | "call";

const ways: readonly { value: Way; label: string }[] = [
  { value: "email", label: "Email" },
  { value: "linkedin", label: "LinkedIn" },
  { value: "call", label: "Call" },
];

const wayOf = (action: Action | undefined): Way =>
  action === "linkedin" || action === "call" ? action : "email";

interface FinishOneProps {
  attendee: Attendee;
  /** "3 of 14". */
  place: string;
  onSkip: () => void;
  onPlan: () => void;
}

/** Ctrl-Enter or Cmd-Enter anywhere sends the form, as in a dialog. */
const sendByKey = (event: KeyboardEvent<HTMLDivElement>): void => {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  if (!event.repeat) event.currentTarget.closest("form")?.requestSubmit();
};

/** One person met there: what was said, a message to start from, and done. */
export const FinishOne = ({ attendee, place, onSkip, onPlan }: FinishOneProps) => {
  const today = useToday();
  const { contact, nextStep, lastLine, metOn } = attendee;
  const [way, setWay] = useState<Way>(wayOf(nextStep?.action));
  const preparation = useApiQuery("GET /contacts/:id/preparation", {
    params: { id: contact.id },
    query: { action: way },
  });
  const complete = useApiMutation("POST /follow-ups/:id/completion");
  const talk = useApiMutation("POST /conversations");
  const sending = useSending();
  const busy = complete.isPending || talk.isPending;
  const [words, setWords] = useState<string | null>(null);
  const form = useForm({ heard: "" }, `heard ${contact.id}`);
  const { heard } = form.value;
  const notes = way === "call" ? heard : (words ?? preparation.data?.messages[0]?.body ?? "");
  const said = (undo: ReturnType<typeof undoBy>) => toast({ text: `Done: ${contact.name}`, ...undo });
  const done = () => {
    const conversation = { channel: actionFacts[way].channel, heldOn: today, notes, eventId: null };
    // What is theirs to do is not done by writing to them.
    if (nextStep && nextStep.waitingSinceOn === null) {
      const params = { id: nextStep.id };
      complete.mutate(
        { params, version: shownVersionOf(nextStep), body: { conversation } },
        { onSuccess: () => said(undoBy("DELETE /follow-ups/:id/completion", { params })) },
      );
      return;
    }
    talk.mutate(
      { body: { ...conversation, contactIds: [contact.id] } },
      {
        onSuccess: (made) => said(undoBy("DELETE /conversations/:id/recording", { params: { id: made.id } })),
      },
    );
  };
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sending.isOut) done();
          else sending.press();
        }}
      >
        <div role="presentation" onKeyDown={sendByKey}>
          <div className="flex items-start gap-3.5">
            <Avatar name={contact.name} photoUrl={contact.photoUrl} size="md" />
            <div className="min-w-0 flex-1">
              <h2 className="text-lg font-[640]">
                <Link to={pagePaths.person(contact.id)} className="hover:underline">
                  {contact.name}
                </Link>
              </h2>
              <p className="text-sm text-soft">
                {[
                  [contact.title, contact.organization].filter(Boolean).join(", "),
                  metOn ? `met ${formatDayInSentence(metOn, today)}` : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {lastLine && <p className="mt-1.5">“{lastLine}”</p>}
              {nextStep && (
                <p className="mt-1.5 text-sm text-soft">
                  {nextStep.waitingSinceOn === null && `Planned ${formatMomentInSentence(nextStep, today)}: `}
                  {describeNext(nextStep)}
                </p>
              )}
            </div>
            <span className="text-sm text-faint tabular-nums">{place}</span>
          </div>
          <div className="mt-4 space-y-4">
            <div className="flex flex-wrap gap-1.5 border-b border-line pb-4">
              {sending.isOut ? (
                <SentButton busy={busy}>Done, next</SentButton>
              ) : (
                <>
                  <DoorSlot onSlot={sending.setSlot} />
                  <Button busy={busy} disabled={!preparation.data} onClick={done}>
                    Done, next
                  </Button>
                </>
              )}
              <Button kbd="s" onClick={onSkip}>
                Skip for now
              </Button>
              {!nextStep && (
                <Button kbd="p" onClick={onPlan}>
                  Plan it for another day
                </Button>
              )}
            </div>
            <SegmentedChoice
              label="How"
              value={way}
              onChange={(next) => {
                setWay(next);
                setWords(null);
              }}
              options={ways}
            />
            <Loaded read={preparation} skeleton={<SkeletonRows count={2} />}>
              {({ to, known, messages }) => (
                <KnownDesk
                  key={way}
                  place={contact.id}
                  to={to}
                  known={known}
                  messages={messages}
                  action={way}
                  sending={sending}
                  onText={setWords}
                />
              )}
            </Loaded>
            {way === "call" && (
              <RestoredNotice typed={form.typed} title={`What came of it: ${contact.name}`}>
                <Field label="What came of it?" optional>
                  <TextArea
                    rows={2}
                    value={heard}
                    onChange={(event) => form.set({ heard: event.target.value })}
                  />
                </Field>
              </RestoredNotice>
            )}
          </div>
        </div>
      </form>
    </Card>
  );
};
