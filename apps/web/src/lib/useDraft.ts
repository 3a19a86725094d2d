import {
  startTransition,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { adoptDraft, clearDraft, type DraftStorage, keepDraft, readDraft, releaseDraft } from "./draft";
import { draftSlot, livingSlots } from "./draftSlot";
import { areDraftsClosed } from "./draftsClosed";

interface DraftOptions<T> {
  accountId: string;
  /** What is being typed: "capture", "debrief". */
  name: string;
  /** Reads what was kept, which an older version of the app may have written; null for what makes no sense any more. */
  read: (kept: unknown) => T | null;
  /** What it is before anything is typed. This and `read` must be the same on every render. */
  empty: T;
  /** Whether there is nothing in it worth keeping. */
  isEmpty: (value: T) => boolean;
}

interface Draft<T> {
  value: T;
  /** Changes it; once the form is gone, what the next one will show. Stays the same function, as `clear` does. */
  set: (change: (value: T) => T) => void;
  /** Changes it by a key in a box that shows its own text already: nothing else is drawn before the next key can be. */
  type: (change: (value: T) => T) => void;
  /** What it is now, keys included that have not been drawn everywhere. */
  now: () => T;
  /** Counts the changes that did not come from `type`: a box with a text of its own takes over this one then. */
  revision: number;
  /** Saved, or thrown away on purpose. */
  clear: () => void;
  /** False when the browser refuses to keep it: it lasts as long as the page. */
  isKept: boolean;
}

/** Typing waits for no storage; closing the page does. */
const pause = 200;
/** Whatever follows from a key comes after the key itself is on the screen. */
const twoFrames = 32;

/** Who shows which draft now: what is put back after a save goes there, wherever the form has been opened since. */
const shown = new Map<string, (change: (value: unknown) => unknown) => void>();

const storage = (): DraftStorage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

/**
 * What is being typed, kept in the browser until it is saved: it survives reloading, closing, a failed save and another
 * window typing the same kind of thing. Suspends for a moment on first use, while the window is told from others.
 */
export const useDraft = <T>({ accountId, name, read, empty, isEmpty }: DraftOptions<T>): Draft<T> => {
  const slot = use(draftSlot());
  const place = useMemo(() => ({ accountId, name, slot }), [accountId, name, slot]);
  const shelf = storage();
  const [value, setValue] = useState<T>(() => (shelf && read(readDraft(shelf, place))) ?? empty);
  const [revision, setRevision] = useState(0);
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const drawing = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (next: T) => {
    latest.current = next;
    setValue(next);
    setRevision((count) => count + 1);
  };
  const keepNow = () => {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    if (areDraftsClosed(accountId)) return;
    if (isEmpty(latest.current)) {
      if (shelf) clearDraft(shelf, place);
      setIsKept(true);
    } else setIsKept(shelf !== null && keepDraft(shelf, place, latest.current, Date.now()));
  };
  const key = JSON.stringify(place);
  const setHere = (change: (value: T) => T) => {
    show(change(latest.current));
    waiting.current ??= setTimeout(keepNow, pause);
  };
  const setShown = useEffectEvent(setHere);
  const set = useCallback(
    (change: (value: T) => T) => {
      const here = shown.get(key);
      const kept = storage();
      if (here) here((current) => change(current as T));
      else if (kept && !areDraftsClosed(accountId)) {
        const next = change(read(readDraft(kept, place)) ?? empty);
        if (keepDraft(kept, place, next, Date.now())) releaseDraft(kept, place);
      }
    },
    [key, accountId, place, read, empty],
  );
  // Before any key can reach the form.
  useLayoutEffect(() => {
    const here = (change: (value: unknown) => unknown) => setShown((current) => change(current) as T);
    shown.set(key, here);
    return () => {
      if (shown.get(key) === here) shown.delete(key);
    };
  }, [key]);
  const clear = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    latest.current = empty;
    setValue(empty);
    setRevision((count) => count + 1);
    setIsKept(true);
    const kept = storage();
    if (kept) clearDraft(kept, place);
  }, [empty, place]);

  const typeHere = useEffectEvent((change: (value: T) => T) => {
    latest.current = change(latest.current);
    drawing.current ??= setTimeout(() => {
      drawing.current = undefined;
      startTransition(() => setValue(latest.current));
    }, twoFrames);
    waiting.current ??= setTimeout(keepNow, pause);
  });
  const [type] = useState(() => (change: (value: T) => T) => typeHere(change));
  const now = useCallback(() => latest.current, []);

  const leave = useEffectEvent((isGoing: boolean) => {
    keepNow();
    if (isGoing && shelf) releaseDraft(shelf, place);
  });
  const comeBack = useEffectEvent(() => {
    // Gone from the shelf it was thrown away or taken up elsewhere meanwhile.
    if (shelf && !isEmpty(latest.current) && readDraft(shelf, place) !== null)
      keepDraft(shelf, place, latest.current, Date.now());
  });
  const takeUp = useEffectEvent((living: ReadonlySet<string> | null) => {
    // Whoever types already keeps what they type; what was left behind waits for the next time.
    if (!shelf || !isEmpty(latest.current)) return;
    const adopted = read(adoptDraft(shelf, place, living, Date.now()));
    if (adopted !== null) show(adopted);
  });
  useEffect(() => {
    let isHere = true;
    void livingSlots().then(
      (living) => isHere && takeUp(living),
      () => undefined,
    );
    const hide = () => leave(true);
    const blur = () => document.hidden && leave(false);
    const reappear = (event: PageTransitionEvent) => event.persisted && comeBack();
    addEventListener("pagehide", hide);
    addEventListener("pageshow", reappear);
    document.addEventListener("visibilitychange", blur);
    return () => {
      isHere = false;
      leave(false);
      removeEventListener("pagehide", hide);
      removeEventListener("pageshow", reappear);
      document.removeEventListener("visibilitychange", blur);
    };
  }, []);

  return { value, set, type, now, revision, clear, isKept };
};
