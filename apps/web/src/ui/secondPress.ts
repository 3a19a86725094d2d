/** Faster than anybody decides: a press that follows the last within this time is the same press. In milliseconds. */
const oneHand = 300;

/** Tells a press from the second half of a double one, by what was pressed and when. */
export const makeSecondPress = <T>() => {
  let last: { readonly what: T; readonly at: number } | null = null;
  return {
    /** Whether the press of `what` at `at` (milliseconds) belongs to the one before it; if not, it is the last one now. */
    isSecond: (what: T, at: number): boolean => {
      if (last?.what === what && at - last.at < oneHand) return true;
      last = { what, at };
      return false;
    },
    /** What the last press was of, if it was that short a time ago. */
    justPressed: (at: number): T | null => (last && at - last.at < oneHand ? last.what : null),
  };
};
