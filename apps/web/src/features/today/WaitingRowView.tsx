import type { TodayRow } from "@followthrough/contract";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { describeWaiting } from "../../lib/stepWords";
import { describeReason, formatChannel, formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { formatDay } from "../../ui/dayFormat";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { PersonLink } from "./PersonLink";
import { RowMenu } from "../../ui/RowMenu";
import type { useListKeys } from "../../ui/useListKeys";
import type { useFollowUpActs } from "../follow-ups/useFollowUpActs";
import { actionFacts } from "@followthrough/domain/actionFacts";

interface WaitingRowViewProps {
  row: TodayRow;
  /** Who is waited for. */
  contact: NonNullable<TodayRow["contact"]>;
  today: string;
  rowProps: ReturnType<ReturnType<typeof useListKeys>["rowProps"]>;
  acts: ReturnType<typeof useFollowUpActs>;
}

/** "Asked Jul 9 by e-mail · until Wednesday they are left in peace". */
const describeAsked = ({ followUp }: TodayRow, today: string): string => {
  const { waitingSinceOn, action, dueOn, snoozeCount } = followUp;
  const asked = formatDayInSentence(waitingSinceOn ?? dueOn, today);
  const how = formatChannel(actionFacts[action].channel).toLowerCase();
  return [
    // What they said by themselves was asked by nobody.
    action === "other" ? `Since ${asked}` : `Asked ${asked}, ${how}`,
    snoozeCount > 0 ? `asked again ${snoozeCount === 1 ? "once" : `${snoozeCount} times`}` : "",
    dueOn > today ? `left in peace until ${formatDayInSentence(dueOn, today)}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
};

/** What somebody else is to do. It is never late: once they have been left in peace long enough, they can be asked again. */
export const WaitingRowView = ({ row, contact, today, rowProps, acts }: WaitingRowViewProps) => {
  const { followUp, reason } = row;
  const navigate = useNavigate();
  const isLong = followUp.dueOn <= today;
  const asked = describeAsked(row, today);
  const because = rowProps.selected ? describeReason(reason, today) : "";
  return (
    <Row
      {...rowProps}
      avatar={<PersonLink contact={contact} />}
      what={describeWaiting(followUp)}
      detail={contact.organization}
      why={
        <>
          {asked}
          {because && <span className="block">{because}</span>}
        </>
      }
      pill={isLong ? <Pill tone="due">Ask again</Pill> : <Pill>{formatDay(followUp.dueOn, today)}</Pill>}
      actions={
        <>
          <Button tone={isLong ? "primary" : "plain"} kbd="enter" onClick={() => acts.doIt(followUp)}>
            Nudge
          </Button>
          <Button kbd="d" onClick={() => acts.complete(followUp)}>
            Answered
          </Button>
          <RowMenu
            about={describeWaiting(followUp)}
            items={[
              { label: "Edit", kbd: "e", onSelect: () => acts.edit(followUp) },
              {
                label: `Open ${contact.name}`,
                kbd: "o",
                onSelect: () => void navigate(pagePaths.person(contact.id)),
              },
              "line",
              { label: "Let go", kbd: "x", tone: "danger", onSelect: () => acts.letGo(followUp) },
            ]}
          />
        </>
      }
    />
  );
};
