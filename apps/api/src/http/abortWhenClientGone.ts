import type { Response } from "express";

/** Says when whoever asked goes away before they were answered. */
export const abortWhenClientGone = (response: Response): AbortSignal => {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
};
