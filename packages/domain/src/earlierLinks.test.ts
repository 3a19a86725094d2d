import type { CalendarDay, ReferralState } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { type EarlierFacts, waitsForEarlier, whoIsWaitedFor } from "./earlierLinks";

const day = "2026-06-24" as CalendarDay;
const lena = (more: Partial<EarlierFacts> = {}): EarlierFacts => ({
  metOn: null,
  lastConversationOn: null,
  hasAnswered: false,
  states: ["heard"],
  ...more,
});

describe("a later link of a chain", () => {
  it.each<[string, ReferralState, EarlierFacts, boolean]>([
    ["whoever made it was not written to yet", "heard", lena(), true],
    ["whoever made it was written to", "heard", lena({ states: ["reached-out"] }), true],
    ["one of two ways to them still goes on", "heard", lena({ states: ["declined", "reached-out"] }), true],
    ["they talked", "heard", lena({ states: ["talked"] }), false],
    ["one of two ways to them led to a talk", "heard", lena({ states: ["heard", "talked"] }), false],
    ["they were talked with besides", "heard", lena({ lastConversationOn: day }), false],
    ["they were met", "heard", lena({ metOn: day }), false],
    ["they answered", "heard", lena({ hasAnswered: true }), false],
    ["the chain begins with them", "heard", lena({ states: [] }), false],
    ["nothing is to be expected of them", "heard", lena({ states: ["declined"] }), false],
    ["it led nowhere with them", "heard", lena({ states: ["led-nowhere", "declined"] }), false],
    ["it came to something with them", "heard", lena({ states: ["came-to-something"] }), false],
    ["it was taken up all the same", "reached-out", lena(), false],
    ["it was talked over", "talked", lena(), false],
    ["it is over", "led-nowhere", lena(), false],
  ])("where %s (%s): %#", (_, state, earlier, waits) => {
    expect(waitsForEarlier(state, earlier)).toBe(waits);
  });

  it("is waited for by the person it leads to, unless another way leads there", () => {
    const waiting = { state: "heard", referrer: "Lena", earlier: lena() } as const;
    const open = { state: "heard", referrer: "Claire", earlier: lena({ metOn: day }) } as const;
    expect(whoIsWaitedFor([])).toBeNull();
    expect(whoIsWaitedFor([waiting])).toBe("Lena");
    expect(whoIsWaitedFor([waiting, { ...waiting, referrer: "Omar" }])).toBe("Lena");
    expect(whoIsWaitedFor([waiting, open])).toBeNull();
    expect(whoIsWaitedFor([{ ...waiting, state: "reached-out" }])).toBeNull();
  });
});
