let words = "";

/** What is typed between the key that opens the capture and its being there. */
export const noteEarlyTyping = (typed: string): void => {
  words = typed;
};

/** Gives what was typed early and forgets it. */
export const takeEarlyTyping = (): string => {
  const taken = words;
  words = "";
  return taken;
};
