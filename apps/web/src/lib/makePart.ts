import { use } from "react";

/**
 * A part of the program that is fetched when it is first needed, at most once. `lazy` keeps a failure for good, and draws
 * what is there already only after a wait: what was fetched ahead is drawn here at once, and every new try may succeed.
 */
export const makePart = <T>(load: () => Promise<T>) => {
  let there: { readonly part: T } | null = null;
  let last: { readonly name: string | symbol; readonly outcome: Promise<T>; hasFailed: boolean } | null =
    null;
  // The same try fails again with the same failure: React draws what waits from the beginning, and would ask without end.
  const fetchFor = (name: string | symbol): Promise<T> => {
    if (last && (!last.hasFailed || last.name === name)) return last.outcome;
    const outcome: Promise<T> = load().then(
      (part) => {
        there = { part };
        // As React itself marks a promise it has waited for: one that was fetched ahead is drawn without a wait.
        Object.assign(outcome, { status: "fulfilled", value: part });
        return part;
      },
      (error: unknown) => {
        mine.hasFailed = true;
        throw error;
      },
    );
    const mine = { name, hasFailed: false, outcome };
    last = mine;
    return mine.outcome;
  };
  // Each call is another try, if the last one failed.
  const fetch = (): Promise<T> => fetchFor(Symbol("try"));
  return {
    fetch,
    /** Fetches it before it is needed. A failure is not reported: the next use tries again. */
    fetchAhead: (): Promise<void> =>
      fetch().then(
        () => undefined,
        () => undefined,
      ),
    /** The part, if it is there. */
    fetched: (): T | null => there?.part ?? null,
    /** The part, within a drawing, which waits for it. Another name of the try is another try, if the last one failed. */
    // Asked for in every drawing, also when it is there: React must find the `use` that a drawing waited at again.
    usePart: (name: string): T => use(fetchFor(name)),
  };
};
