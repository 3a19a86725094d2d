import { Pencil } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "./Button";
import { cx } from "./cx";
import { Spinner } from "./Spinner";
import { TextArea } from "./TextArea";
import { TextInput } from "./TextInput";

/** What stands in the box where that is not what it was opened with; whoever draws it keeps it when the session ends. */
export interface InlineText {
  readonly text: string | null;
  /** What it was opened with. */
  readonly over: string | null;
  readonly isGivenBack: boolean;
  readonly set: (text: string | null, over: string | null) => void;
}

interface InlineEditProps {
  typed: InlineText;
  /** What it is: "Title". */
  label: string;
  value: string;
  /** The editing begins, with the value as it is shown. */
  onOpen?: () => void;
  /**
   * Rejecting keeps the box open with what was typed; an `Error`'s message is shown. Where it was changed elsewhere since
   * it was opened, it gives what it says there, and the box asks which is to stay.
   */
  onSave: (text: string) => Promise<{ elsewhere: string } | null>;
  placeholder?: string;
  multiline?: boolean;
  className?: string;
}

/** Text that becomes a box when pressed. Enter saves (Ctrl/Cmd-Enter with several lines), Esc gives up, leaving saves. */
export const InlineEdit = ({
  typed,
  label,
  value,
  onOpen,
  onSave,
  placeholder = "Add",
  multiline,
  className,
}: InlineEditProps) => {
  const { isGivenBack: isRestored } = typed;
  const [isOpen, setOpen] = useState(isRestored);
  // What comes in while the box is open is not what was typed into.
  const [opened, setOpened] = useState(value);
  const text = isOpen ? (typed.text ?? opened) : null;
  const setText = (next: string) => typed.set(next === opened ? null : next, next === opened ? null : opened);
  const [elsewhere, setElsewhere] = useState(() =>
    isRestored && typed.over !== value ? { text: value, typed: typed.text ?? "" } : null,
  );
  const keepMine = useRef<HTMLButtonElement>(null);
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
    setOpen(false);
    typed.set(null, null);
    setProblem(null);
    setElsewhere(null);
  };
  const save = async (withFocus: boolean) => {
    const next = (text ?? "").trim();
    if (saving) return;
    if (next === opened.trim()) return leave(withFocus);
    setSaving(true);
    setProblem(null);
    try {
      const changed = await onSave(next);
      if (changed === null) return leave(withFocus);
      setOpened(changed.elsewhere);
      setElsewhere({ text: changed.elsewhere, typed: text ?? "" });
    } catch (error) {
      setProblem(
        error instanceof Error ? error.message : "That could not be saved. Nothing you typed is lost.",
      );
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave(true);
    } else if (event.key === "Enter" && (!multiline || event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      // A second press that was meant for the first one chooses nothing.
      if (elsewhere?.typed === text) keepMine.current?.focus();
      else void save(true);
    }
  };
  if (text === null) {
    return (
      <button
        ref={show}
        type="button"
        aria-label={`${value || placeholder}: edit ${label}`}
        onClick={() => {
          onOpen?.();
          setOpened(value);
          setOpen(true);
        }}
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
    onBlur: () => elsewhere === null && !isRestored && void save(false),
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
      {isRestored && !elsewhere && (
        <span className="mt-1.5 block rounded-md bg-accent-soft p-3 text-sm font-normal">
          <span role="status">Kept from before. It is not saved yet.</span>
          <span className="mt-1 flex flex-wrap gap-2">
            <Button busy={saving} onClick={() => void save(true)}>
              Save
            </Button>
            <Button onClick={() => leave(true)}>Throw it away</Button>
          </span>
        </span>
      )}
      {elsewhere && (
        <span className="mt-1.5 block rounded-md bg-due-soft p-3 text-sm font-normal">
          <span role="alert">
            <span className="block font-[640] text-due">Changed elsewhere</span>
            In another window it was changed meanwhile. There it says now:{" "}
            <span className="block py-1 break-words whitespace-pre-line">{elsewhere.text || "nothing"}</span>
          </span>
          <span className="mt-1 flex flex-wrap gap-2">
            <Button ref={keepMine} busy={saving} onClick={() => void save(true)}>
              Save mine
            </Button>
            <Button onClick={() => leave(true)}>Take that</Button>
          </span>
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
