let last: Promise<unknown> = Promise.resolve();

/** Whatever is shown is being read again after a change. */
export const noteRefetch = (reading: Promise<unknown>): void => {
  last = reading;
};

/** Resolves once what is shown has been read again; never rejects. */
export const waitForRefetch = (): Promise<unknown> => last.catch(() => undefined);
