import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a program prints and how it ends, in which something happens; `ending` and `wait` are there for it. */
const outcomeOf = (happens: string) =>
  new Promise<{ code: unknown; out: string }>((resolve) => {
    const program = `
      import { handleShutdown } from ${JSON.stringify(here("./shutdown.ts"))};
      import { createLogger } from ${JSON.stringify(here("./http/logger.ts"))};
      const ending = handleShutdown(createLogger("error"), 200);
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      ending.onEnd(() => console.log("closed first opened"));
      ending.onEnd(async () => { await wait(50); console.log("closed last opened"); });
      setTimeout(() => { console.log("went on"); process.exit(0); }, 1000);
      ${happens}`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", program];
    execFile(process.execPath, args, { cwd: here(".") }, (error, out, said) => {
      expect(said).toBe("");
      resolve({ code: error ? error.code : 0, out });
    });
  });

const inOrder = /closed last opened\n(?:.*\n)*?closed first opened/;
const uncaught = `setTimeout(() => { throw new Error("Dana said it is off"); }, 10);`;
const stopped = `process.kill(process.pid, "SIGTERM");`;

describe("the program", () => {
  it("goes on after a promise that failed and that nobody waited for, and logs it without its words", async () => {
    const { code, out } = await outcomeOf(`Promise.reject(new Error("Dana said it is off"));`);
    expect(code).toBe(0);
    expect(out).toContain("a failure nobody waited for");
    expect(out).toContain("went on");
    expect(out).not.toContain("Dana");
  });

  it("ends in order after an exception that nobody caught", async () => {
    const { code, out } = await outcomeOf(uncaught);
    expect(code).toBe(1);
    expect(out).toContain("a failure nobody caught");
    expect(out).toMatch(inOrder);
    expect(out).not.toMatch(/went on|Dana/);
  });

  it.runIf(process.platform !== "win32")("ends in order after a signal, however often it comes", async () => {
    const { code, out } = await outcomeOf(`${stopped} process.kill(process.pid, "SIGINT"); ${stopped}`);
    expect(code).toBe(0);
    expect(out).toMatch(inOrder);
    expect(out.match(/closed/g)).toHaveLength(2);
  });

  const meetings: [string, string][] = [
    ["an exception while a signal is followed", `${stopped} ${uncaught}`],
    ["a signal after an exception", `${uncaught} setTimeout(() => { ${stopped} }, 30);`],
  ];
  it.runIf(process.platform !== "win32").each(meetings)(
    "ends once and says that something went wrong: %s",
    async (_what, happens) => {
      const { code, out } = await outcomeOf(happens);
      expect(code).toBe(1);
      expect(out).toContain("a failure nobody caught");
      expect(out).toMatch(inOrder);
      expect(out.match(/closed/g)).toHaveLength(2);
    },
  );

  it("closes the others where one cannot be closed, and says so", async () => {
    const { code, out } = await outcomeOf(
      `ending.onEnd(() => { throw new Error("Dana said it is off"); }); void ending.end(0);`,
    );
    expect(code).toBe(1);
    expect(out).toContain("could not be closed in order");
    expect(out).toMatch(inOrder);
    expect(out).not.toContain("Dana");
  });

  it("ends in time where something never closes", async () => {
    const { code, out } = await outcomeOf(`ending.onEnd(() => new Promise(() => {})); void ending.end(0);`);
    expect(code).toBe(1);
    expect(out).toContain("not everything could be closed in time");
    expect(out).not.toContain("went on");
  });

  it("closes what a start opens while it ends", async () => {
    const { code, out } = await outcomeOf(
      `void ending.end(0); ending.onEnd(() => console.log("closed opened late"));`,
    );
    expect(code).toBe(0);
    expect(out).toContain("closed opened late");
    expect(out).toMatch(inOrder);
  });
});
