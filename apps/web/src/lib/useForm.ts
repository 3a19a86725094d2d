import { useCallback, useEffect, useRef, useState } from "react";
import type { TypedForm } from "../ui/RestoredNotice";
import { focusFirstWrong } from "../ui/focusFirstWrong";
import { CallError } from "./callApi";
import { changedFields, fieldName } from "./changedFields";
import { describeFailure } from "./failure";
import { changesOf, fieldsFor } from "./keptForms";
import { addOpenForm, keptFor } from "./openForms";

/**
 * Which form it is, of what: "edit person 01J…". When the session ends, or the page is left, what was typed is kept under it, and given back
 * there. `notKept` is for passwords and codes, which no browser is to remember, and for forms without an account.
 */
export type FormPlace = string | typeof notKept;
export const notKept = Symbol("notKept");

interface FormOptions<T> {
  /** What the form began with, where that is not what it was first shown with. */
  readonly base?: T | undefined;
}

/**
 * What is typed into a form, and what the server said was wrong with it. What was typed stays, whatever happens. Every field
 * that is typed stands in `initial`: one beside it would be lost when the session ends.
 */
export const useForm = <T extends object>(initial: T, place: FormPlace, options: FormOptions<T> = {}) => {
  const [first] = useState(initial);
  const base = options.base ?? first;
  const [found] = useState(() => {
    const form = place === notKept ? null : keptFor(place);
    const words = form?.words ?? {};
    const hasWords = Object.keys(words).length > 0;
    const fields = form && (fieldsFor(form, initial) ?? (hasWords ? { base: {}, typed: {} } : null));
    return form && fields ? { id: form.id, ...fields, words, hasWords } : null;
  });
  // Boxes write into it; thrown away, it is another one, and the boxes begin anew.
  const [words, setWords] = useState({ round: 0, held: { ...found?.words } });
  const heldWords = useRef(words.held);
  const [kept, setKept] = useState(found);
  const [value, setValue] = useState<T>(() => ({ ...initial, ...found?.typed }));
  const latest = useRef(value);
  const begun = useRef(base);
  const title = useRef("");
  const [failure, setFailure] = useState<unknown>(null);
  // What was said of a field is no longer true once something else stands in it.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const failed = (next: unknown) => {
    setChanged(new Set());
    setFailure(next);
  };
  useEffect(() => {
    if (failure !== null) focusFirstWrong();
  }, [failure]);
  useEffect(() => {
    begun.current = base;
    heldWords.current = words.held;
  });
  const keptId = kept?.id ?? null;
  const hasBase = options.base !== undefined;
  useEffect(
    () =>
      place === notKept
        ? undefined
        : addOpenForm({
            place,
            keptId,
            isOfRecord: hasBase,
            title: () => title.current,
            read: () => ({ base: begun.current, typed: latest.current, words: heldWords.current }),
          }),
    [place, keptId, hasBase],
  );
  // Saved in place, or typed back to what it was: nothing of it waits any more.
  if (kept !== null && !kept.hasWords && !changesOf(base, value)) setKept(null);
  const fields = failure instanceof CallError ? failure.fields : {};
  const show = (next: T) => {
    if (failure !== null) {
      const fieldsChanged = changedFields(latest.current, next);
      if (fieldsChanged.size > 0) setChanged((before) => new Set([...before, ...fieldsChanged]));
    }
    latest.current = next;
    setValue(next);
  };
  const isCalled = useCallback((name: string) => {
    title.current = name;
  }, []);
  const typed: TypedForm = {
    isRestored: kept !== null,
    words,
    isCalled,
    throwAway: () => {
      setKept(null);
      setWords(({ round }) => ({ round: round + 1, held: {} }));
      failed(null);
      show(base);
    },
  };
  return {
    value,
    /** What it is now, for whoever waited since it was drawn. */
    now: (): T => latest.current,
    show,
    set: (patch: Partial<T>) => show({ ...latest.current, ...patch }),
    failed,
    /** What is wrong with one field, as long as it stands there as it was sent. */
    error: (path: string): string | undefined => (changed.has(fieldName(path)) ? undefined : fields[path]),
    /** What is wrong with the whole, where no field shown says it. */
    problem: (shown: readonly string[] = []): string | null =>
      failure === null || shown.some((path) => fields[path] !== undefined)
        ? null
        : // Its own words of a field begin with the path to it.
          [...new Set(Object.values(fields))].join(" ") || describeFailure(failure),
    /** For the `Dialog`, or the `RestoredNotice` of a form on a page. */
    typed,
    /** What was typed before the session ended, and what it was typed over; it stands in `value`. */
    givenBack: found,
  };
};
