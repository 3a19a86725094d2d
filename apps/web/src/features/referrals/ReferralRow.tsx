import type { ListedReferral, ReferralState } from "@followthrough/contract";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import {
  describeNext,
  formatDayInSentence,
  formatDueInSentence,
  formatReferralState,
  referralStateOptions,
} from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { RowMenu } from "../../ui/RowMenu";
import type { useListKeys } from "../../ui/useListKeys";
import { formatDaysAgo } from "../../lib/formatDaysAgo";
import { referralStateChanges, type useReferralActs } from "./useReferralActs";

interface ReferralRowProps {
  referral: ListedReferral;
  rowProps: ReturnType<ReturnType<typeof useListKeys>["rowProps"]>;
  acts: ReturnType<typeof useReferralActs>;
  onPlan: () => void;
}

const keyOf = (state: ReferralState): { kbd?: string } => {
  const change = referralStateChanges.find((one) => one.state === state);
  return change ? { kbd: change.key } : {};
};

/** One referral: who, to whom, why, how far it has come, and what to do about it. */
export const ReferralRow = ({ referral, rowProps, acts, onPlan }: ReferralRowProps) => {
  const today = useToday();
  const navigate = useNavigate();
  const { referrer, referred, reason, heardOn, state, nextStep, proposal, thanksOwed, ageDays } = referral;
  // What comes next on the way; the other states are in the menu.
  const nextChange = referralStateChanges.find(
    (change) =>
      change.state === (state === "heard" ? "reached-out" : state === "reached-out" ? "talked" : null),
  );
  return (
    <Row
      {...rowProps}
      avatar={<Avatar name={referred.name} />}
      what={
        <>
          <bdi>{referrer.name}</bdi> → <bdi>{referred.name}</bdi>
        </>
      }
      detail={referred.organization}
      why={
        <>
          {formatDayInSentence(heardOn, today).replace(/^./, (letter) => letter.toUpperCase())}
          {reason && `: “${reason}”`}
          {nextStep ? (
            <span className="block">
              Next: {describeNext(nextStep)}, {formatDueInSentence(nextStep, today)}
            </span>
          ) : referral.waitsForReferrer ? (
            <span className="block">Waits until {referrer.name} has answered</span>
          ) : (
            proposal && (
              <span className="block">
                Proposed: {proposal.what}, {formatDayInSentence(proposal.dueOn, today)}
              </span>
            )
          )}
        </>
      }
      pill={
        <Pill tone={thanksOwed ? "due" : state === "came-to-something" ? "ok" : "plain"}>
          {formatReferralState(state)} · {formatDaysAgo(ageDays)}
        </Pill>
      }
      actions={
        <>
          {thanksOwed && (
            <Button tone="primary" kbd="t" onClick={() => acts.thank(referral)}>
              Thanked {referrer.name}
            </Button>
          )}
          {!nextStep && !thanksOwed && (
            <Button tone="primary" kbd="p" onClick={onPlan}>
              {proposal ? "Plan it" : "Plan a step"}
            </Button>
          )}
          {nextChange && (
            <Button kbd={nextChange.key} onClick={() => acts.move(referral, nextChange.state)}>
              {nextChange.label}
            </Button>
          )}
          <RowMenu
            about={`${referrer.name} → ${referred.name}`}
            items={[
              ...referralStateOptions.map(({ value, label }) => ({
                label,
                ...keyOf(value),
                checked: value === state,
                onSelect: () => {
                  if (value !== state) acts.move(referral, value);
                },
              })),
              "line",
              ...[referred, referrer].map(({ id, name }) => ({
                label: `Open ${name}`,
                onSelect: () => void navigate(pagePaths.person(id)),
              })),
            ]}
          />
        </>
      }
    />
  );
};
