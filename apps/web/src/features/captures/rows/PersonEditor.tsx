import { useEffect, useRef } from "react";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Select } from "../../../ui/Select";
import { TextInput } from "../../../ui/TextInput";
import type { PersonChange } from "../edits/captureEdits";
import { type CaptureRows, isAsked, type PersonRow } from "../edits/captureRows";
import { describeCandidate } from "../model/recognition";
import { nameOf, type PersonFields } from "../model/row";
import { closeByKey } from "./closeByKey";
import { PartFields } from "./PartFields";
import { useIntoView } from "./useIntoView";

interface PersonEditorProps {
  row: PersonRow;
  rows: CaptureRows;
  today: string;
  error: (field: string) => string | undefined;
  onChange: (change: PersonChange) => void;
  onReferrer: (from: string | null) => void;
  onRemove: () => void;
  onClose: () => void;
}

const fields: readonly { key: keyof PersonFields; label: string; mode?: "email" | "tel" | "url" }[] = [
  { key: "name", label: "Name" },
  { key: "organization", label: "Organisation" },
  { key: "title", label: "Title" },
  { key: "email", label: "E-mail", mode: "email" },
  { key: "phone", label: "Phone", mode: "tel" },
  { key: "link", label: "LinkedIn", mode: "url" },
];

/** The fields of one person, in place. Enter and Esc close it; what was typed counts at once. */
export const PersonEditor = (props: PersonEditorProps) => {
  const { row, rows, today, error, onChange, onReferrer, onRemove, onClose } = props;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const opened = useIntoView<HTMLDivElement>();
  const others = rows.people.filter(({ id }) => id !== row.id);
  const referrer = rows.referrals.find(({ to }) => to === row.id)?.from ?? "";
  return (
    <div
      ref={opened}
      role="presentation"
      className="animate-unfold space-y-3 px-3.5 pt-1 pb-3.5"
      onKeyDown={closeByKey(onClose)}
    >
      <WhoItIs row={row} onChange={onChange} />
      <div className="grid gap-3 laptop:grid-cols-2">
        {fields.map(({ key, label, mode }, index) => (
          <Field key={key} label={label} error={error(key)}>
            <TextInput
              value={row[key]}
              dir="auto"
              {...(index === 0 ? { ref: first } : {})}
              {...(mode ? { inputMode: mode } : {})}
              onChange={(event) => onChange({ fields: { [key]: event.target.value } })}
            />
          </Field>
        ))}
      </div>
      <PartFields
        name={row.name}
        part={{ ...row, startedBy: row.held?.startedBy ?? "me", day: row.metOn ?? row.held?.heldOn ?? null }}
        onChange={({ day, ...change }) =>
          onChange({ ...change, ...(day === undefined ? {} : { metOn: day }) })
        }
        today={today}
        error={error("metOn")}
      />
      <div className="grid gap-3 laptop:grid-cols-2">
        {others.length > 0 && (
          <Field label="Referred by" optional>
            <Select
              value={referrer}
              onChange={(event) => onReferrer(event.target.value || null)}
              options={[
                { value: "", label: "Nobody" },
                ...others.map((other) => ({ value: other.id, label: nameOf(other) })),
              ]}
            />
          </Field>
        )}
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Button tone="quiet" className="mr-auto" onClick={onRemove}>
          Leave out
        </Button>
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  );
};

/** Who it was taken for, with the other answers there are. */
const WhoItIs = ({ row, onChange }: { row: PersonRow; onChange: (change: PersonChange) => void }) => {
  const { known, likenesses } = row;
  const others = likenesses.filter(({ id }) => id !== known?.id);
  if (isAsked(row) || (!known && others.length === 0)) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm text-soft">
      <span className="mr-1">
        {known ? `Known: ${describeCandidate(known)}. What is there already stays.` : "Somebody new."}
      </span>
      {others.map((contact) => (
        <Button key={contact.id} onClick={() => onChange({ contact })}>
          It is {describeCandidate(contact)}
        </Button>
      ))}
      {known && <Button onClick={() => onChange({ contact: null })}>Someone new</Button>}
    </div>
  );
};
