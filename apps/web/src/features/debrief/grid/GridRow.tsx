import type { Candidate, Playbook } from "@followthrough/contract";
import { CornerDownRight } from "lucide-react";
import { memo, useMemo } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Pill } from "../../../ui/Pill";
import { cx } from "../../../ui/cx";
import { CellEditor, type Leaving } from "./CellEditor";
import { cellDraft, cellText } from "./cellWords";
import { type CellAt, type Column, type GridLine, cellKey, columnsOf } from "./cells";
import { nameOf } from "../../captures/model/row";
import type { Debrief, DebriefRow } from "../table/debrief";
import { playbookOf, stepsOfRow } from "../table/debriefSteps";
import { gridAreas } from "./gridAreas";
import { GridCell } from "./GridCell";
import { PossiblyKnown, type RowActs, RowMore } from "./RowMore";
import { describePart } from "./describePart";
import { ToldChips } from "./ToldChips";

export interface Editing {
  readonly at: CellAt;
  /** What was typed to open it, which takes the place of what is there. */
  readonly typed: string | null;
}

export interface EditingActs {
  keep: (at: CellAt, text: string, then: Leaving | "leave") => void;
  giveBack: () => void;
}

export type GridActs = RowActs & EditingActs;

interface GridRowProps {
  row: DebriefRow;
  line: GridLine;
  index: number;
  forAll: Pick<Debrief, "playbookId" | "eventName">;
  playbooks: readonly Playbook[];
  /** The day of the line's step. */
  on: string | undefined;
  /** Too much for that day, or a day off. */
  isTooMuch: boolean;
  candidates: readonly Candidate[];
  problems: ReadonlyMap<string, string>;
  referrer: string | undefined;
  /** The cell Tab comes to, if it is in this line. */
  stop: Column | null;
  editing: Editing | null;
  today: string;
  acts: GridActs;
}

const looks: Partial<Record<Column, string>> = {
  said: "col-start-4 row-start-1 row-span-2",
  action: "col-start-5 row-start-1",
  due: "col-start-6 row-start-1 text-right",
  what: "col-start-5 col-span-2 row-start-2 text-soft",
  playbook: "col-start-7 row-start-1 text-soft",
};

/** One line of the table. Drawn again only when something of its own has changed. */
export const GridRow = memo((props: GridRowProps) => {
  const { row, line, index, forAll, playbooks, on, isTooMuch, candidates, problems, referrer } = props;
  const { stop, editing, today, acts } = props;
  const steps = useMemo(() => stepsOfRow(row, forAll, playbooks), [row, forAll, playbooks]);
  const step = steps[line.step];
  const playbook = playbookOf(row, forAll, playbooks);
  const facts = { row, step, on, playbook, today };
  const name = nameOf(row);

  const cell = (column: Column, className?: string) => {
    const at = { ...line, column };
    const isOpen = editing !== null && editing.at.column === column;
    const words = cellText(column, facts);
    return {
      at,
      text: words,
      isStop: stop === column,
      problem: problems.get(cellKey(at)),
      className: cx(looks[column], className),
      editor: isOpen && (
        <CellEditor
          column={column}
          initial={editing.typed ?? cellDraft(column, facts)}
          isReplacing={editing.typed !== null}
          playbooks={playbooks}
          today={today}
          onKeep={(text, then) => acts.keep(at, text, then)}
          onGiveBack={acts.giveBack}
          onLeave={(text) => acts.keep(at, text, "leave")}
        />
      ),
    };
  };
  const part = describePart(row, today);
  const isSub = row.role === "referred" && referrer !== undefined;
  const hasPerson = columnsOf(line).includes("name");
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-line={`${line.row}.${line.step}`}
      className={cx(
        "group/row grid items-start gap-x-1 border-t border-line px-2 py-1.5 text-sm [contain-intrinsic-size:auto_3.4rem] [content-visibility:auto] focus-within:[content-visibility:visible] hover:bg-hover/50",
        gridAreas,
        !hasPerson && "border-dashed",
      )}
    >
      {hasPerson && (
        <>
          <div role="presentation" className="col-start-1 row-span-2 row-start-1 flex justify-center pt-1.5">
            {isSub ? (
              <CornerDownRight aria-hidden="true" className="size-4 text-faint" />
            ) : (
              <Avatar name={name || "?"} photoUrl={row.known?.photoUrl} size="sm" />
            )}
          </div>
          <div role="presentation" className="col-start-2 row-start-1 flex min-w-0 items-center gap-1.5">
            <GridCell {...cell("name", "min-w-12 max-w-full")} placeholder="Who was this?">
              <span className="block truncate font-[600]">{name}</span>
            </GridCell>
            {row.known && <Pill tone="plum">known</Pill>}
          </div>
          <div role="presentation" className="col-start-2 row-start-2 flex min-w-0 text-soft">
            {isSub && (
              <span className="-order-1 shrink-0 max-w-[80%] truncate pl-1.5 text-faint">
                referred by {referrer}
              </span>
            )}
            <GridCell
              {...cell(
                "title",
                cx("shrink-0 max-w-[62%]", row.title === "" && row.organization !== "" && "order-2"),
              )}
            />
            <GridCell
              {...cell(
                "organization",
                cx(
                  row.title !== "" &&
                    row.organization !== "" &&
                    "before:content-['·'] before:absolute before:-left-0.5",
                ),
              )}
            />
          </div>
          <div role="presentation" className="col-start-3 row-span-2 row-start-1 flex min-w-0 flex-col">
            <GridCell {...cell("email", row.email === "" && row.phone !== "" ? "order-1" : undefined)} />
            <GridCell {...cell("phone")} />
          </div>
          <GridCell {...cell("said")}>
            <span className="line-clamp-2 whitespace-pre-line">{row.said}</span>
          </GridCell>
        </>
      )}
      <GridCell {...cell("action")} placeholder="Next step" />
      <GridCell {...cell("what")} placeholder={step ? "What" : ""} />
      <GridCell {...cell("due", step?.recurrence ? "row-span-2" : undefined)} dragKey={step?.key}>
        <span
          className={cx(
            "block tabular-nums",
            !step?.recurrence && "truncate",
            step?.fixedOn === null && "text-soft",
            isTooMuch && "font-[580] text-due",
          )}
        >
          {step?.isMoved && (
            <span
              aria-hidden="true"
              className="mr-1 inline-block size-1.5 rounded-full bg-accent align-middle"
            />
          )}
          {on ? cellText("due", facts) : ""}
        </span>
      </GridCell>
      {hasPerson && (
        <GridCell {...cell("playbook")} placeholder={row.steps.length > 0 ? "Own step" : "None"} />
      )}
      <div role="gridcell" aria-colindex={11} className="contents">
        <div className="col-start-8 row-span-2 row-start-1">
          <RowMore
            line={line}
            row={row}
            candidates={candidates}
            moved={step?.isMoved ? { at: step.at } : null}
            isStop={stop === "more"}
            acts={acts}
          />
        </div>
        {hasPerson &&
          (candidates.length > 0 || row.promises.length > 0 || row.leads.length > 0 || part !== "") && (
            <div className="col-span-6 col-start-2 row-start-3 space-y-1 px-1.5 pt-1">
              <PossiblyKnown row={row} candidates={candidates} acts={acts} tabIndex={-1} />
              {part !== "" && <p className="text-xs text-soft">{part}</p>}
              <ToldChips row={row} today={today} acts={acts} tabIndex={-1} />
            </div>
          )}
      </div>
    </div>
  );
});
