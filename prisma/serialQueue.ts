/** Runs one act at a time, in order of arrival; a failed act does not block the next. */
export const serialQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  };
};

/** Like `serialQueue`, with one queue per key; empty queues are removed. */
export const keyedSerialQueue = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, act: () => Promise<T>): Promise<T> => {
    const result = (last.get(key) ?? Promise.resolve()).then(act);
    const settle = async () => {
      await result.catch(() => undefined);
      if (last.get(key) === settled) last.delete(key);
    };
    const settled: Promise<void> = settle();
    last.set(key, settled);
    return result;
  };
};
