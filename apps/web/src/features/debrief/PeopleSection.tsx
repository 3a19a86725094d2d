import type { Ref } from "react";
import { partOnDemand } from "../../lib/partOnDemand";
import { SectionHeading } from "../../ui/SectionHeading";
import { SkeletonRows } from "../../ui/Skeleton";
import { mostRows } from "./table/addLines";
import type { CellAt } from "./grid/cells";
import type { Debrief } from "./table/debrief";
import type { GridHandle } from "./grid/DebriefGrid";
import type { PlannedStep } from "./table/debriefSteps";
import { EntryLine } from "./lines/EntryLine";
import { FirstLines } from "./lines/FirstLines";
import { candidatesOf, type Recognised } from "../captures/model/recognition";
import type { RowActs } from "./grid/RowMore";
import type { DebriefState } from "./useDebrief";
import { WaitingLines } from "./lines/WaitingLines";

// Drawn with the first row, so an empty debrief does not wait for them.
const DebriefGrid = partOnDemand(
  async () => (await import("./grid/DebriefGrid")).DebriefGrid,
  <SkeletonRows count={3} />,
);
const PersonCards = partOnDemand(
  async () => (await import("./phone/PersonCards")).PersonCards,
  <SkeletonRows count={3} />,
);

/** Fetches what shows the rows before there are any. */
export const fetchRows = (isNarrow: boolean): void =>
  void (isNarrow ? PersonCards : DebriefGrid).fetchAhead();

interface PeopleSectionProps {
  state: DebriefState;
  isNarrow: boolean;
  recognised: Recognised;
  problems: ReadonlyMap<string, string>;
  tooMuch: ReadonlySet<string>;
  acts: RowActs;
  onEdit: (at: CellAt, change: (now: Debrief) => Debrief) => void;
  onDay: (step: PlannedStep, by: 1 | -1) => void;
  onAdd: (text: string) => void;
  onOpen: (row: string) => void;
  /** Between the table and the box below it. */
  onUp: () => void;
  onLeave: () => void;
  grid: Ref<GridHandle>;
  /** The table is there, which may be a moment after its first rows. */
  onShown: () => void;
  line: Ref<HTMLInputElement>;
}

/** Who was met: the table, cards on a phone, and below it the box for one more. */
export const PeopleSection = (props: PeopleSectionProps) => {
  const { state, isNarrow, recognised, problems, tooMuch, acts, onEdit, onDay, onAdd, onOpen, onUp } = props;
  const { onLeave, grid, line, onShown } = props;
  const { debrief, edit, steps, days, today, context } = state;
  const { rows, waiting } = debrief;
  return (
    <>
      <SectionHeading count={rows.length > 0 ? rows.length : undefined}>People</SectionHeading>
      {rows.length > 0 &&
        (isNarrow ? (
          <PersonCards
            rows={rows}
            steps={steps}
            days={days}
            candidates={(row) => candidatesOf(row, recognised)}
            problems={problems}
            today={today}
            onOpen={onOpen}
          />
        ) : (
          <DebriefGrid
            {...state}
            ref={grid}
            onShown={onShown}
            recognised={recognised}
            problems={problems}
            tooMuch={tooMuch}
            acts={acts}
            onEdit={onEdit}
            onDay={onDay}
            onPaste={onAdd}
            onLeave={onLeave}
          />
        ))}
      <div className={rows.length > 0 ? "mt-2.5" : undefined}>
        <EntryLine
          ref={line}
          value={debrief.typing}
          onChange={(typing) => edit((now) => ({ ...now, typing }))}
          onAdd={onAdd}
          onUp={onUp}
          context={context}
          isFirst={rows.length === 0}
          isFull={rows.length >= mostRows}
        />
      </div>
      {rows.length === 0 && <FirstLines />}
      {waiting.length > 0 && (
        <WaitingLines
          count={waiting.length}
          hasRoom={rows.length < mostRows}
          onAdd={() => {
            edit((now) => ({ ...now, waiting: [] }));
            onAdd(waiting.join("\n"));
          }}
        />
      )}
    </>
  );
};
