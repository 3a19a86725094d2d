import { spawn } from "node:child_process";

interface Running {
  readonly env?: Record<string, string>;
  /** Keeps what is printed and returns it, instead of letting it through. */
  readonly quiet?: boolean;
}

/**
 * Runs a program to its end, looking in the workspace's node_modules/.bin first. A missing program ends with code
 * 127.
 */
export const run = (
  program: string,
  args: readonly string[],
  { env = {}, quiet = false }: Running = {},
): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      env: {
        ...process.env,
        PATH: `${process.cwd()}/node_modules/.bin:${process.env["PATH"] ?? ""}`,
        ...env,
      },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", ({ message }) => resolve({ code: 127, output: message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
