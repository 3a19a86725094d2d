import type { TimelineEntry } from "@followthrough/contract";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { formatHeld, formatIntroductionState, formatReferralState } from "../../lib/words";
import { describeAnswered } from "../../lib/stepWords";
import { readNotHeld } from "../follow-ups/notHeld";
import { Button } from "../../ui/Button";
import { PastList } from "../../ui/PastList";
import { Pill } from "../../ui/Pill";

const PersonLink = ({ id, name }: { id: string; name: string }) => (
  <Link to={pagePaths.person(id)} className="underline-offset-2 hover:underline">
    {name}
  </Link>
);

const EventLink = ({ event }: { event: { id: string; name: string } | null }) =>
  event && (
    <>
      {" at "}
      <Link to={pagePaths.event(event.id)} className="underline-offset-2 hover:underline">
        {event.name}
      </Link>
    </>
  );

type Outcome = Extract<TimelineEntry, { kind: "done" | "answered" }>;

const titleOf = (entry: TimelineEntry): ReactNode => {
  switch (entry.kind) {
    case "conversation":
      return (
        <>
          {formatHeld(entry)}
          <EventLink event={entry.event} />
          {entry.others.length > 0 && " with "}
          {entry.others.map((other, index) => (
            <span key={other.id}>
              {index > 0 && ", "}
              <PersonLink {...other} />
            </span>
          ))}
        </>
      );
    case "done":
      // Inviting is not having met: what came of it says how far it is.
      return (
        <>
          {readNotHeld(entry.outcome)?.stands ?? "Done"}: {entry.what}
        </>
      );
    case "answered":
      return <>{describeAnswered(entry.what)}</>;
    case "dropped":
      return <>Dropped: {entry.what}</>;
    case "referral":
      return (
        <>
          {entry.direction === "from" ? "Referral from " : "Pointed you to "}
          <PersonLink {...entry.other} /> <Pill>{formatReferralState(entry.state)}</Pill>
        </>
      );
    case "introduction":
      return (
        <>
          You introduced them to <PersonLink {...entry.other} />{" "}
          <Pill tone={entry.state === "came-to-something" ? "ok" : "plain"}>
            {formatIntroductionState(entry.state)}
          </Pill>
        </>
      );
    case "opportunity":
      return (
        <>
          Opportunity:{" "}
          <Link to={pagePaths.opportunity(entry.id)} className="text-accent hover:underline">
            {entry.title}
          </Link>{" "}
          <Pill tone="ok">{entry.stage.name}</Pill>
        </>
      );
    case "met":
      return (
        <>
          Met
          <EventLink event={entry.event} />
        </>
      );
    case "added":
      return <>Added</>;
  }
};

/** What came of a step and was kept as a conversation stands there: once on the page is enough. */
const isToldElsewhere = ({ on, outcome }: Outcome, entries: readonly TimelineEntry[]): boolean =>
  entries.some((other) => other.kind === "conversation" && other.on === on && other.notes === outcome);

const textOf = (entry: TimelineEntry, entries: readonly TimelineEntry[]): string => {
  switch (entry.kind) {
    case "conversation":
      return entry.notes;
    case "done":
    case "answered":
      return isToldElsewhere(entry, entries) ? "" : (readNotHeld(entry.outcome)?.said ?? entry.outcome);
    case "dropped":
      return entry.reason;
    case "referral":
    case "introduction":
      return entry.reason ? `“${entry.reason}”` : "";
    case "met":
      return entry.how;
    default:
      return "";
  }
};

type Conversation = Extract<TimelineEntry, { kind: "conversation" }>;
type Closed = Extract<TimelineEntry, { kind: "done" | "answered" | "dropped" }>;

export interface TimelineActs {
  onEdit: (conversation: Conversation) => void;
  onReopen: (step: Closed) => void;
  /** Shows the timeline back to its beginning. */
  onAll: () => void;
}

const actsOn = (entry: TimelineEntry, acts: TimelineActs | undefined): ReactNode => {
  if (!acts) return null;
  switch (entry.kind) {
    case "conversation":
      return (
        <Button
          tone="quiet"
          aria-label={`Change: ${entry.notes.slice(0, 40)}`}
          onClick={() => acts.onEdit(entry)}
        >
          Change
        </Button>
      );
    case "done":
    case "answered":
    case "dropped":
      return (
        <Button tone="quiet" aria-label={`Reopen: ${entry.what}`} onClick={() => acts.onReopen(entry)}>
          Reopen
        </Button>
      );
    default:
      return null;
  }
};

/** What happened with a person, the newest first. */
export const Timeline = ({
  entries,
  isWhole,
  today,
  acts,
}: {
  entries: readonly TimelineEntry[];
  isWhole: boolean;
  today: string;
  acts?: TimelineActs;
}) => (
  <>
    <PastList
      today={today}
      entries={entries.map((entry) => ({
        key: `${entry.kind} ${entry.id}`,
        on: entry.on,
        title: titleOf(entry),
        text: textOf(entry, entries),
        actions: actsOn(entry, acts),
      }))}
    />
    {!isWhole && acts && (
      <p className="mt-4">
        <Button onClick={acts.onAll}>Show all that happened before</Button>
      </p>
    )}
  </>
);
