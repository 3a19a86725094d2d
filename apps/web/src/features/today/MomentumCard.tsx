import type { Momentum } from "@followthrough/contract";
import { BarChart } from "../../ui/BarChart";
import { describeNotKept } from "./describeNotKept";
import { formatDate } from "../../ui/dayFormat";

/** How well promises are kept, over twelve weeks. */
export const MomentumCard = ({ momentum, today }: { momentum: Momentum; today: string }) => {
  const { met, reachedInTime, done, promised, keptOnTime, weeks } = momentum;
  return (
    <section aria-labelledby="momentum">
      <h2 id="momentum" className="mb-1 text-xs font-[640] text-soft">
        Momentum
      </h2>
      {met === 0 ? (
        <p className="text-sm text-soft">
          Once you have met people and written to them, this shows how soon.
        </p>
      ) : (
        <p className="mb-3 flex items-baseline gap-2">
          <span className="text-xl font-[680] tracking-[-0.03em]">
            {reachedInTime.toLocaleString()} of {met.toLocaleString()}
          </span>
          <span className="text-sm text-soft">reached within 48 hours</span>
        </p>
      )}
      {done > 0 && (
        <BarChart
          label="Follow-ups done in each of the last twelve weeks"
          nameHeading="Week of"
          valueHeading="Done"
          bars={weeks.map((week) => ({ name: formatDate(week.startsOn, today), value: week.done }))}
        />
      )}
      {promised > 0 && (
        <p className="mt-2 text-xs text-soft">
          12 weeks · kept on time {keptOnTime} of {promised}
          {describeNotKept(momentum).map((says) => `, ${says}`)}
        </p>
      )}
    </section>
  );
};
