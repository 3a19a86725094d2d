import { X } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import type { ShownToast } from "./toast";
import { Kbd } from "./Kbd";

interface ToastCardProps {
  shown: ShownToast;
  undoKey: string;
  onUndo: () => void;
  onDismiss: () => void;
}

const stays = { plain: 5000, undo: 9000 };
const beat = 250;
const act = "min-h-8 shrink-0 rounded-md px-2 text-sm font-[620] hover:bg-paper/10 touch:min-h-11 touch:px-3";

/** One notice, in the opposite of the page's colours. It waits while a pointer or the focus is on it. */
export const ToastCard = ({ shown, undoKey, onUndo, onDismiss }: ToastCardProps) => {
  const { text, undo, action, tone } = shown;
  const card = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(onDismiss);
  useEffect(() => {
    if (tone === "problem") return;
    let left = undo || action ? stays.undo : stays.plain;
    const timer = setInterval(() => {
      // The clock rests while someone is on the notices, or away.
      if (document.hidden || card.current?.parentElement?.matches(":hover, :focus-within")) return;
      left -= beat;
      if (left <= 0) leave();
    }, beat);
    return () => clearInterval(timer);
  }, [tone, undo, action]);
  return (
    <div
      ref={card}
      className="flex animate-rise items-center gap-1 rounded-lg bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-lift"
    >
      {/* What somebody wrote may be as long as a page: a notice says which it is. */}
      <p className="my-1.5 line-clamp-3 min-w-0 flex-1 text-sm wrap-anywhere">{text}</p>
      {undo && (
        <button type="button" className={`${act} inline-flex items-center gap-1.5`} onClick={onUndo}>
          Undo
          <Kbd keys={undoKey} tone="onInk" />
        </button>
      )}
      {action && (
        <button
          type="button"
          className={act}
          onClick={() => {
            onDismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={onDismiss}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md hover:bg-paper/10 touch:size-11"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
};
