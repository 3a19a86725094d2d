import { use } from "react";

/**
 * A part of the program that is fetched when it is first needed, at most once. `lazy` keeps a failure for good, and draws
 * what is there already only after a wait: what was fetched ahead is drawn here at once, and every new try may succeed.
 */
export const makePart = <T>(load: () => Promise<T>) => {
  let fetched: { readonly part: T } | null = null;
  let last: { readonly name: string; readonly outcome: Promise<T>; hasFailed: boolean } | null = null;
  // The same try fails again with the same failure: React draws what waits from the beginning, and would ask without end.
  const fetchFor = (name: string): Promise<T> => {
    if (last && (!last.hasFailed || last.name === name)) return last.outcome;
    const mine = {
      name,
      hasFailed: false,
      outcome: load().then(
        (part) => {
          fetched = { part };
          return part;
        },
        (error: unknown) => {
          mine.hasFailed = true;
          throw error;
        },
      ),
    };
    last = mine;
    return mine.outcome;
  };
  return {
    /** Fetches it before it is needed. Nobody hears of a failure: whoever needs it tries again. */
    fetchAhead: (): void => void fetchFor("ahead").catch(() => undefined),
    /** The part, within a drawing, which waits for it. Another name of the try is another try, if the last one failed. */
    usePart: (name: string): T => (fetched ? fetched.part : use(fetchFor(name))),
  };
};
