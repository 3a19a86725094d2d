let words = "";

/** What is typed between the key that opens the capture and its being there. */
export const noteEarly = (typed: string): void => {
  words = typed;
};

/** The same, once. */
export const takeEarly = (): string => {
  const taken = words;
  words = "";
  return taken;
};
