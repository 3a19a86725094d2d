import { Link } from "react-router";
import { formatFullDate, formatMonth } from "../../ui/dayFormat";
import { type HeatDay, heatWeeks } from "./heatWeeks";
import { endOfMonth, listOf } from "./insightLinks";

const cell = 11;
const step = 13;

/** How much was done on each day of a year; darker is more, and the table behind it says it in numbers. A day opens what was done. */
export const HeatMap = ({ days, today }: { days: readonly HeatDay[]; today: string }) => {
  const weeks = heatWeeks(days, today);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const months = new Map<string, number>();
  for (const { on, count } of days) months.set(on.slice(0, 7), (months.get(on.slice(0, 7)) ?? 0) + count);
  return (
    <figure>
      {/* The latest weeks are at the end, and are what a narrow screen shows. */}
      <div className="flex flex-row-reverse overflow-x-auto">
        <svg
          aria-hidden="true"
          width={weeks.length * step}
          height={7 * step}
          className="mr-auto block shrink-0 text-accent"
        >
          {weeks.map((week, x) =>
            week.map(
              ({ on, count }, y) =>
                on <= today && (
                  <Link key={on} to={listOf({ figure: "acts", from: on, to: on })} tabIndex={-1}>
                    <rect
                      x={x * step}
                      y={y * step}
                      width={cell}
                      height={cell}
                      rx={2.5}
                      fill={count === 0 ? "var(--line)" : "currentColor"}
                      opacity={count === 0 ? 1 : 0.3 + 0.7 * (count / most)}
                    >
                      <title>{`${formatFullDate(on)}: ${count}`}</title>
                    </rect>
                  </Link>
                ),
            ),
          )}
        </svg>
      </div>
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer text-soft">As a table</summary>
        <table className="mt-2">
          <caption className="sr-only">Follow-ups done and conversations held, by month</caption>
          <tbody>
            {[...months].map(([month, count]) => (
              <tr key={month}>
                <th scope="row" className="pr-6 text-left font-[560]">
                  {formatMonth(`${month}-01`)}
                </th>
                <td className="text-right tabular-nums">
                  <Link
                    to={listOf({ figure: "acts", from: `${month}-01`, to: endOfMonth(`${month}-01`) })}
                    className="text-accent hover:underline"
                  >
                    {count}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
