import { once } from "node:events";
import type { RouteSpec } from "@followthrough/contract";
import type { ReadingAsk } from "./implement";
import { Problem } from "./problem";
import { type ReadingAnswer, type ReadingQuestion, keyOf } from "./readingQuestion";
import { reusableThread } from "../threads/reusableThread";

/** Works out the answer to a reading on a thread of its own. Throws what its handler throws. */
export interface ReadApart {
  (route: RouteSpec, ask: ReadingAsk): Promise<Buffer>;
  close(): Promise<void>;
}

/** Ten minutes: it has its connection, and knows the pairs of people alike. */
const keptForMs = 600_000;

/** Threads that read from the database at this address, each with a connection that cannot write. */
export const readApartFrom = (url: string): ReadApart => {
  const threads = reusableThread("reader", {}, { workerData: { url }, keptForMs });
  const read = async (route: RouteSpec, { params, query, account, today, now }: ReadingAsk) => {
    const thread = threads.take();
    let isSpoilt = true;
    try {
      const answered = once(thread, "message");
      const question: ReadingQuestion = { key: keyOf(route), ask: { params, query, account, today, now } };
      thread.postMessage(question, []);
      const [answer] = (await answered) as [ReadingAnswer];
      isSpoilt = false;
      if ("code" in answer) throw new Problem(answer.code, answer.message, answer.more);
      if ("failed" in answer) throw new Error(answer.failed);
      return Buffer.from(answer.text.buffer, answer.text.byteOffset, answer.text.byteLength);
    } finally {
      if (isSpoilt) await thread.terminate();
      else threads.keep(thread);
    }
  };
  return Object.assign(read, { close: () => threads.close() });
};
