import { Trash2 } from "lucide-react";
import { parseFutureDay } from "../../../lib/dayWords";
import { formatRecurrence } from "../../../lib/words";
import { Button } from "../../../ui/Button";
import { DayField } from "../../../ui/DayField";
import { Dialog } from "../../../ui/Dialog";
import { Field } from "../../../ui/Field";
import { Select } from "../../../ui/Select";
import { TextArea } from "../../../ui/TextArea";
import { TextInput } from "../../../ui/TextInput";
import { type CellAt, type Column, cellKey } from "../grid/cells";
import { candidatesOf } from "../../captures/model/recognition";
import { nameOf } from "../../captures/model/row";
import type { DebriefRow } from "../table/debrief";
import { cellOptions } from "../grid/cellWords";
import { editCell } from "../grid/editCell";
import { PossiblyKnown } from "../grid/RowMore";
import { ToldChips } from "../grid/ToldChips";
import { RowPartFields } from "../RowPartFields";
import type { Desk } from "../useDesk";
import { useDayHabits } from "../../../lib/useDayHabits";

interface PersonSheetProps {
  row: DebriefRow;
  desk: Desk;
  onClose: () => void;
}

const texts = [
  ["name", "Name", "text"],
  ["title", "Title", "text"],
  ["organization", "Organisation", "text"],
  ["email", "E-mail", "email"],
  ["phone", "Phone", "tel"],
] as const;

/** Everything about one person of the table, for a phone. Each change counts at once; closing loses nothing. */
export const PersonSheet = ({ row, desk, onClose }: PersonSheetProps) => {
  const habits = useDayHabits();
  const { days, playbooks, recognised, today, acts, editAt, move } = desk;
  const problems = desk.problems.cells;
  const steps = desk.steps.filter((step) => step.row === row.id);
  const onCell = (at: CellAt, text: string) =>
    editAt(at, (now) => editCell(now, at, text, { playbooks, days, today, habits }));
  const cell = (column: Column, step = 0) => ({ row: row.id, step, column });
  const lines = steps.length > 0 ? steps : [undefined];
  return (
    <Dialog
      title={nameOf(row) || "Who was this?"}
      keepsTyped
      onClose={onClose}
      onSubmit={onClose}
      typed={null}
      footer={
        <>
          <Button
            tone="quiet"
            icon={<Trash2 className="size-4" />}
            onClick={() => {
              onClose();
              acts.remove(row.id);
            }}
          >
            Remove
          </Button>
          <Button type="submit" tone="primary" data-autofocus>
            Done
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <PossiblyKnown row={row} candidates={candidatesOf(row, recognised)} acts={acts} />
        {row.known && (
          <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
            You know them already.
            <Button tone="quiet" onClick={() => acts.unlink(row.id)}>
              No, somebody new
            </Button>
          </p>
        )}
        {texts.map(([column, label, type]) => (
          <Field key={column} label={label} error={problems.get(cellKey(cell(column)))}>
            <TextInput
              type={type === "email" ? "text" : type}
              inputMode={type}
              value={column === "name" ? nameOf(row) : row[column]}
              onChange={(event) => onCell(cell(column), event.target.value)}
            />
          </Field>
        ))}
        <RowPartFields row={row} desk={desk} />
        <Field label="What was said" error={problems.get(cellKey(cell("said")))}>
          <TextArea
            value={row.said}
            maxLength={20_000}
            onChange={(event) => onCell(cell("said"), event.target.value)}
          />
        </Field>
        {lines.map((step, index) => (
          <div key={step?.key ?? "none"} className="space-y-3 border-t border-line pt-3">
            <Field
              label={index === 0 ? "Next step" : "And then"}
              error={problems.get(cellKey(cell("action", index)))}
            >
              <Select
                options={cellOptions("action", playbooks)}
                value={step?.action ?? ""}
                onChange={(event) => onCell(cell("action", index), event.target.value)}
              />
            </Field>
            {step && (
              <>
                <Field label="What" error={problems.get(cellKey(cell("what", index)))}>
                  <TextInput
                    value={step.at === null ? step.what : (row.steps[step.at]?.what ?? "")}
                    placeholder={step.what}
                    onChange={(event) => onCell(cell("what", index), event.target.value)}
                  />
                </Field>
                <Field label="Due" error={problems.get(cellKey(cell("due", index)))}>
                  <DayField
                    value={days.get(step.key) ?? null}
                    onChange={(day) => move(step, day)}
                    today={today}
                    parse={parseFutureDay(today, habits)}
                  />
                </Field>
                {step.at !== null && step.recurrence && (
                  <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
                    Repeats {formatRecurrence(step.recurrence)}.
                    <Button tone="quiet" onClick={() => acts.doOnce(row.id, step.at ?? 0)}>
                      Do it only once
                    </Button>
                  </p>
                )}
              </>
            )}
          </div>
        ))}
        <ToldChips row={row} today={today} acts={acts} />
        <Button tone="quiet" onClick={() => acts.addStep(row.id)}>
          Add another step
        </Button>
        <Field label="Playbook" error={problems.get(cellKey(cell("playbook")))}>
          <Select
            options={cellOptions("playbook", playbooks)}
            value={row.playbook}
            onChange={(event) => onCell(cell("playbook"), event.target.value)}
          />
        </Field>
      </div>
    </Dialog>
  );
};
