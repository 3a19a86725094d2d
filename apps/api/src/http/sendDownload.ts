import { pipeline } from "node:stream/promises";
import type { Download } from "@followthrough/contract";
import type { Response } from "express";
import { yieldToEventLoop } from "../threads/runCooperatively";
import { ClientGone } from "./clientGone";

/**
 * Sends a file while it is made. What fails before its first bytes is answered in words. What fails later cuts the answer
 * off, so that the client sees a broken download and not a short file; it is thrown for the log. Throws `ClientGone`
 * where nobody waits for it any more.
 */
export const sendDownload = async (
  response: Response,
  { mediaType, fileName, content }: Download,
): Promise<void> => {
  const parts = content[Symbol.asyncIterator]();
  const first = await parts.next();
  response.setHeader("Cache-Control", "no-store");
  response.attachment(fileName).type(mediaType);
  let failure: { readonly error: unknown } | null = null;
  const rest = async function* () {
    try {
      if (first.done) return;
      yield first.value;
      // The iterator was begun; what is left of it is an iterable again.
      for await (const part of { [Symbol.asyncIterator]: () => parts }) {
        yield part;
        // SQLite answers at once: one part after the other would never let anybody else in.
        await yieldToEventLoop();
      }
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  try {
    await pipeline(rest, response);
  } catch {
    // It destroys both ends whoever failed: where the content did not, the client went away.
    throw failure ? (failure as { error: unknown }).error : new ClientGone();
  } finally {
    // Where the client had gone before it began, nothing else ends it.
    await parts.return?.();
  }
};
