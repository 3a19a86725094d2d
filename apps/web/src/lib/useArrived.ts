import { useDeferredValue } from "react";

/**
 * Whether what was waited for is there and may be drawn. What comes out of an answer is drawn at one go as a rule; the first
 * picture of a whole screen is drawn a little at a time by this, so that the browser answers in between.
 */
export const useArrived = (isThere: boolean): boolean => useDeferredValue(isThere) && isThere;
