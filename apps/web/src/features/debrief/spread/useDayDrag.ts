import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";

interface Drag {
  readonly key: string;
  /** Where the pointer is, within the window. */
  readonly x: number;
  readonly y: number;
  /** The day it is over. */
  readonly over: string | null;
}

/** So far a finger or a mouse may move before it is a drag. */
const slack = 6;

const dayAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest("[data-day]")?.getAttribute("data-day") ?? null;

/**
 * Drags whatever carries `data-drag` (a step's key) onto whatever carries `data-day`. Spread `onPointerDown` on an element
 * around both. Esc lets go without moving anything.
 */
export const useDayDrag = (onDrop: (key: string, day: string) => void) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ key: string; x: number; y: number } | null>(null);
  const latest = useRef<Drag | null>(null);
  const show = (next: Drag | null) => {
    latest.current = next;
    setDrag(next);
  };
  const move = useEffectEvent((event: globalThis.PointerEvent) => {
    const from = start.current;
    if (!from) return;
    const { clientX: x, clientY: y } = event;
    if (!latest.current && Math.hypot(x - from.x, y - from.y) < slack) return;
    event.preventDefault();
    show({ key: from.key, x, y, over: dayAt(x, y) });
  });
  const finish = useEffectEvent((drops: boolean) => {
    const held = latest.current;
    start.current = null;
    if (!held) return;
    show(null);
    // The press that ends a drag is no press on what lies beneath.
    const swallow = (event: Event) => event.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    if (drops && held.over !== null) onDrop(held.key, held.over);
  });
  useEffect(() => {
    const onMove = (event: globalThis.PointerEvent) => move(event);
    const onUp = () => finish(true);
    const onCancel = () => finish(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") finish(false);
    };
    addEventListener("pointermove", onMove, { passive: false });
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", onCancel);
    addEventListener("keydown", onKey, true);
    return () => {
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", onCancel);
      removeEventListener("keydown", onKey, true);
    };
  }, []);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target.matches("input")) return;
    const key = event.target.closest("[data-drag]")?.getAttribute("data-drag");
    if (key) start.current = { key, x: event.clientX, y: event.clientY };
  };
  return { drag, onPointerDown };
};
