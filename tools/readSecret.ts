import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Prompts for one line without echoing it; reads the first line of a pipe. Empty if nothing is given. */
export const readSecret = async (question: string): Promise<string> => {
  const { stdin, stdout } = process;
  if (stdin.isTTY) stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: nowhere, terminal: Boolean(stdin.isTTY) });
  // An answer that was broken off is none: nothing may be done then.
  reader.once("SIGINT", () => process.exit(130));
  try {
    for await (const line of reader) return line;
    if (stdin.isTTY) throw new Error("Nothing was given, and nothing was changed.");
    return "";
  } finally {
    reader.close();
    if (stdin.isTTY) stdout.write("\n");
  }
};
