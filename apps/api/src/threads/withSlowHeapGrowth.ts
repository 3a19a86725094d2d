import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let acting = 0;

/** Takes away what is not used any more, which is some 30 ms of standing still for a server that did a day's work. */
const collect = async (): Promise<void> => {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof gc === "function") await gc({ type: "major", execution: "async" });
};

/**
 * Lets memory grow by a fifth at a time while something large is worked on. By itself it about doubles before what is not
 * used any more is taken away: a file of 25 MB left 90 MB of that. For the whole process, the threads among it. What may
 * grow until then is decided when something was taken away, so this begins with it.
 */
export const withSlowHeapGrowth = async <T>(act: () => Promise<T>): Promise<T> => {
  acting += 1;
  try {
    if (acting === 1) {
      setFlagsFromString("--heap-growing-percent=20");
      await collect();
    }
    return await act();
  } finally {
    acting -= 1;
    if (acting === 0) setFlagsFromString("--heap-growing-percent=0");
  }
};
