import { partOnDemand } from "../../lib/partOnDemand";
import { SectionHeading } from "../../ui/SectionHeading";
import { SkeletonRows } from "../../ui/Skeleton";
import { EntryLine } from "./lines/EntryLine";
import { FirstLines } from "./lines/FirstLines";
import { mostRows } from "./table/debrief";
import type { Desk } from "./useDesk";

// Drawn with the first row, so an empty debrief does not wait for them.
const WaitingLines = partOnDemand(async () => (await import("./lines/WaitingLines")).WaitingLines);
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

/** Who was met: the table, cards on a phone, and below it the box for one more. */
export const PeopleSection = ({ desk }: { desk: Desk }) => {
  const { debrief, edit, add, context, isNarrow, line, toTable } = desk;
  const { rows, ownSteps, waiting } = debrief;
  const isFirst = rows.length + ownSteps.length === 0;
  return (
    <>
      <SectionHeading count={rows.length > 0 ? rows.length : undefined}>People</SectionHeading>
      {rows.length > 0 && (isNarrow ? <PersonCards desk={desk} /> : <DebriefGrid desk={desk} />)}
      <div className={rows.length > 0 ? "mt-2.5" : undefined}>
        <EntryLine
          ref={line}
          value={debrief.typing}
          onChange={(typing) => edit((now) => ({ ...now, typing }))}
          onAdd={add}
          onUp={toTable}
          context={context}
          isFirst={isFirst}
          isFull={rows.length >= mostRows}
        />
      </div>
      {isFirst && <FirstLines />}
      {waiting.length > 0 && (
        <WaitingLines
          count={waiting.length}
          hasRoom={rows.length < mostRows}
          onAdd={() => {
            edit((now) => ({ ...now, waiting: [] }));
            add(waiting.join("\n"));
          }}
        />
      )}
    </>
  );
};
