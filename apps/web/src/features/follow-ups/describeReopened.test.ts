import { expect, it } from "vitest";
import { describeReopened } from "./describeReopened";

it.each([
  [[], "Open again: Call Yuki"],
  [
    [{ kind: "step", name: "Check in with Yuki" }],
    "Open again: Call Yuki. It was changed since, so it stays: “Check in with Yuki”",
  ],
  [
    [
      { kind: "conversation", name: null },
      { kind: "referral", name: "Yuki Mori" },
    ],
    "Open again: Call Yuki. They were changed since, so they stay: the conversation, the referral to Yuki Mori",
  ],
] as const)("what stays, %o, is named", (stayed, says) => {
  expect(describeReopened("Call Yuki", stayed)).toBe(says);
});
