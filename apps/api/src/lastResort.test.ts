import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a program with the last resort prints and how it ends, after something has gone wrong in it. */
const outcomeOf = (wrong: string, leave = `async () => console.log("left in order")`) =>
  new Promise<{ code: unknown; out: string }>((resolve) => {
    const program = `
      import { lastResort, once } from ${JSON.stringify(here("./lastResort.ts"))};
      import { createLogger } from ${JSON.stringify(here("./http/logger.ts"))};
      lastResort(createLogger("error"), ${leave}, 200);
      setTimeout(() => { console.log("went on"); process.exit(0); }, 1000);
      ${wrong}`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", program];
    execFile(process.execPath, args, { cwd: here(".") }, (error, out) =>
      resolve({ code: error ? error.code : 0, out }),
    );
  });

it("goes on after a promise that failed and that nobody waited for, and logs it without its words", async () => {
  const { code, out } = await outcomeOf(`Promise.reject(new Error("Dana said it is off"));`);
  expect(code).toBe(0);
  expect(out).toContain("a failure nobody waited for");
  expect(out).toContain("went on");
  expect(out).not.toContain("Dana");
});

it("leaves in order after an exception that nobody caught", async () => {
  const { code, out } = await outcomeOf(`setTimeout(() => { throw new Error("Dana said it is off"); }, 10);`);
  expect(code).toBe(1);
  expect(out).toContain("a failure nobody caught");
  expect(out).toContain("left in order");
  expect(out).not.toContain("went on");
  expect(out).not.toContain("Dana");
});

it("leaves all the same when that takes too long", async () => {
  const { code, out } = await outcomeOf(
    `setTimeout(() => { throw new Error("Dana said it is off"); }, 10);`,
    `() => new Promise(() => setInterval(() => undefined, 1000))`,
  );
  expect(code).toBe(1);
  expect(out).not.toContain("went on");
});

it("waits for an end that is under way, as after SIGTERM, and says that something went wrong", async () => {
  const { code, out } = await outcomeOf(
    `leave().then(() => process.exit(process.exitCode ?? 0));
     setTimeout(() => { throw new Error("Dana said it is off"); }, 10);`,
    `globalThis.leave = once(async () => {
       await new Promise((resolve) => setTimeout(resolve, 100));
       console.log("left in order");
     })`,
  );
  expect(code).toBe(1);
  expect(out).toContain("a failure nobody caught");
  expect(out.match(/left in order/g)).toHaveLength(1);
});
