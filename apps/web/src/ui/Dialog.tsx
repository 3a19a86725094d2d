import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { X } from "lucide-react";
import { cx } from "./cx";
import { RestoredNotice, type TypedForm } from "./RestoredNotice";
import { IconButton } from "./IconButton";
import { ThrowAwayQuestion } from "./ThrowAwayQuestion";

interface DialogBase {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the primary one last: `<Button type="submit" tone="primary" kbd="mod+enter">`. */
  footer?: ReactNode;
  onClose: () => void;
  size?: "sm" | "md" | "lg";
  /** What is typed is kept elsewhere: closing throws nothing away and never asks. */
  keepsTyped?: boolean;
  /** Grows downward from a fixed height: what is being typed into stays where it is. */
  atTop?: boolean;
  /** "bare" draws no heading (the title is still read out) and sits near the top: for the palette. */
  look?: "plain" | "bare";
}

interface FormDialog {
  /** With it the dialog is a form: Enter in a field and Ctrl/Cmd-Enter anywhere send it. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** `form.typed`, so that nothing typed is lost; null where nothing is typed, or it is kept elsewhere. */
  typed: TypedForm | null;
}

type DialogProps = DialogBase & (FormDialog | { onSubmit?: never; typed?: never });

const widths = { sm: "[--dialog-width:26rem]", md: "[--dialog-width:33rem]", lg: "[--dialog-width:46rem]" };

/**
 * A question on top of the page; a sheet from below on a phone. Rendering it opens it, removing it closes it and gives
 * the focus back. Once something was typed, Esc and a press outside ask before they throw it away.
 */
export const Dialog = (props: DialogProps) => {
  const { title, description, children, footer, onClose, onSubmit, size = "md", look = "plain" } = props;
  const { keepsTyped = false, atTop = false, typed: form } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const id = useId();
  const isRestored = useRef(form?.isRestored ?? false);
  const typedInto = useRef(new Set<EventTarget>());
  const [asking, setAsking] = useState(false);
  const wasAt = useRef<Element>(null);
  const askToClose = () => {
    if (!isRestored.current && typedInto.current.size === 0) return onClose();
    if (!asking) wasAt.current = document.activeElement;
    setAsking(true);
  };
  const throwAway = () => {
    isRestored.current = false;
    typedInto.current.clear();
    form?.throwAway();
  };
  const askFirst = useEffectEvent(askToClose);

  useLayoutEffect(() => {
    const shown = dialog.current;
    // The browser would focus the first button, and its tooltip would flash up before the field below has the focus.
    if (inner.current) inner.current.autofocus = true;
    shown?.showModal();
    const first =
      "[data-dialog-body] :is(input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select)";
    const wanted =
      shown?.querySelector<HTMLElement>("[data-autofocus]") ?? shown?.querySelector<HTMLElement>(first);
    (wanted ?? inner.current)?.focus();
    const pressOutside = (event: MouseEvent) => event.target === shown && askFirst();
    // What was typed there is gone again, and nothing came of it.
    const untype = ({ target }: Event) => target && typedInto.current.delete(target);
    shown?.addEventListener("mousedown", pressOutside);
    shown?.addEventListener("untyped", untype);
    return () => {
      shown?.removeEventListener("untyped", untype);
      shown?.removeEventListener("mousedown", pressOutside);
      shown?.close();
    };
  }, []);

  // The buttons below change places with the question, and the focus must not go with one of them to the page behind.
  useLayoutEffect(() => {
    if (asking || dialog.current?.contains(document.activeElement)) return;
    const before = wasAt.current?.isConnected ? wasAt.current : inner.current;
    if (before instanceof HTMLElement) before.focus();
  }, [asking]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      askToClose();
    }
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      // A press, so that a busy button can refuse it; held down it is one, for what comes next may be another act. A link may
      // come first, as where a mail is to be written.
      if (!event.repeat) dialog.current?.querySelector<HTMLElement>("[data-primary],[type=submit]")?.click();
    }
  };
  const inside = (
    <>
      {look === "plain" && (
        <header className="flex items-start gap-3 px-5 pt-4 pb-1 phone:px-4">
          <div className="min-w-0 flex-1 py-1">
            <h2 id={`${id}title`} className="text-lg font-[640] tracking-[-0.015em]">
              {title}
            </h2>
            {description && (
              <div id={`${id}about`} className="mt-0.5 text-sm text-soft">
                {description}
              </div>
            )}
          </div>
          <IconButton label="Close" icon={<X />} onClick={askToClose} className="-mr-1.5" />
        </header>
      )}
      <div
        data-dialog-body
        onInput={({ target }) => !keepsTyped && typedInto.current.add(target)}
        className={cx(
          "min-h-0 flex-1 overflow-y-auto overscroll-contain",
          look === "plain" && "px-5 py-3 phone:px-4",
        )}
      >
        {form ? (
          <RestoredNotice typed={{ ...form, throwAway }} title={title}>
            {children}
          </RestoredNotice>
        ) : (
          children
        )}
      </div>
      {/* Keyed apart: a button that turned into another one while pressed would send the form. */}
      {asking ? (
        <ThrowAwayQuestion key="asking" onKeep={() => setAsking(false)} onThrowAway={onClose} />
      ) : (
        footer && (
          <footer
            key="footer"
            className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3 phone:px-4 phone:*:flex-1"
          >
            {footer}
          </footer>
        )
      )}
    </>
  );
  return (
    <dialog
      ref={dialog}
      data-at={look === "bare" ? "top" : atTop ? "high" : undefined}
      aria-labelledby={look === "plain" ? `${id}title` : undefined}
      aria-label={look === "bare" ? title : undefined}
      aria-describedby={description ? `${id}about` : undefined}
      className={cx("dialog", widths[size])}
      onCancel={(event) => {
        event.preventDefault();
        askToClose();
      }}
      // The browser may close it whatever we say (a second Esc, a back gesture).
      onClose={(event) => event.target === dialog.current && !dialog.current?.open && onClose()}
    >
      <div
        ref={inner}
        role="presentation"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col outline-none"
        onKeyDown={onKeyDown}
      >
        {onSubmit ? (
          <form
            className="flex min-h-0 flex-1 flex-col"
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              onSubmit(event);
            }}
          >
            {inside}
          </form>
        ) : (
          inside
        )}
      </div>
    </dialog>
  );
};
