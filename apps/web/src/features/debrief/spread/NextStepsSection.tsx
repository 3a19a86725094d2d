import { Loaded } from "../../../lib/Loaded";
import { Button } from "../../../ui/Button";
import { cx } from "../../../ui/cx";
import { SectionHeading } from "../../../ui/SectionHeading";
import { SkeletonLine } from "../../../ui/Skeleton";
import { idleOf } from "../table/debriefSteps";
import { putBack } from "../table/debriefEdits";
import { setPlaybookForAll } from "../table/textEdits";
import { PlaybookForAll } from "./PlaybookForAll";
import { SpreadChart } from "./SpreadChart";
import { TooMuch } from "./TooMuch";
import { describeSpread } from "./describeSpread";
import type { Desk } from "../useDesk";

/** One playbook for all, and the days their first steps fall on. */
export const NextStepsSection = ({ desk }: { desk: Desk }) => {
  const { debrief, edit, steps, playbooks, spread, bars, today } = desk;
  const met = debrief.rows.filter(({ role }) => role === "met");
  const moved = steps.filter(({ isMoved }) => isMoved).length;
  return (
    <section aria-labelledby="debrief-next">
      <SectionHeading id="debrief-next">Next steps</SectionHeading>
      <div className="grid items-start gap-x-8 gap-y-4 wide:grid-cols-[18rem_minmax(0,1fr)]">
        <PlaybookForAll
          playbooks={playbooks}
          value={debrief.playbookId}
          onChange={(id) => edit((now) => setPlaybookForAll(now, id))}
          idle={idleOf(met, steps).length}
          own={met.filter(({ steps: own, playbook }) => own.length > 0 && playbook === "all").length}
        />
        {steps.length === 0 ? (
          <p className="py-1 text-soft">
            Nothing is planned yet. Choose a playbook, or write a next step in a row.
          </p>
        ) : bars ? (
          <div
            aria-busy={spread.isPending}
            className={cx("min-w-0 transition-opacity", spread.isPending && "opacity-70 delay-300")}
          >
            <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <p className="text-sm text-soft">{describeSpread(bars)}</p>
              {moved > 0 && (
                <Button tone="quiet" onClick={() => edit((now) => putBack(now))}>
                  Put back {moved === 1 ? "the one" : `the ${moved}`} you moved
                </Button>
              )}
            </div>
            <SpreadChart desk={desk} spread={bars} />
            <TooMuch spread={bars} today={today} />
          </div>
        ) : (
          <Loaded
            read={{ ...spread, isFetching: spread.isPending }}
            skeleton={
              <div className="space-y-2">
                <SkeletonLine width="60%" />
                <SkeletonLine width="40%" />
              </div>
            }
          />
        )}
      </div>
    </section>
  );
};
