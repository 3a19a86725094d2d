/** Runs one act at a time, in order of arrival; a failed one does not hold up the next. */
export const inOrder = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  };
};
