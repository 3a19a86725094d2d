import type { Capture, FollowUp } from "@followthrough/contract";
import { expect, it } from "vitest";
import { describeSaved } from "./describeSaved";

const own = (what: string) => ({ contact: null, what, dueOn: "2026-06-26", dueTime: null }) as FollowUp;
const saved = (names: readonly string[], followUps: FollowUp[]): Capture => ({
  id: "",
  event: null,
  people: names.map((name) => ({ id: "", name, isNew: true })),
  conversations: 0,
  referrals: 0,
  opportunities: [],
  followUps,
});

it.each([
  [["Tolu Adeyemi", "Bea Santos"], [], "Saved Tolu Adeyemi and Bea Santos"],
  [["Tolu Adeyemi"], ["Renew the visa"], "Saved Tolu Adeyemi and 1 step of your own"],
  [[], ["Renew the visa"], "Planned for tomorrow: Renew the visa"],
  [[], ["Renew the visa", "Buy cards"], "Planned 2 steps of your own"],
])("says what was saved, and calls nobody a person: %o, %o", (names, steps, words) => {
  expect(describeSaved(saved(names, steps.map(own)), "2026-06-25")).toBe(words);
});
