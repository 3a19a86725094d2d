import type { ListedReferral } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import {
  describeNext,
  formatDayInSentence,
  formatDue,
  formatReferralState,
  referralStateOptions,
} from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Menu } from "../../ui/Menu";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import type { useListKeys } from "../../ui/useListKeys";
import { formatDaysAgo } from "../../lib/formatDaysAgo";
import { referralStateChanges, type useReferralActs } from "./useReferralActs";

interface ReferralRowProps {
  referral: ListedReferral;
  rowProps: ReturnType<ReturnType<typeof useListKeys>["rowProps"]>;
  acts: ReturnType<typeof useReferralActs>;
  onPlan: () => void;
}

/** One referral: who, to whom, why, how far it has come, and what to do about it. */
export const ReferralRow = ({ referral, rowProps, acts, onPlan }: ReferralRowProps) => {
  const today = useToday();
  const { referrer, referred, reason, heardOn, state, nextStep, proposal, thanksOwed, ageDays } = referral;
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
              Next: {describeNext(nextStep)}, {formatDue(nextStep, today).toLowerCase()}
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
          {referralStateChanges
            .filter((move) => move.state !== state)
            .map((move) => (
              <Button key={move.key} kbd={move.key} onClick={() => acts.move(referral, move.state)}>
                {move.label}
              </Button>
            ))}
          <Menu
            label="How far it has come"
            renderTrigger={(props) => <Button {...props}>Move</Button>}
            items={referralStateOptions.map(({ value, label }) => ({
              label,
              checked: value === state,
              onSelect: () => {
                if (value !== state) acts.move(referral, value);
              },
            }))}
          />
          <Link
            to={pagePaths.person(referred.id)}
            className="inline-flex min-h-8 items-center px-2 text-sm font-[560] text-accent hover:underline touch:min-h-11"
          >
            Open {referred.name}
          </Link>
          <Link
            to={pagePaths.person(referrer.id)}
            className="inline-flex min-h-8 items-center px-2 text-sm font-[560] text-accent hover:underline touch:min-h-11"
          >
            Open {referrer.name}
          </Link>
        </>
      }
    />
  );
};
