import type { AnswerPage as Page } from "@followthrough/contract";
import { Suspense, lazy, useState } from "react";
import { Answered } from "../features/answers/Answered";
import { DoneForm } from "../features/answers/DoneForm";
import { describeFailure } from "../lib/failure";
import { useLink } from "../lib/linkCalls";
import { useLinkAct, useLinkRead } from "../lib/useLinkRead";
import { describeStep, describeDoneStep } from "../lib/stepWords";
import {
  formatDayInSentence,
  formatDue,
  formatPlace,
  describeReason,
  describeRemark,
  toneOfDue,
} from "../lib/words";
import { LinkFailure } from "../shell/LinkFailure";
import { AppLink, LinkShell } from "../shell/LinkShell";
import { RouteFallback } from "../shell/RouteFallback";
import { Button } from "../ui/Button";
import { FormProblem } from "../ui/FormProblem";
import { Pill } from "../ui/Pill";
import { SegmentedChoice } from "../ui/SegmentedChoice";
import { Toaster } from "../ui/Toaster";
import { DayHabitsOf } from "../lib/useDayHabits";

const SnoozeForm = lazy(async () => ({
  default: (await import("../features/answers/SnoozeForm")).SnoozeForm,
}));
const MessageDesk = lazy(async () => ({
  default: (await import("../features/templates/MessageDesk")).MessageDesk,
}));

const ways = [
  { value: "done", label: "Done" },
  { value: "snooze", label: "Snooze" },
  { value: "write", label: "Write" },
] as const;
type Way = (typeof ways)[number]["value"];

/** What a press here does, as far as it is true of each. */
const promises: Readonly<Record<Way, string>> = {
  done: "Nothing is changed until you press save, and then you can undo it here.",
  snooze: "A press on a day moves the step at once. You can undo it here.",
  write: "Nothing is sent from this page, and nothing is changed until you say that it is done.",
};

const wayOf = (button: string): Way => ways.find(({ value }) => value === button)?.value ?? "done";

/** Who it is about, why, and since when. */
const About = ({ page }: { page: Page }) => {
  const { contact, followUp, reason, today } = page;
  const { dueOn, promisedOn, state } = followUp;
  const who = [contact?.title, contact?.organization].filter(Boolean).join(", ");
  const why = describeReason(reason, today);
  const spoken = describeRemark(page, today);
  return (
    <>
      {who && <p>{who}</p>}
      <p>
        {/* Of a step of one's own the heading has its words. */}
        {contact && `${followUp.what}. `}
        {/* Beside another day it would look like a wrong count of days. */}
        {promisedOn !== dueOn && `Promised for ${formatDayInSentence(promisedOn, today)}, moved since. `}
        {state === "open" && <Pill tone={toneOfDue(followUp, today)}>{formatDue(followUp, today)}</Pill>}
      </p>
      {followUp.place && <p className="text-sm wrap-anywhere">{formatPlace(followUp.place)}</p>}
      {why && state !== "done" && <p className="text-sm wrap-anywhere">{why}</p>}
      {spoken && state !== "done" && <p className="text-sm wrap-anywhere">{spoken}</p>}
    </>
  );
};

/** A step, answered where its mail was read: what came of it and what is next, without signing in. */
export const AnswerPage = () => {
  const link = useLink();
  const { answer: page, failure, reading, reload, show } = useLinkRead(link, "GET /answer", {});
  const [way, setWay] = useState<Way>(wayOf(link.button));
  // What was typed in one stays while another is looked at.
  const [opened, setOpened] = useState<readonly Way[]>([way]);
  const open = (next: Way) => {
    setOpened([...opened, next]);
    setWay(next);
  };
  const [outcome, setOutcome] = useState("");
  const [isEnded, setEnded] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { isPending, run } = useLinkAct();
  if (isEnded) {
    return (
      <LinkShell
        title="This link is no longer good"
        description={
          <p>
            Neither is any other link about this step in mails sent so far. Your steps stay as they are now;
            change them in the app.
          </p>
        }
      >
        <AppLink />
      </LinkShell>
    );
  }
  if (!page)
    return failure === null ? (
      <RouteFallback />
    ) : (
      <LinkFailure failure={failure} onRetry={reload} retrying={reading} />
    );
  const { state, followUp, contact, message } = page;
  const { action, what } = followUp;
  const name = contact?.name ?? null;
  const possible = contact && message ? ways : ways.filter(({ value }) => value !== "write");
  const endLink = () =>
    run(
      async () => {
        await link.act("DELETE /answer", {});
        setEnded(true);
      },
      (error) => setProblem(describeFailure(error)),
    );
  const isDone = state === "done" || (state === "open" && way === "done");
  return (
    <LinkShell
      title={isDone ? describeDoneStep(action, name, what) : describeStep(what, name, action)}
      description={<About page={page} />}
    >
      {state === "open" ? (
        <div className="space-y-5">
          <SegmentedChoice label="What to do" value={way} onChange={open} options={possible} />
          <DayHabitsOf value={page}>
            <Suspense>
              {possible
                .filter(({ value }) => opened.includes(value))
                .map(({ value }) => (
                  <div key={value} hidden={value !== way}>
                    {value === "done" && (
                      <DoneForm link={link} page={page} outcome={outcome} onAnswered={show} />
                    )}
                    {value === "snooze" && <SnoozeForm link={link} page={page} onAnswered={show} />}
                    {value === "write" && contact && message && (
                      <div className="space-y-5">
                        <MessageDesk place={null} to={contact} messages={[message]} action={action} />
                        <Button size="lg" wide onClick={() => open("done")}>
                          It is sent: say that it is done
                        </Button>
                      </div>
                    )}
                  </div>
                ))}
            </Suspense>
          </DayHabitsOf>
        </div>
      ) : (
        <Answered
          link={link}
          page={page}
          onUndone={(undone) => {
            // The button that was pressed goes away, and on a phone no field takes the focus.
            document.querySelector("h1")?.focus();
            setOutcome(followUp.outcome);
            show(undone);
          }}
        >
          <AppLink />
        </Answered>
      )}
      <div className="mt-6 space-y-3 text-center text-sm text-soft">
        {state === "open" && <p>{promises[way]}</p>}
        <FormProblem>{problem}</FormProblem>
        <Button tone="quiet" busy={isPending} onClick={() => void endLink()}>
          End this link
        </Button>
      </div>
      <Toaster />
    </LinkShell>
  );
};
