import { useEffect, useRef } from "react";

/** What was opened in place comes wholly into view, above whatever lies over the foot of the page. */
export const useIntoView = <E extends HTMLElement>() => {
  const opened = useRef<E>(null);
  // After the fields in it: what gets the focus there is brought into view alone.
  useEffect(() => {
    // In newer browsers it answers a promise, which would be taken for what ends the effect.
    opened.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return opened;
};
