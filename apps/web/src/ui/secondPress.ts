/** Faster than anybody decides: a press that follows the last within this time is the same press. In milliseconds. */
const oneHand = 300;

const modifiers = new Set(["Control", "Shift", "Alt", "Meta"]);
let lastKey = "";
let otherKeyAt = -1;

/** Notes every key of the page: where another one was typed between two presses, they are two. */
export const noteKey = ({ key, timeStamp }: { key: string; timeStamp: number }): void => {
  if (modifiers.has(key)) return;
  if (key !== lastKey) otherKeyAt = timeStamp;
  lastKey = key;
};

/** Tells a press from the second half of a double one, by what was pressed and when. */
export const makeSecondPress = <T>() => {
  let last: { readonly what: T; readonly at: number } | null = null;
  return {
    /** Whether the press of `what` at `at` (milliseconds) belongs to the one before it; if not, it is the last one now. */
    isSecond: (what: T, at: number): boolean => {
      const isAtOnce = last?.what === what && at - last.at < oneHand;
      // The press itself may be a key: then it was noted just before.
      if (isAtOnce && (last?.at ?? 0) >= otherKeyAt) return true;
      last = { what, at };
      return false;
    },
    /** What the last press was of, if it was that short a time ago and no other key came in between. */
    justPressed: (at: number): T | null =>
      last && at - last.at < oneHand && last.at >= otherKeyAt ? last.what : null,
  };
};
