import { useState } from "react";
import { makeOneAtATime } from "./makeOneAtATime";

/** For an act of several steps: while it runs, starting it again does nothing and answers undefined. */
export const useOnce = () => {
  const [underWay] = useState(makeOneAtATime);
  return async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    if (!underWay.begin("")) return undefined;
    try {
      return await act();
    } finally {
      underWay.endAll();
    }
  };
};
