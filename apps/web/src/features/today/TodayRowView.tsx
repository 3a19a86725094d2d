import type { TodayRow } from "@followthrough/contract";
import { firstName } from "@followthrough/domain/firstName";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { formatDue, describeReason, describeRemark, toneOfDue } from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { cx } from "../../ui/cx";
import type { useListKeys } from "../../ui/useListKeys";
import { formatRunPosition } from "../playbooks/describePlaybook";
import { InvitationLink } from "../follow-ups/InvitationLink";
import type { useFollowUpActs } from "../follow-ups/useFollowUpActs";

interface TodayRowViewProps {
  row: TodayRow;
  today: string;
  what: string;
  rowProps: ReturnType<ReturnType<typeof useListKeys>["rowProps"]>;
  acts: ReturnType<typeof useFollowUpActs>;
}

/** What the main button says: what it opens. */
const describeDoIt = ({ followUp, contact }: TodayRow): string => {
  if (followUp.action === "call" && contact.phone) return `Call ${contact.phone}`;
  if (followUp.action === "linkedin") return "Open LinkedIn";
  return contact.email ? "Write" : "Do it";
};

/** One thing to do: who, what, why, how late; and, once selected, the acts. */
export const TodayRowView = ({ row, today, what, rowProps, acts }: TodayRowViewProps) => {
  const { followUp, contact, reason, spokenOf, hoursSinceMet, waitsFor } = row;
  const { daysLate } = followUp;
  const place = [contact.title, contact.organization].filter(Boolean).join(", ");
  const because = describeReason(reason, today);
  const asked = spokenOf && (
    <span className={cx("block", !rowProps.selected && "truncate")}>{describeRemark(row, today)}</span>
  );
  const why = rowProps.selected ? (
    <>
      <span className="block text-ink">
        {followUp.what}
        {followUp.playbook && (
          <span className="text-faint">
            {" "}
            · {followUp.playbook.name}, {formatRunPosition(followUp.playbook.step, followUp.playbook.steps)}
          </span>
        )}
      </span>
      {because}
      {asked}
      {waitsFor && (
        <span className="block">Waits until {waitsFor.name} has answered; you can do it all the same.</span>
      )}
    </>
  ) : (
    <>
      {because || followUp.what}
      {asked}
    </>
  );
  const clock = daysLate === 0 && hoursSinceMet !== null ? `${hoursSinceMet} h since you met` : null;
  return (
    <Row
      {...rowProps}
      avatar={<Avatar name={contact.name} photoUrl={contact.photoUrl} />}
      what={what}
      detail={place}
      why={why}
      pill={
        waitsFor ? (
          <Pill>Waits for {firstName(waitsFor.name)}</Pill>
        ) : (
          <Pill tone={clock ? "due" : toneOfDue(followUp, today)}>{clock ?? formatDue(followUp, today)}</Pill>
        )
      }
      actions={
        <>
          <Button tone="primary" kbd="enter" onClick={() => acts.doIt(followUp)}>
            {describeDoIt(row)}
          </Button>
          <Button kbd="d" onClick={() => acts.complete(followUp)}>
            Done
          </Button>
          <Button kbd="s" onClick={() => acts.snooze(followUp)}>
            Snooze
          </Button>
          <Button tone="quiet" kbd="e" onClick={() => acts.edit(followUp)}>
            Edit
          </Button>
          <Button tone="quiet" kbd="x" onClick={() => acts.drop(followUp)}>
            Drop
          </Button>
          <InvitationLink followUp={followUp} />
          {followUp.playbook && (
            <Button tone="quiet" kbd="b" onClick={() => acts.leavePlaybook(followUp)}>
              Leave the playbook
            </Button>
          )}
          <Link
            to={pagePaths.person(contact.id)}
            className="ml-auto inline-flex min-h-8 items-center px-2 text-sm font-[560] text-accent hover:underline touch:min-h-11"
          >
            Open {contact.name}
          </Link>
        </>
      }
    />
  );
};
