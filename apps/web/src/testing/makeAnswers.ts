/** Questions that are answered when the test says so, in any order, as a slow server does. */
export const makeAnswers = <T>() => {
  const open: { text: string; resolve: (answer: T) => void; reject: (error: Error) => void }[] = [];
  const take = async (text: string) => {
    for (;;) {
      const at = open.findIndex((question) => question.text === text);
      if (at >= 0) return open.splice(at, 1)[0];
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return {
    ask: (text: string): Promise<T> =>
      new Promise((resolve, reject) => {
        open.push({ text, resolve, reject });
      }),
    /** Waits for the question and answers it. */
    answer: async (text: string, answer: T): Promise<void> => (await take(text))?.resolve(answer),
    fail: async (text: string): Promise<void> => (await take(text))?.reject(new Error("not reached")),
  };
};
