import { Pencil } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cx } from "./cx";
import { Spinner } from "./Spinner";
import { TextArea } from "./TextArea";
import { TextInput } from "./TextInput";

interface InlineEditProps {
  /** What it is: "Title". */
  label: string;
  value: string;
  /** Rejecting keeps the box open with what was typed; an `Error`'s message is shown. */
  onSave: (text: string) => Promise<unknown>;
  placeholder?: string;
  multiline?: boolean;
  className?: string;
}

/** Text that becomes a box when pressed. Enter saves (Ctrl/Cmd-Enter with several lines), Esc gives up, leaving saves. */
export const InlineEdit = ({
  label,
  value,
  onSave,
  placeholder = "Add",
  multiline,
  className,
}: InlineEditProps) => {
  const [text, setText] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const show = useRef<HTMLButtonElement>(null);
  const giveBack = useRef(false);
  useEffect(() => {
    if (text === null && giveBack.current) show.current?.focus();
    giveBack.current = false;
  }, [text]);

  const leave = (withFocus: boolean) => {
    giveBack.current = withFocus;
    setText(null);
    setProblem(null);
  };
  const save = async (withFocus: boolean) => {
    const next = (text ?? "").trim();
    if (saving) return;
    if (next === value.trim()) return leave(withFocus);
    setSaving(true);
    try {
      await onSave(next);
      leave(withFocus);
    } catch (error) {
      setProblem(
        error instanceof Error ? error.message : "That could not be saved. Nothing you typed is lost.",
      );
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave(true);
    } else if (event.key === "Enter" && (!multiline || event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      void save(true);
    }
  };
  if (text === null) {
    return (
      <button
        ref={show}
        type="button"
        aria-label={`${value || placeholder}: edit ${label}`}
        onClick={() => setText(value)}
        className={cx(
          "group -mx-1.5 inline-flex max-w-full items-start gap-1.5 rounded-md px-1.5 text-left whitespace-pre-line hover:bg-hover touch:min-h-11 touch:items-center",
          !value && "text-faint",
          className,
        )}
      >
        <span className="min-w-0">{value || placeholder}</span>
        <Pencil
          aria-hidden="true"
          className="mt-1 size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 touch:mt-0 touch:opacity-100"
        />
      </button>
    );
  }
  const control = {
    "aria-label": label,
    "aria-invalid": problem !== null,
    autoFocus: true,
    readOnly: saving,
    value: text,
    placeholder,
    onKeyDown,
    onBlur: () => void save(false),
  };
  return (
    <span className={cx("relative block", className)}>
      {multiline ? (
        <TextArea {...control} onChange={(event) => setText(event.target.value)} />
      ) : (
        <TextInput {...control} onChange={(event) => setText(event.target.value)} />
      )}
      {saving && (
        <span className="absolute top-3 right-3 text-soft">
          <Spinner />
        </span>
      )}
      {problem && (
        <span role="alert" className="mt-1 block text-sm font-normal text-late">
          {problem}
        </span>
      )}
    </span>
  );
};
