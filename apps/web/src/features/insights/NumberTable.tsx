import type { ReactNode } from "react";
import { Link } from "react-router";

export interface Cell {
  readonly value: ReactNode;
  /** The list it counts. */
  readonly to?: string;
}

interface NumberTableProps {
  caption: string;
  /** The first names the rows. */
  headings: readonly string[];
  rows: readonly { readonly key: string; readonly name: ReactNode; readonly cells: readonly Cell[] }[];
}

/** Figures side by side, each leading to what it counts. */
export const NumberTable = ({ caption, headings, rows }: NumberTableProps) => (
  <div className="overflow-x-auto">
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-left text-soft">
          {headings.map((heading, at) => (
            <th
              key={heading}
              scope="col"
              className={at === 0 ? "py-2 pr-3 font-[560]" : "px-2 py-2 text-right font-[560]"}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key} className="border-b border-line last:border-b-0">
            <th scope="row" className="max-w-64 truncate py-2 pr-3 text-left font-[560]">
              {name}
            </th>
            {[...cells.entries()].map(([at, { value, to }]) => (
              <td key={headings[at + 1]} className="px-2 py-2 text-right tabular-nums">
                {to ? (
                  <Link to={to} className="text-accent hover:underline">
                    {value}
                  </Link>
                ) : (
                  value
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
