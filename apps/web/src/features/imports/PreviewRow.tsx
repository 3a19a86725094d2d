import { describeMatch } from "../../lib/words";
import type { ImportRow, JobChoice, RowChoice } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { Avatar } from "../../ui/Avatar";
import { Row, type RowProps } from "../../ui/Row";
import { Select } from "../../ui/Select";
import { describeChangedJob } from "./jobWords";
import { describeTalk } from "./talkWords";

interface PreviewRowProps {
  row: ImportRow;
  today: string;
  virtual: NonNullable<RowProps["virtual"]>;
  onChoose: (chosen: { choice: RowChoice; job?: JobChoice }) => void;
}

interface Option {
  value: string;
  label: string;
  chosen: { choice: RowChoice; job?: JobChoice };
}

const samePerson = ({ status, known, job }: ImportRow): Option[] => {
  if (status === "new") return [];
  if (!job)
    return [
      { value: "same", label: known ? "The same person" : "Once is enough", chosen: { choice: "same" } },
    ];
  return [
    { value: "same take", label: "Take the new job", chosen: { choice: "same", job: "take" } },
    { value: "same keep", label: "Keep the job as it is", chosen: { choice: "same", job: "keep" } },
  ];
};

const optionsFor = (row: ImportRow): Option[] => [
  ...samePerson(row),
  { value: "new", label: row.status === "new" ? "Add" : "Somebody new", chosen: { choice: "new" } },
  { value: "leave", label: "Leave out", chosen: { choice: "leave" } },
];

const valueOf = ({ choice, job }: ImportRow): string =>
  choice === "same" && job ? `same ${job.choice}` : choice;

/** One row of the file: who it is, whom it may be already, and what becomes of it. */
export const PreviewRow = ({ row, today, virtual, onChoose }: PreviewRowProps) => (
  <Row
    rowId={String(row.position)}
    virtual={virtual}
    compact
    avatar={<Avatar name={row.name} size="sm" />}
    what={<span className={row.choice === "leave" ? "text-faint line-through" : ""}>{row.name}</span>}
    detail={[
      row.title,
      row.organization,
      row.email,
      row.talk && describeTalk(row.talk, today),
      row.talk?.words,
    ]
      .filter(Boolean)
      .join(" · ")}
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
          {row.job && <span className="block font-[560]">{describeChangedJob(row.job)}</span>}
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
        value={valueOf(row)}
        onChange={(event) => {
          const chosen = optionsFor(row).find(({ value }) => value === event.target.value);
          if (chosen) onChoose(chosen.chosen);
        }}
      />
    }
  />
);
