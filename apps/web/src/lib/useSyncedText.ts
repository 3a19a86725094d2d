import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import {
  startSyncedText,
  receiveText,
  type SyncedText,
  settleText,
  publishText,
  typeText,
} from "./syncedText";

interface SyncedTextOptions {
  /** What the other place says: the address, or what is asked for. */
  value: string;
  /** Tells the other place, a moment after the last key. */
  onChange: (text: string) => void;
}

/** Long enough for the next key of somebody who types, short enough not to be waited for. In milliseconds. */
const rest = 160;
/** By then the address has followed, on the slowest device. */
const long = 3_000;

/**
 * What is in a box, kept outside of drawing. As a state that follows `value` while drawing it would be changed by drawings
 * that are begun for a late address and given up for the next key, and that key would be drawn over an older text.
 */
const makeBox = (text: string) => {
  let own = startSyncedText(text);
  let changed: (() => void) | null = null;
  return {
    change: (make: (own: SyncedText) => SyncedText): void => {
      own = make(own);
      changed?.();
    },
    text: () => own.text,
    subscribe: (tell: () => void) => {
      changed = tell;
      return () => {
        changed = null;
      };
    },
  };
};

/**
 * For a text box whose text also stands elsewhere. The box owns its text and the other place follows; only a change from
 * outside, such as going back or choosing a kept view, is taken over.
 */
export const useSyncedText = ({ value, onChange }: SyncedTextOptions) => {
  const [box] = useState(() => makeBox(value));
  const text = useSyncExternalStore(box.subscribe, box.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    const before = box.text();
    box.change((own) => receiveText(own, value));
    // Changed from outside: what was typed before is not told any more.
    if (box.text() !== before) clearTimeout(timer.current);
  }, [box, value]);
  const settle = (): string => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => box.change(settleText), long);
    box.change(publishText);
    return box.text();
  };
  const tell = useEffectEvent(() => onChange(settle()));
  // Gone from the page, it has nothing to say to the address of another one.
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    text,
    type: (typed: string): void => {
      box.change((own) => typeText(own, typed));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => tell(), rest);
    },
    /** What is in the box, for whoever changes the other place together with something else: it counts as told. */
    settle,
  };
};
