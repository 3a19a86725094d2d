import { type ChildProcess, spawn } from "node:child_process";

export interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program that prints its address, and waits until it has. */
export const startServer = (
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Started> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    child.once("error", reject);
    void ended.then(() => reject(new Error(`${args.join(" ")} ended before it was up`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      const url = /http:\/\/[\d.]+:\d+/.exec(chunk.toString())?.[0];
      if (!url) return;
      resolve({
        url,
        stop: async () => {
          child.kill("SIGTERM");
          await ended;
        },
      });
    });
  });
