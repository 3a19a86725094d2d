import { CornerDownRight } from "lucide-react";
import { memo } from "react";
import { formatRecurrence } from "../../../lib/words";
import { formatDay } from "../../../ui/dayFormat";
import { Avatar } from "../../../ui/Avatar";
import { Pill } from "../../../ui/Pill";
import { cx } from "../../../ui/cx";
import { describePart } from "../grid/describePart";
import { formatCellAction } from "../grid/cellWords";
import { candidatesOf } from "../../captures/model/recognition";
import { nameOf } from "../../captures/model/row";
import type { DebriefRow } from "../table/debrief";
import type { PlannedStep } from "../table/debriefSteps";
import type { Desk } from "../useDesk";

interface PersonCardProps {
  row: DebriefRow;
  step: PlannedStep | undefined;
  more: number;
  on: string | undefined;
  isPerhaps: boolean;
  problem: string | undefined;
  referrer: string | undefined;
  today: string;
  onOpen: (row: string) => void;
}

const sameStep = (one: PlannedStep | undefined, other: PlannedStep | undefined): boolean =>
  one?.action === other?.action &&
  one?.isUnsure === other?.isUnsure &&
  one?.what === other?.what &&
  one?.key === other?.key &&
  one?.recurrence === other?.recurrence;

/** One person on a phone: who, and what is next. A press opens everything about them. */
const PersonCard = memo(
  (props: PersonCardProps) => {
    const { row, step, more, on, isPerhaps, problem, referrer, today, onOpen } = props;
    const name = nameOf(row);
    const part = describePart(row, today);
    const about = [row.title, row.organization].filter(Boolean).join(", ");
    return (
      <li
        className={cx(
          "relative border-t border-line [contain-intrinsic-size:auto_5rem] [content-visibility:auto] first:border-t-0",
          row.role === "referred" && "pl-5",
        )}
      >
        <button
          type="button"
          onClick={() => onOpen(row.id)}
          className="flex w-full items-start gap-3 px-3.5 py-3 text-left"
        >
          {row.role === "referred" && referrer ? (
            <CornerDownRight aria-hidden="true" className="mt-1.5 size-4 shrink-0 text-faint" />
          ) : (
            <Avatar name={name || "?"} photoUrl={row.known?.photoUrl} size="sm" />
          )}
          <span className="min-w-0 flex-1">
            <span className={cx("block font-[600]", name === "" && "text-late")}>
              {name || "Who was this?"}
            </span>
            {about && <span className="block truncate text-sm text-soft">{about}</span>}
            {referrer && <span className="block text-sm text-faint">referred by {referrer}</span>}
            {!about && row.said && <span className="block truncate text-sm text-soft">{row.said}</span>}
            {part && <span className="block text-sm text-faint">{part}</span>}
            <span className="mt-1 flex flex-wrap gap-1.5">
              {step ? (
                <Pill tone={step.isUnsure ? "due" : step.fixedOn === null ? "plain" : "ok"}>
                  {[
                    `${formatCellAction(step.action)}${step.isUnsure ? "?" : ""}`,
                    on ? formatDay(on, today) : "",
                    step.recurrence ? formatRecurrence(step.recurrence) : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </Pill>
              ) : (
                row.role === "met" && row.promises.length === 0 && <Pill>no next step</Pill>
              )}
              {row.promises.map(({ what }) => (
                <Pill key={what}>{`wait for them to ${what}`}</Pill>
              ))}
              {row.leads.map(({ key, title }) => (
                <Pill key={key}>{`opportunity: ${title}`}</Pill>
              ))}
              {more > 0 && <Pill>{`${more} more`}</Pill>}
              {row.known && <Pill tone="plum">known</Pill>}
              {isPerhaps && <Pill tone="due">perhaps known</Pill>}
            </span>
            {problem && <span className="mt-1 block text-sm text-late">{problem}</span>}
          </span>
        </button>
      </li>
    );
  },
  (one, other) =>
    one.row === other.row &&
    one.on === other.on &&
    one.more === other.more &&
    one.isPerhaps === other.isPerhaps &&
    one.problem === other.problem &&
    one.referrer === other.referrer &&
    sameStep(one.step, other.step),
);

/** The table on a phone: a card for each person. */
export const PersonCards = ({ desk }: { desk: Desk }) => {
  const { steps, days, recognised, problems, today, setAsking } = desk;
  const { rows } = desk.debrief;
  const byRow = new Map<string, PlannedStep[]>();
  for (const step of steps) byRow.set(step.row, [...(byRow.get(step.row) ?? []), step]);
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]));
  const wrong = new Map([...problems.cells].map(([key, words]) => [key.split(".")[0], words]));
  return (
    <ul aria-label="People met" className="overflow-clip rounded-lg border border-line bg-card">
      {rows.map((row) => {
        const [step, ...others] = byRow.get(row.id) ?? [];
        return (
          <PersonCard
            key={row.id}
            row={row}
            step={step}
            more={others.length}
            on={step && days.get(step.key)}
            isPerhaps={candidatesOf(row, recognised).length > 0}
            problem={wrong.get(row.id)}
            referrer={names.get(row.from[0]?.row ?? "")}
            today={today}
            onOpen={(id) => setAsking({ row: id, about: "all" })}
          />
        );
      })}
    </ul>
  );
};
