import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { partSize } from "./partSize";

// The clock is the test's own: on a busy machine a part of 100 ms takes 150.
beforeEach(() => void vi.useFakeTimers({ toFake: ["hrtime"] }));
afterEach(() => void vi.useRealTimers());

const taking = (ms: number) => async () => void vi.advanceTimersByTime(ms);

it("parts that take too long become smaller, down to one row, and grow again when they are quick", async () => {
  const size = partSize({ dialect: "sqlite" }, { first: 100, atMost: 400 });
  const sizes: number[] = [];
  const next = (ms: number) =>
    size.run(async (rows) => {
      sizes.push(rows);
      await taking(ms)();
    });
  for (const ms of [200, 200, 200, 200, 200]) await next(ms);
  expect(sizes.slice(0, 3)).toEqual([100, 25, 6]);
  expect(sizes.at(-1)).toBe(1);
  for (let part = 0; part < 10; part += 1) await next(0);
  expect(Math.max(...sizes)).toBe(400);
});

it("a part that fails passes its error on", async () => {
  const size = partSize({ dialect: "sqlite" }, { first: 1, atMost: 1 });
  await expect(size.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
});

it("on PostgreSQL, where a part holds up nobody else, it may take ten times as long", async () => {
  const sizes = { sqlite: 0, postgresql: 0 };
  for (const dialect of ["sqlite", "postgresql"] as const) {
    const size = partSize({ dialect }, { first: 100, atMost: 400 });
    await size.run(taking(100));
    await size.run(async (rows) => void (sizes[dialect] = rows));
  }
  expect(sizes.sqlite).toBeLessThan(30);
  expect(sizes.postgresql).toBe(200);
});
