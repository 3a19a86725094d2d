import type { Calls } from "@followthrough/contract";
import { Star } from "lucide-react";
import { memo } from "react";
import { pagePaths } from "../../lib/pagePaths";
import { describeNext, formatDayInSentence, formatDue, toneOfDue } from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Checkbox } from "../../ui/Checkbox";
import { FoundLine } from "../../ui/FoundLine";
import { Marked } from "../../ui/Marked";
import { Pill } from "../../ui/Pill";
import { Row, type RowProps } from "../../ui/Row";

type Listed = Calls["GET /contacts"]["answer"]["contacts"][number];

interface PersonRowProps extends Pick<RowProps, "rowId" | "selected" | "onSelect" | "tabIndex"> {
  readonly virtual: NonNullable<RowProps["virtual"]>;
  readonly contact: Listed;
  readonly today: string;
  readonly isPicked: boolean;
  readonly onPick: (id: string, isRange: boolean) => void;
}

/** What comes next with somebody; else when they were last heard of. */
const whyOf = (contact: Listed, today: string) => {
  const { found, nextStep, lastConversationOn, metOn, metAtEvent } = contact;
  if (found?.line) return <FoundLine found={found} />;
  if (nextStep) return describeNext(nextStep);
  if (lastConversationOn)
    return `Last talked ${formatDayInSentence(lastConversationOn, today)}. No next step.`;
  return metOn
    ? `Met ${formatDayInSentence(metOn, today)}${metAtEvent ? ` at ${metAtEvent}` : ""}. No next step.`
    : "Not met yet. No next step.";
};

const drawRow = ({ contact, today, isPicked, onPick, ...row }: PersonRowProps) => (
  <Row
    {...row}
    to={pagePaths.person(contact.id)}
    check={
      <Checkbox
        hideLabel
        className="phone:-mx-2"
        label={`Pick ${contact.name}`}
        checked={isPicked}
        onChange={() => undefined}
        onClick={(event) => onPick(contact.id, event.shiftKey)}
      />
    }
    avatar={<Avatar name={contact.name} photoUrl={contact.photoUrl} />}
    what={
      <>
        <Marked text={contact.name} marks={contact.found?.nameMarks ?? []} />
        {contact.starred && (
          <Star aria-label="starred" className="ml-1.5 inline size-3.5 fill-due text-due" />
        )}
      </>
    }
    detail={[contact.title, contact.organization].filter(Boolean).join(", ")}
    why={whyOf(contact, today)}
    pill={
      contact.nextStep && (
        <Pill tone={toneOfDue(contact.nextStep, today)}>{formatDue(contact.nextStep, today)}</Pill>
      )
    }
  />
);

const isSame = (before: object, after: object): boolean =>
  Object.entries(after).every(([name, value]) => Object.is(before[name as keyof object], value));

/**
 * Somebody in the list of people. Drawn again only when something of it changed: every frame of scrolling and every key of
 * a search draws the list, of which most rows are as they were.
 */
export const PersonRow = memo(
  drawRow,
  ({ virtual: before, ...had }, { virtual: after, ...has }) => isSame(had, has) && isSame(before, after),
);
