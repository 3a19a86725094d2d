import { describeFailure } from "../../lib/failure";
import { Button } from "../../ui/Button";
import { plural } from "../../ui/plural";
import { describeSave } from "../captures/rows/describeSave";
import { isFaceToFace } from "../captures/model/talks";
import { type CellAt, cellOfKey } from "./grid/cells";
import type { Debrief } from "./table/debrief";
import { idleOf, type PlannedStep } from "./table/debriefSteps";
import type { Desk } from "./useDesk";

const describeCounts = (
  { rows }: Debrief,
  steps: readonly PlannedStep[],
  possibleMatches: number,
): string => {
  const referred = rows.filter(({ role }) => role === "referred").length;
  const noted = rows.filter(({ role, how }) => role === "met" && how === "noted").length;
  const met = rows.filter(({ role, how }) => role === "met" && isFaceToFace(how)).length;
  const talked = rows.length - referred - noted - met;
  const idle = idleOf(rows, steps).length;
  const waits = rows.reduce((sum, { promises }) => sum + promises.length, 0);
  const unsure = steps.filter(({ isUnsure }) => isUnsure).length;
  const leads = rows.reduce((sum, row) => sum + row.leads.length, 0);
  return [
    rows.length > 0 ? `${met} met` : "",
    talked > 0 ? `${talked} talked with` : "",
    noted > 0 ? `${noted} only noted` : "",
    referred > 0 ? `${referred} referred` : "",
    steps.length > 0 ? plural(steps.length, "next step") : "",
    unsure > 0 ? `${unsure} to look at, marked “?”` : "",
    waits > 0 ? `${waits} to wait for` : "",
    leads > 0 ? plural(leads, "opportunity", "opportunities") : "",
    idle > 0 ? `${idle} without one` : "",
    possibleMatches > 0 ? `${possibleMatches} perhaps known` : "",
  ]
    .filter(Boolean)
    .join(" · ");
};

/** To a cell of the table, or to the person it is about on a phone. */
const showCell = ({ isNarrow, setAsking, grid }: Desk, at: CellAt | null): void => {
  if (at && isNarrow) setAsking({ row: at.row, about: "all" });
  else if (at) grid.current?.focusOn(at);
};

/** What will be saved, and saving it; what went wrong stands here until it is put right. */
export const SaveBar = ({ desk }: { desk: Desk }) => {
  const { debrief, steps, possiblyKnown, problems } = desk;
  const [wrongCell] = problems.cells.keys();
  const [unsure = ""] = possiblyKnown;
  const { isSaving, isSlow, failure } = desk.saving;
  const wrong = problems.cells.size + Object.keys(problems.event).length;
  return (
    <div
      data-foot=""
      className="sticky bottom-0 z-4 -mx-10 mt-7 border-t border-line bg-paper px-10 py-3 phone:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] phone:-mx-4 phone:px-4"
    >
      {isSlow && (
        <p role="status" className="mb-2 text-sm text-due">
          Followthrough could not be reached so far. Everything in the table is kept.
        </p>
      )}
      {failure !== null && (
        <div role="alert" className="mb-2 flex flex-wrap items-center gap-2 text-sm text-late">
          <p>
            {wrong > 0
              ? `${plural(wrong, "thing")} to put right. Nothing was saved yet.`
              : describeFailure(failure)}{" "}
            {problems.rest.join(" ")}
          </p>
          {problems.cells.size > 0 && (
            <Button onClick={() => showCell(desk, cellOfKey(wrongCell))}>Show me</Button>
          )}
        </div>
      )}
      {desk.isAskingKnown && (
        <div role="alert" className="mb-2 flex flex-wrap items-center gap-2 text-sm text-due">
          <p>
            {possiblyKnown.length === 1
              ? "One may be somebody you know already."
              : `${possiblyKnown.length} may be people you know already.`}
          </p>
          <Button onClick={() => showCell(desk, { row: unsure, step: 0, column: "more" })}>Show me</Button>
          <Button onClick={desk.saving.save}>
            {possiblyKnown.length === 1 ? "Save as somebody new" : "Save as new people"}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-[min(100%,14rem)] flex-1 text-sm text-soft">
          {describeCounts(debrief, steps, possiblyKnown.length)}
          {!desk.isKept && (
            <span className="block text-due">
              Your browser keeps nothing for this page: it is lost if you close it.
            </span>
          )}
        </p>
        <Button
          tone="primary"
          size="lg"
          className="phone:w-full"
          kbd="mod+enter"
          busy={isSaving}
          onClick={desk.save}
        >
          {describeSave({ people: debrief.rows, steps: [], ownSteps: debrief.ownSteps })}
        </Button>
      </div>
    </div>
  );
};
