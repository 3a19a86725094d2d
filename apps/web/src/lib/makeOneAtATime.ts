/** Keeps what is under way from being begun a second time. It knows at once, where a state would only be told in the next drawing. */
export const makeOneAtATime = () => {
  const underWay = new Set<string>();
  return {
    /** Whether it may be begun now; if so, it is under way from here on. */
    begin: (what: string): boolean => {
      if (underWay.has(what)) return false;
      underWay.add(what);
      return true;
    },
    end: (what: string): void => void underWay.delete(what),
    endAll: (): void => underWay.clear(),
  };
};
