import type { Readable } from "node:stream";

/** The address that a server prints once it listens; never resolves if the server ends before. */
export const printedAddress = (output: Readable): Promise<string> =>
  new Promise((resolve) => {
    let said = "";
    output.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
