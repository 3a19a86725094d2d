import { formatFullDate } from "../../../ui/dayFormat";
import { describeSpread, describeOverload } from "./describeSpread";
import type { SpreadBars } from "./spreadBars";

/** The same figures as the bars, for those who hear them. */
export const SpreadTable = ({ spread }: { spread: SpreadBars }) => (
  <div className="sr-only">
    <table>
      <caption>{describeSpread(spread)}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Due already</th>
          <th scope="col">Added</th>
          <th scope="col">Who</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {spread.bars
          .filter(({ steps, alreadyDue }) => steps.length > 0 || alreadyDue > 0)
          .map((bar) => (
            <tr key={bar.on}>
              <th scope="row">{formatFullDate(bar.on)}</th>
              <td>{bar.alreadyDue}</td>
              <td>{bar.steps.length}</td>
              <td>{bar.steps.map(({ name }) => name || "Somebody").join(", ")}</td>
              <td>{describeOverload(bar)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </div>
);
