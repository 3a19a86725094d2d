import { setFlagsFromString } from "node:v8";

let acting = 0;

/**
 * Lets memory grow by a fifth at a time while something large is worked on. By itself it about doubles before what is not
 * used any more is taken away: writing a file of 25 MB left 90 MB of that. For the whole process, the threads among it.
 */
export const sparingMemory = async <T>(act: () => Promise<T>): Promise<T> => {
  acting += 1;
  if (acting === 1) setFlagsFromString("--heap-growing-percent=20");
  try {
    return await act();
  } finally {
    acting -= 1;
    if (acting === 0) setFlagsFromString("--heap-growing-percent=0");
  }
};
