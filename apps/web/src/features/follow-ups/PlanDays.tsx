import type { Calls } from "@followthrough/contract";
import { plural } from "../../ui/plural";
import { formatWeekdayDate, formatDate } from "../../ui/dayFormat";

type Plan = Pick<Calls["POST /bulk-plans"]["answer"], "steps" | "dailyLimit" | "days"> & {
  /** How many are on the playbook already. */
  readonly alreadyOn?: number;
};

/** Days drawn one by one. */
const mostDrawn = 15;

/** On which days the steps would be due, beside what is due then already. */
export const PlanDays = ({ plan, today }: { plan: Plan; today: string }) => {
  const { alreadyOn = 0 } = plan;
  const drawn = plan.days.slice(0, mostDrawn);
  const most = Math.max(plan.dailyLimit, ...drawn.map(({ alreadyDue, added }) => alreadyDue + added));
  const last = plan.days.at(-1);
  return (
    <section aria-label="The days it would make">
      <p className="text-sm" role="status">
        {plan.steps === 0
          ? "Nobody gets a step by this."
          : `${plural(plan.steps, "step")} on ${plural(plan.days.length, "day")}${last && plan.days.length > 1 ? `, the last on ${formatDate(last.on, today)}` : ""}.`}
        {alreadyOn > 0 && ` ${alreadyOn} of them are on this playbook already.`}
      </p>
      <ul className="mt-2 space-y-1 text-sm">
        {drawn.map(({ on, alreadyDue, added }) => (
          <li key={on} className="grid grid-cols-[7.5rem_1fr_auto] items-center gap-2">
            <span className="text-soft">{formatWeekdayDate(on, today)}</span>
            <span aria-hidden="true" className="flex h-2.5 overflow-hidden rounded-sm bg-hover">
              <span className="bg-faint" style={{ width: `${(alreadyDue / most) * 100}%` }} />
              <span className="bg-accent" style={{ width: `${(added / most) * 100}%` }} />
            </span>
            <span className="tabular-nums">
              {added}
              {alreadyDue > 0 && <span className="text-soft"> and {alreadyDue} due already</span>}
            </span>
          </li>
        ))}
      </ul>
      {plan.days.length > drawn.length && (
        <p className="mt-1 text-sm text-soft">and {plural(plan.days.length - drawn.length, "more day")}</p>
      )}
    </section>
  );
};
