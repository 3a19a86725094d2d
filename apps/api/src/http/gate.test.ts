import { EventEmitter } from "node:events";
import { setImmediate as round } from "node:timers/promises";
import type { Response } from "express";
import { expect, it } from "vitest";
import { ClientGone } from "./clientGone";
import { makeGate } from "./gate";
import { Problem } from "./problem";

type Waits = Pick<Response, "once" | "off" | "closed">;
const somebody = (): Waits & EventEmitter => Object.assign(new EventEmitter(), { closed: false }) as never;

const settle = async () => {
  for (let rounds = 0; rounds < 40; rounds += 1) await round();
};

/** A gate whose clock stands still, and requests that are done when it is said. */
const scene = (concurrency = 2) => {
  let now = 0;
  const gate = makeGate({ concurrency, longestMs: 10_000, nowMs: () => now });
  const begun: string[] = [];
  const done = new Map<string, () => void>();
  const outcomes = new Map<string, string>();
  const come = (name: string, response = somebody()) => {
    gate
      .inTurn(response, () => {
        begun.push(name);
        return new Promise<void>((resolve) => done.set(name, resolve));
      })
      .then(
        () => outcomes.set(name, "answered"),
        (error: unknown) => outcomes.set(name, error instanceof Problem ? error.code : String(error)),
      );
    return response;
  };
  return {
    gate,
    begun,
    outcomes,
    come,
    finish: async (name: string, afterMs: number) => {
      now += afterMs;
      done.get(name)?.();
      await settle();
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
};

it("works on a few at once, the others in the order they came", async () => {
  const { begun, come, finish, outcomes } = scene();
  for (const name of ["a", "b", "c", "d"]) come(name);
  await settle();
  expect(begun).toEqual(["a", "b"]);
  await finish("b", 1);
  await finish("a", 1);
  expect(begun).toEqual(["a", "b", "c", "d"]);
  await finish("c", 1);
  await finish("d", 1);
  expect([...outcomes.values()]).toEqual(["answered", "answered", "answered", "answered"]);
});

it("refuses at once a request that would wait longer than ten seconds, the newest first", async () => {
  const { come, finish, gate, outcomes } = scene();
  for (const name of ["a", "b", "c", "d", "e", "f", "g", "h"]) come(name);
  await settle();
  // Two seconds each: of the seven that are left five are answered within ten.
  await finish("a", 2_000);
  expect(gate.size).toBe(5);
  expect(Object.fromEntries(outcomes)).toEqual({ a: "answered", h: "unavailable", g: "unavailable" });
  expect(() => gate.mustHaveRoom()).toThrow(Problem);
  await finish("b", 2_000);
  expect(gate.size).toBe(4);
  expect(() => gate.mustHaveRoom()).not.toThrow();
});

it("never refuses as many as are worked on at once, however slow they are", async () => {
  const { come, finish, gate, pass } = scene();
  come("a");
  await settle();
  pass(60_000);
  expect(() => gate.mustHaveRoom()).not.toThrow();
  come("b");
  await settle();
  await finish("a", 60_000);
  expect(() => gate.mustHaveRoom()).not.toThrow();
  await finish("b", 60_000);
});

it("finds out that nothing goes on at all", async () => {
  const { come, gate, pass } = scene();
  for (const name of ["a", "b", "c"]) come(name);
  await settle();
  expect(() => gate.mustHaveRoom()).not.toThrow();
  pass(20_000);
  expect(() => gate.mustHaveRoom()).toThrow("more to do than it can do");
});

it("remembers for a moment how fast it goes, and does not count the time in which nobody asked", async () => {
  const { come, finish, gate, pass } = scene();
  for (const name of ["a", "b", "c"]) come(name);
  await settle();
  for (const name of ["a", "b"]) await finish(name, 3_000);
  await finish("c", 500);
  pass(1_000);
  for (const name of ["d", "e", "f"]) come(name);
  await settle();
  // Three seconds each, so three and no more.
  expect(() => gate.mustHaveRoom()).toThrow(Problem);
  for (const name of ["d", "e", "f"]) await finish(name, 3_000);
  pass(60_000);
  for (const name of ["g", "h", "i", "j"]) come(name);
  await settle();
  expect(() => gate.mustHaveRoom()).not.toThrow();
  for (const name of ["g", "h", "i", "j"]) await finish(name, 1);
});

it("lets go of those who went away while they waited, and of those who went before", async () => {
  const { begun, come, finish, outcomes } = scene(1);
  come("a");
  const gone = come("b");
  come("c");
  await settle();
  gone.emit("close");
  come("d", Object.assign(somebody(), { closed: true }));
  await finish("a", 1);
  expect(begun).toEqual(["a", "c"]);
  expect(outcomes.get("b")).toBe(String(new ClientGone()));
  expect(outcomes.get("d")).toBe(String(new ClientGone()));
  await finish("c", 1);
});
