import { describeMatch } from "../../lib/words";
import type { ImportRow, RowChoice } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Avatar } from "../../ui/Avatar";
import { Row, type RowProps } from "../../ui/Row";
import { Select } from "../../ui/Select";

interface PreviewRowProps {
  row: ImportRow;
  virtual: NonNullable<RowProps["virtual"]>;
  onChoose: (choice: RowChoice) => void;
}

const optionsFor = ({ status, known }: ImportRow): { value: RowChoice; label: string }[] => [
  ...(status === "new"
    ? []
    : [{ value: "same" as const, label: known ? "The same person" : "Once is enough" }]),
  { value: "new", label: status === "new" ? "Add" : "Somebody new" },
  { value: "leave", label: "Leave out" },
];

/** One row of the file: who it is, whom it may be already, and what becomes of it. */
export const PreviewRow = ({ row, virtual, onChoose }: PreviewRowProps) => (
  <Row
    rowId={String(row.position)}
    virtual={virtual}
    compact
    avatar={<Avatar name={row.name} size="sm" />}
    what={<span className={row.choice === "leave" ? "text-faint line-through" : ""}>{row.name}</span>}
    detail={[row.title, row.organization, row.email].filter(Boolean).join(" · ")}
    why={
      row.status === "new" ? undefined : row.known ? (
        <>
          {row.status === "perhaps" ? "Perhaps " : "Known as "}
          <Link
            to={pagePaths.person(row.known.id)}
            target="_blank"
            className="relative z-1 font-[560] underline underline-offset-2"
          >
            {row.known.name}
          </Link>
          : {describeMatch(row.known.because)}
        </>
      ) : (
        "Twice in this file"
      )
    }
    side={
      <Select
        aria-label={`What becomes of ${row.name}`}
        className="w-40 phone:w-36"
        options={optionsFor(row)}
        value={row.choice}
        onChange={(event) => {
          const chosen = optionsFor(row).find(({ value }) => value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      />
    }
  />
);
