import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Pill } from "../../../ui/Pill";
import type { PersonChange } from "../edits/captureEdits";
import { type CaptureRows, isAsked, type PersonRow } from "../edits/captureRows";
import { type KnownContact, nameOf } from "../model/row";
import { PersonEditor } from "./PersonEditor";
import { describePerson } from "./describePerson";
import { WhoIsIt } from "./WhoIsIt";

interface PersonRowViewProps {
  row: PersonRow;
  rows: CaptureRows;
  today: string;
  /** What the server found wrong with one of its fields. */
  error: (field: string) => string | undefined;
  onChange: (change: PersonChange) => void;
  onReferrer: (from: string | null) => void;
  onRemove: () => void;
  onAnswered: () => void;
}

const pillOf = (row: PersonRow) =>
  row.known ? <Pill tone="ok">known</Pill> : isAsked(row) ? <Pill tone="due">known?</Pill> : <Pill>new</Pill>;

/** Somebody who will be saved. A press opens the fields in place; Delete takes them away. */
export const PersonRowView = (props: PersonRowViewProps) => {
  const { row, rows, today, error, onChange, onReferrer, onRemove, onAnswered } = props;
  const [isOpen, setIsOpen] = useState(false);
  const head = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!isOpen && hadFocus.current) head.current?.focus();
    hadFocus.current = false;
  }, [isOpen]);
  const name = nameOf(row);
  const reach = [row.email, row.phone, row.link].filter(Boolean).join(" · ");
  const problem = ["name", "title", "organization", "email", "phone", "link", "metOn"]
    .map(error)
    .find((words) => words !== undefined);
  const close = () => {
    hadFocus.current = true;
    setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    onRemove();
  };
  const answer = (contact: KnownContact | null) => {
    onChange({ contact });
    onAnswered();
  };
  return (
    <li className="border-t border-line first:border-t-0">
      <button
        ref={head}
        type="button"
        aria-expanded={isOpen}
        aria-keyshortcuts="Delete"
        onClick={() => (isOpen ? close() : setIsOpen(true))}
        onKeyDown={onKeyDown}
        className="flex w-full items-start gap-3 rounded-[11px] px-3.5 py-3 text-left transition-colors hover:bg-hover/50"
      >
        <Avatar name={name} photoUrl={row.known?.photoUrl} />
        <span className="min-w-0 flex-1">
          <span className="block font-[620] break-words" dir="auto">
            {name || "Without a name"}
          </span>
          <span className="block text-sm text-soft" dir="auto">
            {describePerson(row, rows, today)}
          </span>
          {reach && <span className="block truncate text-sm text-faint">{reach}</span>}
          {problem && !isOpen && <span className="block text-sm text-late">{problem}</span>}
        </span>
        <span className="shrink-0 pt-0.5">{pillOf(row)}</span>
      </button>
      {isAsked(row) && <WhoIsIt name={name} candidates={row.likenesses} onAnswer={answer} />}
      {isOpen && (
        <PersonEditor
          row={row}
          rows={rows}
          today={today}
          error={error}
          onChange={onChange}
          onReferrer={onReferrer}
          onRemove={onRemove}
          onClose={close}
        />
      )}
    </li>
  );
};
