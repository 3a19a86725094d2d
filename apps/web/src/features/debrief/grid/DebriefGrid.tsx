import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Leaving } from "./CellEditor";
import { type CellAt, type GridLine, cellKey, columns } from "./cells";
import type { DebriefRow } from "../table/debrief";
import { debriefLines } from "./debriefLines";
import type { PlannedStep } from "../table/debriefSteps";
import { editCell } from "./editCell";
import { GridHead } from "./GridHead";
import { gridPress } from "./gridKeys";
import { type EditingActs, type GridActs, GridRow } from "./GridRow";
import type { RowActs } from "./RowMore";
import { candidatesOf } from "../../captures/model/recognition";
import { nameOf } from "../../captures/model/row";
import type { Desk } from "../useDesk";
import { useStayAtEnd } from "./useStayAtEnd";
import { cellOfTarget, useGridFocus } from "./useGridFocus";
import { useDayHabits } from "../../../lib/useDayHabits";

export interface GridHandle {
  /** Sends the focus to a cell, such as the last row's or one that was refused. */
  focusOn: (cell: CellAt) => void;
  /** Shows the last line, and goes on doing so while it grows, until somebody scrolls. */
  stayAtEnd: () => void;
}

/** What of the desk the table needs. */
export type GridDesk = Pick<
  Desk,
  | "debrief"
  | "playbooks"
  | "steps"
  | "days"
  | "today"
  | "recognised"
  | "problems"
  | "tooMuch"
  | "acts"
  | "editAt"
  | "moveBeside"
  | "add"
  | "toLine"
  | "showAdded"
  | "grid"
>;

const isLineOf = (line: GridLine, cell: CellAt | null | undefined): boolean =>
  cell?.row === line.row && cell.step === line.step;

/** Callbacks that never change and call those given last, so that a row is drawn again only when something of its own has changed. */
const useSteadyActs = (acts: RowActs, { keep, giveBack }: EditingActs): GridActs => {
  const latest = useRef({ keep, giveBack });
  useLayoutEffect(() => {
    latest.current = { keep, giveBack };
  });
  const [steady] = useState<GridActs>(() => ({
    ...acts,
    keep: (...all) => latest.current.keep(...all),
    giveBack: () => latest.current.giveBack(),
  }));
  return steady;
};

/** The live table: one row per person, every cell edited in place. */
export const DebriefGrid = ({ desk }: { desk: GridDesk }) => {
  const habits = useDayHabits();
  const { debrief, playbooks, steps, days, today, recognised, tooMuch } = desk;
  const { rows, playbookId, eventName } = debrief;
  const lines = useMemo(() => debriefLines(rows), [rows]);
  const forAll = useMemo(() => ({ playbookId, eventName }), [playbookId, eventName]);
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const stepByLine = useMemo(() => {
    const counts = new Map<string, number>();
    return new Map(
      steps.map((step): [string, PlannedStep] => {
        const at = counts.get(step.row) ?? 0;
        counts.set(step.row, at + 1);
        return [`${step.row}.${at}`, step];
      }),
    );
  }, [steps]);
  const referrerOf = ({ from: [first] }: DebriefRow): string | undefined => {
    const referrer = first && rowById.get(first.row);
    return referrer && nameOf(referrer);
  };
  const stepOf = (line: GridLine): PlannedStep | undefined => stepByLine.get(`${line.row}.${line.step}`);
  const { box, at, editing, stop, focusOn, choose, open, close, walk } = useGridFocus(lines);
  const { list, stayAtEnd, letGo } = useStayAtEnd(box);
  useImperativeHandle(desk.grid, () => ({ focusOn, stayAtEnd }));
  const say = useEffectEvent(desk.showAdded);
  useEffect(() => say(), []);

  const setCell = (cell: CellAt, text: string) =>
    desk.editAt(cell, (now) => editCell(now, cell, text, { playbooks, days, today, habits }));
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOfTarget(event.target);
    if (!cell || editing) return;
    const { key, shiftKey: shift, metaKey, ctrlKey, altKey: alt } = event;
    const press = gridPress({ key, shift, mod: metaKey || ctrlKey, alt }, cell.column);
    if (!press) return;
    if (press.is === "walk") {
      // Past the last cell Tab goes on to what comes after the table.
      if (walk(cell, press.step) || key !== "Tab") event.preventDefault();
      return;
    }
    event.preventDefault();
    // A letter typed into a cell is no key of the page's.
    event.nativeEvent.stopImmediatePropagation();
    if (press.is === "edit") open(cell, press.typed ?? null);
    else if (press.is === "clear") setCell(cell, "");
    else if (press.is === "leave") desk.toLine();
    else if (press.is === "day") {
      const step = stepOf(cell);
      if (step) desk.moveBeside(step, press.by);
    }
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOfTarget(event.target);
    if (!cell || cell.column === "more" || (editing && cellKey(editing.at) === cellKey(cell))) return;
    // The first press chooses a cell, the next one opens it; a finger opens it at once.
    const isChosen = at !== null && cellKey(at) === cellKey(cell);
    if (isChosen || event.detail > 1 || matchMedia("(pointer: coarse)").matches) open(cell);
    else choose(cell);
  };
  const onPaste = (event: ClipboardEvent) => {
    const cell = cellOfTarget(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!cell || editing || cell.column === "more" || text.trim() === "") return;
    event.preventDefault();
    if (/[\n\r\t]/u.test(text.trim())) desk.add(text);
    else setCell(cell, text.trim());
  };
  const keep = (cell: CellAt, text: string, then: Leaving | "leave") => {
    setCell(cell, text);
    close();
    if (then === "leave") return;
    if (then === "stay" || !walk(cell, then)) focusOn(cell);
  };
  const gridActs = useSteadyActs(desk.acts, { keep, giveBack: () => editing && focusOn(editing.at) });
  return (
    <div
      ref={box}
      role="grid"
      aria-label="People met"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      tabIndex={-1}
      className="max-h-[max(20rem,calc(100dvh-23.5rem))] scroll-pt-9 scroll-pb-2 overflow-auto overscroll-contain rounded-lg border border-line bg-card outline-none"
      onKeyDown={onKeyDown}
      onWheel={letGo}
      onPointerDown={letGo}
      onFocus={letGo}
      onClick={onClick}
      onPaste={onPaste}
    >
      <GridHead />
      <div ref={list} role="presentation">
        {lines.map((line, index) => {
          const row = rowById.get(line.row);
          if (!row) return null;
          const step = stepOf(line);
          return (
            <GridRow
              key={`${line.row}.${line.step}`}
              row={row}
              line={line}
              index={index}
              forAll={forAll}
              playbooks={playbooks}
              on={step && days.get(step.key)}
              isTooMuch={step !== undefined && tooMuch.has(step.key)}
              candidates={candidatesOf(row, recognised)}
              problems={desk.problems.cells}
              referrer={referrerOf(row)}
              stop={stop && isLineOf(line, stop) ? stop.column : null}
              editing={isLineOf(line, editing?.at) ? editing : null}
              today={today}
              acts={gridActs}
            />
          );
        })}
      </div>
    </div>
  );
};
