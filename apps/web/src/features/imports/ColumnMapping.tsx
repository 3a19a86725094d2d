import type { ColumnMeaning, Import } from "@followthrough/contract";
import { useApiMutation } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { FormProblem } from "../../ui/FormProblem";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { Select } from "../../ui/Select";
import { type EditedFields, pickedField } from "../../ui/editedField";
import { columnWords } from "./columnWords";

type Columns = NonNullable<Import["columns"]>;

const isMeaning = (text: string): text is ColumnMeaning => text in columnWords;

const options = Object.entries(columnWords).map(([value, label]) => ({ value, label }));

const describeCertainty = ({ sure, remembered }: Columns): string => {
  if (remembered) return "Read as you said for the last table with these headings.";
  return sure
    ? "Every heading is understood."
    : "Some headings are guessed. Look whether each column is what it says.";
};

/** The headings of the columns that go nowhere. */
const leftOut = ({ header, mapping }: Columns): string[] =>
  header.filter((_heading, at) => mapping[at] === "leave");

/** What each column holds, by its place: each is a field of its own, so that two windows may say something of one table. */
type Mapping = Record<string, ColumnMeaning>;

const mappingOf = (found: Import | undefined): Mapping =>
  Object.fromEntries((found?.columns?.mapping ?? []).map((meaning, at) => [String(at), meaning]));

/** What each column of a table was read as, and the way to say it better; open at once where it was guessed. */
export const ColumnMapping = ({ found, columns }: { found: Import; columns: Columns }) => {
  const map = useApiMutation("PUT /imports/:id/mapping", { showsItsFailure: true });
  const form = useEditing<Import, Mapping>(found, {
    place: `columns ${found.id} ${columns.sheets?.chosen ?? 0}`,
    formOf: mappingOf,
    send: (value, version, { id }) =>
      map.mutateAsync({
        params: { id },
        version,
        body: { mapping: columns.header.map((_heading, at) => value[at] ?? "keep") },
      }),
    followsUntilTyped: true,
  });
  const fields: EditedFields<Mapping> = Object.fromEntries(
    [...columns.header.entries()].map(([at, heading]) => [
      String(at),
      pickedField(heading, (meaning: ColumnMeaning) => columnWords[meaning]),
    ]),
  );
  const left = leftOut(columns);
  const changed = columns.mapping.some((meaning, at) => meaning !== form.value[at]);
  return (
    <details
      open={!columns.sure && !columns.remembered}
      className="mb-5 rounded-lg border border-line bg-card px-4 py-3"
    >
      <summary className="cursor-pointer font-[600] touch:min-h-11">
        Columns{" "}
        <span className="font-[450] text-soft">
          · {describeCertainty(columns)}
          {left.length > 0 && ` Left out: ${left.join(", ")}.`}
        </span>
      </summary>
      <RestoredNotice typed={form.typed} title="Columns of the file">
        <FormProblem>{form.problem()}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={fields} />
        <ul className="mt-3 divide-y divide-line">
          {[...columns.header.entries()].map(([at, heading]) => (
            <li
              key={`${at} ${heading}`}
              className="grid items-center gap-x-4 gap-y-1 py-2 laptop:grid-cols-[12rem_1fr_15rem]"
            >
              <span className="truncate font-[560]">{heading}</span>
              <span className="truncate text-sm text-soft">
                {columns.sample
                  .map((row) => row[at] ?? "")
                  .filter((cell) => cell !== "")
                  .slice(0, 3)
                  .join(" · ") || "empty"}
              </span>
              <Select
                aria-label={`What ${heading} holds`}
                options={options}
                value={form.value[at] ?? "keep"}
                onChange={(event) => {
                  const meaning = event.target.value;
                  if (isMeaning(meaning)) form.set({ [at]: meaning });
                }}
              />
            </li>
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button
            tone={changed ? "primary" : "plain"}
            busy={form.saving}
            disabled={!changed}
            onClick={form.save}
          >
            Read it so
          </Button>
          <p className="text-sm text-soft">It is remembered for tables with these headings.</p>
        </div>
      </RestoredNotice>
    </details>
  );
};
