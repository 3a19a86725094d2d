import { parentPort, workerData } from "node:worker_threads";
import { createReader } from "@followthrough/db";
import { apartRoutes } from "./apart";
import { parseAnswer } from "./http/parseWithSchema";
import { Problem } from "./http/problem";
import { type ReadingAnswer, type ReadingQuestion, keyOf } from "./http/readingQuestion";

// A thread that works out answers for which much is gone through: by the same handlers, on a connection that cannot write.

const { url } = workerData as { readonly url: string };
const db = await createReader(url);
const byKey = new Map(apartRoutes().map((one) => [keyOf(one.route), one]));

const answerTo = async ({ key, ask }: ReadingQuestion): Promise<ReadingAnswer> => {
  try {
    const { route, read } = byKey.get(key) ?? {};
    const schema = route?.answer;
    if (!read || typeof schema !== "object" || schema === null) throw new Error(`${key} is not read apart`);
    return { text: Buffer.from(JSON.stringify(parseAnswer(schema, await read(db.read, ask)))) };
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, message: error.message, more: error.more };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on("message", (question: ReadingQuestion) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer, []));
});
