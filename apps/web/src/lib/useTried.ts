import { useEffect, useState } from "react";
import { focusFirstWrong } from "../ui/focusFirstWrong";

/**
 * Whether a form was sent while something it needs was missing: from then on its fields say so. The button is never off, since
 * one that does nothing says nothing; the focus goes to the first field that lacks something.
 */
export const useTried = () => {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) focusFirstWrong();
  }, [tries]);
  return { isTried: tries > 0, noteTry: () => setTries((count) => count + 1) };
};
