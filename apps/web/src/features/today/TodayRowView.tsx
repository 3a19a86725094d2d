import type { TodayRow } from "@followthrough/contract";
import { isMeetingDue } from "@followthrough/domain/actionFacts";
import { firstName } from "@followthrough/domain/firstName";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import {
  formatDue,
  formatPlace,
  formatRecurrence,
  describeReason,
  describeRemark,
  toneOfDue,
} from "../../lib/words";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { OwnStepMark } from "../follow-ups/OwnStepMark";
import { PersonLink } from "./PersonLink";
import { RowMenu } from "../../ui/RowMenu";
import { cx } from "../../ui/cx";
import type { useListKeys } from "../../ui/useListKeys";
import { formatRunPosition } from "../playbooks/describePlaybook";
import { invitationItem } from "../follow-ups/invitationItem";
import type { useFollowUpActs } from "../follow-ups/useFollowUpActs";

interface TodayRowViewProps {
  row: TodayRow;
  today: string;
  what: string;
  rowProps: ReturnType<ReturnType<typeof useListKeys>["rowProps"]>;
  acts: ReturnType<typeof useFollowUpActs>;
}

/** What the main button says: what it opens. */
const describeDoIt = ({ followUp, contact }: TodayRow, isDoneBy: boolean): string => {
  if (isDoneBy || !contact) return "Done";
  if (followUp.action === "call" && contact.phone) return `Call ${contact.phone}`;
  if (followUp.action === "linkedin") return "Open LinkedIn";
  return contact.email ? "Write" : "Do it";
};

const describeSinceMet = (hours: number): string => (hours < 1 ? "just met" : `${hours} h since you met`);

/** One thing to do: who, what, why, how late; and, once selected, the acts. */
export const TodayRowView = ({ row, today, what, rowProps, acts }: TodayRowViewProps) => {
  const { followUp, contact, reason, spokenOf, hoursSinceMet, waitsFor } = row;
  const navigate = useNavigate();
  const { daysLate } = followUp;
  const isMeeting = contact !== null && isMeetingDue(followUp, today);
  const second = !contact ? "Snooze" : isMeeting ? "Write" : "Done";
  const place = [contact?.title, contact?.organization].filter(Boolean).join(", ");
  const because = describeReason(reason, today);
  const asked = spokenOf && (
    <span className={cx("block", !rowProps.selected && "truncate")}>{describeRemark(row, today)}</span>
  );
  const why = (
    <>
      {rowProps.selected && followUp.playbook && (
        <span className="block">
          {followUp.playbook.name}, {formatRunPosition(followUp.playbook.step, followUp.playbook.steps)}
        </span>
      )}
      {followUp.recurrence && (rowProps.selected || !contact) && (
        <span className="block">{formatRecurrence(followUp.recurrence)}</span>
      )}
      {followUp.place && <span className="block">{formatPlace(followUp.place)}</span>}
      {because}
      {asked}
      {waitsFor && (
        <span className="block">Waits until {waitsFor.name} has answered; you can do it all the same.</span>
      )}
    </>
  );
  const clock = daysLate === 0 && hoursSinceMet !== null ? describeSinceMet(hoursSinceMet) : null;
  return (
    <Row
      {...rowProps}
      avatar={contact ? <PersonLink contact={contact} /> : <OwnStepMark />}
      what={what}
      detail={place}
      why={why}
      pill={
        <Pill tone={waitsFor ? "plain" : clock ? "due" : toneOfDue(followUp, today)}>
          {[formatDue(followUp, today), waitsFor ? `waits for ${firstName(waitsFor.name)}` : clock]
            .filter(Boolean)
            .join(" · ")}
        </Pill>
      }
      actions={
        <>
          <Button tone="primary" kbd="enter" onClick={() => acts.doIt(followUp)}>
            {describeDoIt(row, isMeeting)}
          </Button>
          {second === "Write" && <Button onClick={() => acts.write(followUp)}>Write</Button>}
          {second === "Done" && (
            <Button kbd="d" onClick={() => acts.complete(followUp)}>
              Done
            </Button>
          )}
          {second === "Snooze" && (
            <Button kbd="s" onClick={() => acts.snooze(followUp)}>
              Snooze
            </Button>
          )}
          <RowMenu
            about={what}
            items={[
              ...(contact ? [{ label: "Snooze", kbd: "s", onSelect: () => acts.snooze(followUp) }] : []),
              { label: "Edit", kbd: "e", onSelect: () => acts.edit(followUp) },
              ...(contact
                ? [
                    {
                      label: `Open ${contact.name}`,
                      kbd: "o",
                      onSelect: () => void navigate(pagePaths.person(contact.id)),
                    },
                  ]
                : []),
              ...invitationItem(followUp),
              ...(followUp.recurrence
                ? [{ label: "Stop repeating", onSelect: () => acts.stopRepeating(followUp) }]
                : []),
              ...(followUp.playbook
                ? [
                    {
                      label: "Leave the playbook",
                      kbd: "b",
                      onSelect: () => acts.leavePlaybook(followUp),
                    },
                  ]
                : []),
              "line",
              { label: "Drop", kbd: "x", tone: "danger", onSelect: () => acts.drop(followUp) },
            ]}
          />
        </>
      }
    />
  );
};
