import { useEffect, useState } from "react";

/** A value once it has not changed for a moment: for questions asked while somebody types. */
export const useDebouncedValue = <T>(value: T, restMs = 250): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
};
