import type { Playbook } from "@followthrough/contract";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { parseFutureDay } from "../../../lib/dayWords";
import { cx } from "../../../ui/cx";
import { comingDays } from "../../../ui/dayExamples";
import { type Column, columnNames } from "./cells";
import { cellOptions } from "./cellWords";
import { useDayHabits } from "../../../lib/useDayHabits";

export type Leaving = "stay" | "next" | "previous";

const look =
  "absolute top-0 z-3 min-h-8 rounded-md border border-accent bg-card px-2 py-0.5 text-left text-sm font-[450] text-ink shadow-lift outline-2 outline-ring aria-invalid:border-late touch:text-[1rem]";

interface CellEditorProps {
  column: Column;
  /** What stands in the box at first; what was typed to open it stands alone. */
  initial: string;
  isReplacing: boolean;
  playbooks: readonly Playbook[];
  today: string;
  onKeep: (text: string, then: Leaving) => void;
  onGiveBack: () => void;
  /** The focus went elsewhere by itself: what was typed is kept, and the focus left where it is. */
  onLeave: (text: string) => void;
}

const modes: Partial<Record<Column, "email" | "tel">> = { email: "email", phone: "tel" };

/** The box a cell turns into. Enter and Tab keep, Esc gives back. */
export const CellEditor = (props: CellEditorProps) => {
  const habits = useDayHabits();
  const { column, initial, isReplacing, playbooks, today, onKeep, onGiveBack, onLeave } = props;
  const box = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const [text, setText] = useState(initial);
  const [isUnread, setIsUnread] = useState(false);
  const isOver = useRef(false);
  useEffect(() => {
    const shown = box.current;
    shown?.focus();
    if (!shown) return;
    shown.scrollIntoView({ block: "nearest" });
    if ("showPicker" in shown && shown.tagName === "SELECT") {
      // Some browsers refuse to open a list by script; there the arrow keys choose.
      try {
        shown.showPicker();
      } catch {
        // It stays closed until it is pressed.
      }
    } else if (isReplacing) shown.setSelectionRange(shown.value.length, shown.value.length);
    else shown.select();
  }, [isReplacing]);

  /** Words that mean no day stay in the box until they do. */
  const isReadable = (value: string) =>
    column !== "due" ||
    value.trim() === "" ||
    value === initial ||
    parseFutureDay(today, habits)(value.trim()) !== null;
  const keep = (value: string, then: Leaving) => {
    if (!isReadable(value)) return setIsUnread(true);
    isOver.current = true;
    onKeep(value, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      isOver.current = true;
      onGiveBack();
    } else if (event.key === "Tab" || (event.key === "Enter" && !(column === "said" && event.shiftKey))) {
      // Ctrl-Enter saves everything; what stands in this box belongs to it.
      if (!event.metaKey && !event.ctrlKey) event.preventDefault();
      keep(text, event.key === "Enter" ? "stay" : event.shiftKey ? "previous" : "next");
    }
  };
  const shared = {
    value: text,
    "aria-label": columnNames[column],
    "aria-invalid": isUnread || undefined,
    onKeyDown,
    onBlur: () => {
      if (isOver.current) return;
      if (isReadable(text)) onLeave(text);
      else onGiveBack();
    },
  };
  if (column === "action" || column === "playbook") {
    return (
      <select
        {...shared}
        ref={box}
        className={cx(look, "left-0 w-44")}
        onChange={(event) => keep(event.target.value, "stay")}
      >
        {cellOptions(column, playbooks).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (column === "said") {
    return (
      <textarea
        {...shared}
        ref={box}
        rows={4}
        maxLength={20_000}
        className={cx(look, "left-0 w-[max(100%,20rem)] resize-none leading-normal")}
        onChange={(event) => setText(event.target.value)}
      />
    );
  }
  return (
    <>
      <input
        {...shared}
        ref={box}
        type="text"
        autoComplete="off"
        spellCheck={column === "what"}
        inputMode={modes[column] ?? "text"}
        className={cx(look, "w-[max(100%,11rem)]", column === "due" ? "right-0" : "left-0")}
        onChange={(event) => {
          setText(event.target.value);
          setIsUnread(false);
        }}
      />
      {isUnread && (
        <span
          ref={(shown) => shown?.scrollIntoView({ block: "nearest" })}
          role="alert"
          className="absolute top-9 right-0 z-3 w-44 rounded-md border border-line bg-card px-2 py-1 text-left text-xs text-late shadow-lift"
        >
          {`Not a day yet. Try one of these: ${comingDays(today)}.`}
        </span>
      )}
    </>
  );
};
