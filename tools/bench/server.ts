import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { printedAddress } from "../printedAddress";

export interface Started {
  readonly url: string;
  /** Milliseconds from the start of the process to its address. */
  readonly readyAfter: number;
  /** Megabytes it holds now; null where the system does not say. */
  memory(): number | null;
  /** How much of the processor it has taken, in milliseconds; null where the system does not say. */
  taken(): number | null;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

const memoryOf = (pid: number | undefined): number | null => {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
};

/** In hundredths of a second on every Linux there is. */
const takenBy = (pid: number | undefined): number | null => {
  try {
    const fields =
      readFileSync(`/proc/${pid ?? 0}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
};

/** Starts a program that prints its address, and waits until it has. */
export const startServer = (args: readonly string[], env: Record<string, string> = {}): Promise<Started> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    child.once("error", reject);
    void ended.then(() => reject(new Error(`${args.join(" ")} ended before it was up`)));
    void printedAddress(child.stdout).then((url) =>
      resolve({
        url,
        readyAfter: Math.round(performance.now() - begun),
        memory: () => memoryOf(child.pid),
        taken: () => takenBy(child.pid),
        signal: (name) => void child.kill(name),
        stop: async () => {
          child.kill("SIGTERM");
          await ended;
        },
      }),
    );
  });
