import { useEffect, useRef, useState } from "react";
import { focusFirstWrong } from "../ui/focusFirstWrong";
import { CallError } from "./callApi";
import { sayFailure } from "./failure";

/** What is typed into a form, and what the server said was wrong with it. What was typed stays, whatever happens. */
export const useForm = <T extends object>(initial: T) => {
  const [value, setValue] = useState(initial);
  const latest = useRef(value);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (failure !== null) focusFirstWrong();
  }, [failure]);
  const fields = failure instanceof CallError ? failure.fields : {};
  const show = (next: T) => {
    latest.current = next;
    setValue(next);
  };
  return {
    value,
    /** What it is now, for whoever waited since it was drawn. */
    now: (): T => latest.current,
    show,
    set: (patch: Partial<T>) => show({ ...latest.current, ...patch }),
    failed: setFailure,
    /** What is wrong with one field. */
    error: (path: string): string | undefined => fields[path],
    /** What is wrong with the whole, where no field shown says it. */
    problem: (shown: readonly string[] = []): string | null =>
      failure === null || shown.some((path) => fields[path] !== undefined) ? null : sayFailure(failure),
  };
};
