import { type Column, columnNames, columns } from "./cells";
import { gridAreas } from "./gridAreas";

const headings: readonly { columns: readonly Column[]; className: string }[] = [
  { columns: ["name", "title", "organization"], className: "col-start-2" },
  { columns: ["email", "phone"], className: "col-start-3" },
  { columns: ["said"], className: "col-start-4" },
  { columns: ["action", "what"], className: "col-start-5" },
  { columns: ["due"], className: "col-start-6 text-right" },
  { columns: ["playbook"], className: "col-start-7" },
];

/** The names of the columns, those that share a place on one line. */
export const GridHead = () => (
  <div
    role="row"
    aria-rowindex={1}
    className={`sticky top-0 z-2 grid gap-x-1 border-b border-line bg-card px-2 py-1.5 text-xs font-[600] text-soft ${gridAreas}`}
  >
    {headings.map(({ columns: those, className }) => (
      <div key={those.join(" ")} role="presentation" className={`truncate px-1.5 ${className}`}>
        {those.map((column, index) => (
          <span
            key={column}
            role="columnheader"
            aria-colindex={columns.indexOf(column) + 1}
            className={index > 0 ? "font-[450] text-faint" : undefined}
          >
            {index > 0 && <span aria-hidden="true">, </span>}
            {index > 0 ? columnNames[column].toLowerCase() : columnNames[column]}
          </span>
        ))}
      </div>
    ))}
    <span role="columnheader" aria-colindex={columns.length} className="sr-only">
      {columnNames.more}
    </span>
  </div>
);
