import type { Calls } from "@followthrough/contract";
import { Link } from "react-router";
import { TitledCard } from "../../ui/TitledCard";
import { cx } from "../../ui/cx";
import { formatDate, formatFullDate } from "../../ui/dayFormat";
import { useToday } from "../../lib/session";
import { NumberTable } from "./NumberTable";
import { listOf } from "./insightLinks";

type Week = Calls["GET /insights"]["answer"]["weeks"][number];

const height = 96;

/** From the ground up: what was kept, what was not, and what is late still. */
const parts = [
  { ends: ["keptOnTime"], name: "Kept on time", look: "fill-accent", mark: "bg-accent" },
  { ends: ["doneLate", "droppedLate"], name: "Done or dropped late", look: "fill-due", mark: "bg-due" },
  { ends: ["stillOpen"], name: "Late and still open", look: "fill-late", mark: "bg-late" },
] as const;

const countOf = (week: Week, ends: (typeof parts)[number]["ends"]): number =>
  ends.reduce((sum, end) => sum + week[end], 0);

const fewestWeeks = 12;

/** From the first week in which anything was promised on: a picture of nothing says nothing. */
const sinceAnything = (weeks: readonly Week[]): readonly Week[] => {
  const first = weeks.findIndex(({ promised }) => promised > 0);
  return weeks.slice(Math.min(first < 0 ? weeks.length : first, Math.max(weeks.length - fewestWeeks, 0)));
};

/** What became of the promises of each week; a week opens them, and the table says them in numbers. */
export const WeekBars = ({ weeks }: { weeks: readonly Week[] }) => {
  const today = useToday();
  const shown = sinceAnything(weeks);
  const most = Math.max(1, ...shown.map(({ promised }) => promised));
  const slot = 100 / Math.max(shown.length, 1);
  const first = shown[0];
  return (
    <TitledCard title="Week by week: kept, late, still open">
      <figure>
        <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible">
          {shown.map((week, index) => {
            let ground = height;
            return (
              <Link
                key={week.startsOn}
                to={listOf({ figure: "promised", from: week.startsOn, to: week.endsOn })}
                tabIndex={-1}
              >
                <title>{`${formatFullDate(week.startsOn)}: ${week.keptOnTime} of ${week.promised} kept`}</title>
                {/* The whole height of a week can be pressed, not the bar alone. */}
                <rect x={`${index * slot}%`} y={0} width={`${slot}%`} height={height} fill="transparent" />
                {week.promised === 0 && (
                  <rect
                    x={`${index * slot + slot * 0.12}%`}
                    y={height - 2}
                    width={`${slot * 0.76}%`}
                    height={2}
                    className="fill-edge"
                  />
                )}
                {parts.map(({ ends, name, look }) => {
                  const tall = (countOf(week, ends) / most) * height;
                  if (tall === 0) return null;
                  ground -= tall;
                  return (
                    <rect
                      key={name}
                      x={`${index * slot + slot * 0.12}%`}
                      y={ground + 1}
                      width={`${slot * 0.76}%`}
                      height={Math.max(tall - 1.5, 1)}
                      rx={Math.min(3, tall / 2)}
                      className={look}
                    />
                  );
                })}
              </Link>
            );
          })}
        </svg>
        {first && (
          <p aria-hidden="true" className="mt-1 flex justify-between text-xs text-soft">
            <span>{formatDate(first.startsOn, today)}</span>
            <span>This week</span>
          </p>
        )}
      </figure>
      <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
        {parts.map(({ name, mark }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span className={cx("size-2.5 rounded-[3px]", mark)} />
            {name}
          </li>
        ))}
      </ul>
      <details className="mt-3">
        <summary className="cursor-pointer text-sm text-soft touch:min-h-11">As a table</summary>
        <NumberTable
          caption="Promises by week"
          headings={["Week of", "Promised", "Kept on time", "Done late", "Dropped late", "Still open"]}
          rows={weeks.toReversed().map((week) => {
            const put = { from: week.startsOn, to: week.endsOn };
            const figures = ["promised", "keptOnTime", "doneLate", "droppedLate", "stillOpen"] as const;
            return {
              key: week.startsOn,
              name: formatFullDate(week.startsOn),
              cells: figures.map((figure) => ({ value: week[figure], to: listOf({ ...put, figure }) })),
            };
          })}
        />
      </details>
    </TitledCard>
  );
};
