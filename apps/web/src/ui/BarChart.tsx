interface BarChartProps {
  /** What it shows, for those who hear it: the caption of the table behind it. */
  label: string;
  /** What one bar is: "Week of". */
  nameHeading: string;
  /** What is counted: "Follow-ups done". */
  valueHeading: string;
  bars: readonly { readonly name: string; readonly value: number }[];
  height?: number;
}

/** A few bars, the last one strong. The same figures stand in a table for screen readers. */
export const BarChart = ({ label, nameHeading, valueHeading, bars, height = 74 }: BarChartProps) => {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const slot = 100 / Math.max(bars.length, 1);
  return (
    <figure>
      <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible text-accent">
        {bars.map((bar, index) => {
          // None is a line, not a hole.
          const tall = bar.value === 0 ? 2 : Math.max(4, (bar.value / most) * height);
          return (
            <rect
              key={bar.name}
              x={`${index * slot + slot * 0.12}%`}
              y={height - tall}
              width={`${slot * 0.76}%`}
              height={tall}
              rx={Math.min(3, tall / 2)}
              fill="currentColor"
              opacity={index === bars.length - 1 ? 1 : 0.38}
            >
              <title>{`${bar.name}: ${bar.value.toLocaleString()}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className="sr-only">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{nameHeading}</th>
              <th scope="col">{valueHeading}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.name}>
                <th scope="row">{bar.name}</th>
                <td>{bar.value.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
};
