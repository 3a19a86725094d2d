import type { Opportunity, Stage } from "@followthrough/contract";
import { Ellipsis } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { describeNext, formatDue, toneOfDue } from "../../lib/words";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { Pill } from "../../ui/Pill";
import { formatDaysAway, formatDate } from "../../ui/dayFormat";

interface OpportunityCardProps {
  opportunity: Opportunity;
  stages: readonly Stage[];
  onMove: (to: Stage) => void;
  onAsk: (to: Stage) => void;
  onPlan: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const From = ({ opportunity: { referral, event, contact } }: { opportunity: Opportunity }) => (
  <p className="truncate text-xs text-soft">
    {referral ? (
      <>
        <bdi>{referral.referrer.name}</bdi> → <bdi>{referral.referred.name}</bdi>
      </>
    ) : (
      <bdi>{contact.name}</bdi>
    )}
    {event && (
      <>
        {" · "}
        <bdi>{event.name}</bdi>
      </>
    )}
  </p>
);

/** One opportunity on the board: what, where, what comes next, and where it came from. */
export const OpportunityCard = (props: OpportunityCardProps) => {
  const { opportunity, stages, onMove, onAsk, onPlan, onKeyDown } = props;
  const { id, title, organization, nextStep, needsStep, closesOn, stage } = opportunity;
  const today = useToday();
  return (
    <li
      data-row={id}
      draggable
      className="relative cursor-grab rounded-lg border border-line bg-card p-3 hover:border-edge has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent"
    >
      <div className="flex items-start gap-1">
        <Link
          to={pagePaths.opportunity(id)}
          data-row-head=""
          onKeyDown={onKeyDown}
          aria-keyshortcuts="[ ] m"
          className="min-w-0 flex-1 leading-snug font-[600] outline-none after:absolute after:inset-0"
        >
          {title}
          {organization && (
            <span className="block truncate text-sm font-[450] text-soft">{organization}</span>
          )}
        </Link>
        <span className="relative z-1 -mt-1 -mr-1.5">
          <Menu
            label={`Move ${title}`}
            renderTrigger={(trigger) => (
              <IconButton {...trigger} label={`Move ${title}`} icon={<Ellipsis />} className="size-7" />
            )}
            items={[
              ...stages
                .filter((one) => one.id !== stage.id)
                .map((one) => ({ label: one.name, onSelect: () => onMove(one) })),
              "line" as const,
              {
                label: "Move and say more…",
                kbd: "m",
                onSelect: () => {
                  const next = stages.find((one) => one.id !== stage.id);
                  if (next) onAsk(next);
                },
              },
            ]}
          />
        </span>
      </div>
      <From opportunity={opportunity} />
      <div className="mt-2 flex flex-wrap items-center gap-1.5">
        {nextStep ? (
          <>
            <span className="line-clamp-2 basis-full text-sm wrap-anywhere">{describeNext(nextStep)}</span>
            <Pill tone={toneOfDue(nextStep, today)}>{formatDue(nextStep, today)}</Pill>
          </>
        ) : needsStep ? (
          <button
            type="button"
            onClick={onPlan}
            className="relative z-1 rounded-md bg-due-soft px-2 py-0.5 text-sm font-[560] text-due hover:underline touch:min-h-11"
          >
            No next step: plan one
          </button>
        ) : null}
      </div>
      {closesOn && stage.kind === "open" && (
        <p className="mt-1 text-xs text-soft">
          Closes {formatDate(closesOn, today)}, {formatDaysAway(closesOn, today)}
        </p>
      )}
    </li>
  );
};
