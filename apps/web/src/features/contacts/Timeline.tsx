import type { TimelineEntry } from "@followthrough/contract";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { links } from "../../lib/links";
import { sayChannel, sayIntroductionState, sayReferralState } from "../../lib/words";
import { Pill } from "../../ui/Pill";
import { sayFullDate, sayDay } from "../../ui/dayFormat";

const PersonLink = ({ id, name }: { id: string; name: string }) => (
  <Link to={links.person(id)} className="underline-offset-2 hover:underline">
    {name}
  </Link>
);

const EventLink = ({ event }: { event: { id: string; name: string } | null }) =>
  event && (
    <>
      {" at "}
      <Link to={links.event(event.id)} className="underline-offset-2 hover:underline">
        {event.name}
      </Link>
    </>
  );

const titleOf = (entry: TimelineEntry): ReactNode => {
  switch (entry.kind) {
    case "conversation":
      return (
        <>
          {sayChannel(entry.channel)}
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
      return <>Done: {entry.what}</>;
    case "dropped":
      return <>Dropped: {entry.what}</>;
    case "referral":
      return (
        <>
          {entry.direction === "from" ? "Referral from " : "Pointed you to "}
          <PersonLink {...entry.other} /> <Pill>{sayReferralState(entry.state)}</Pill>
        </>
      );
    case "introduction":
      return (
        <>
          You introduced them to <PersonLink {...entry.other} />{" "}
          <Pill tone={entry.state === "came-to-something" ? "ok" : "plain"}>
            {sayIntroductionState(entry.state)}
          </Pill>
        </>
      );
    case "opportunity":
      return (
        <>
          Opportunity:{" "}
          <Link to={links.opportunity(entry.id)} className="text-accent hover:underline">
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

const textOf = (entry: TimelineEntry): string => {
  switch (entry.kind) {
    case "conversation":
      return entry.notes;
    case "done":
      return entry.outcome;
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

/** What happened with a person, the newest first. */
export const Timeline = ({
  entries,
  isWhole,
  today,
}: {
  entries: readonly TimelineEntry[];
  isWhole: boolean;
  today: string;
}) => (
  <>
    <ol className="ml-2 space-y-4 border-l-2 border-line pl-5">
      {entries.map((entry) => (
        <li
          key={`${entry.kind} ${entry.id}`}
          className="relative before:absolute before:top-1.5 before:-left-[26.5px] before:size-[11px] before:rounded-full before:border-2 before:border-edge before:bg-paper"
        >
          <p className="font-[600]">
            {titleOf(entry)}{" "}
            <time dateTime={entry.on} title={sayFullDate(entry.on)} className="font-normal text-soft">
              {sayDay(entry.on, today)}
            </time>
          </p>
          {textOf(entry) && <p className="whitespace-pre-line break-words text-soft">{textOf(entry)}</p>}
        </li>
      ))}
    </ol>
    {!isWhole && <p className="mt-4 text-sm text-soft">Only the latest hundred entries are shown.</p>}
  </>
);
