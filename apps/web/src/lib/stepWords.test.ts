import { waitingStep } from "@followthrough/domain/waiting";
import { expect, it } from "vitest";
import { actionOptions } from "./words";
import { describeAnswered } from "./stepWords";

it.each(actionOptions.map(({ value }) => value))(
  "what is waited for after %s is told as what they did, in a sentence",
  (action) => {
    const { what } = waitingStep(action, "2026-06-25" as Parameters<typeof waitingStep>[1], {
      patienceDays: 5,
      workingDays: [1, 2, 3, 4, 5],
    });
    expect(describeAnswered(what)).toMatch(/^They (?:answered|called|said)\b/);
  },
);

it("what somebody wrote is a sentence as well", () => {
  expect(describeAnswered("send the deck")).toBe("They were to send the deck, and did");
});
