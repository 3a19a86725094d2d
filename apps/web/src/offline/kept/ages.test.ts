import { describe, expect, it } from "vitest";
import { ageOf, noteAge, noteKept, wasKept } from "./ages";

describe("an answer", () => {
  it("is told apart by where it came from, and either has its age", () => {
    const [read, kept, unknown] = [{ today: [] }, { today: [] }, { today: [] }];
    noteAge(read, 2_000);
    noteKept(kept, 1_000);
    expect([read, kept, unknown].map(ageOf)).toEqual([2_000, 1_000, null]);
    expect([read, kept, unknown].map(wasKept)).toEqual([false, true, false]);
    expect(wasKept(undefined)).toBe(false);
  });
});
