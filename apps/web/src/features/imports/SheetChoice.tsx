import type { Import } from "@followthrough/contract";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";

interface SheetChoiceProps {
  sheets: NonNullable<NonNullable<Import["columns"]>["sheets"]>;
  /** The one that is being read, if any is. */
  reading: number | undefined;
  problem: string | undefined;
  onChoose: (sheet: number) => void;
}

/** Which sheet of a workbook is read, where it has several. */
export const SheetChoice = ({ sheets, reading, problem, onChoose }: SheetChoiceProps) =>
  sheets.names.length > 1 && (
    <div className="mb-4 max-w-80">
      <Field label="Sheet" error={problem}>
        <Select
          disabled={reading !== undefined}
          options={[...sheets.names.entries()].map(([at, name]) => ({ value: String(at), label: name }))}
          value={String(reading ?? sheets.chosen)}
          onChange={(event) => onChoose(Number(event.target.value))}
        />
      </Field>
    </div>
  );
