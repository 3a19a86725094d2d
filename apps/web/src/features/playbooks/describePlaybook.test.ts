import { describe, expect, it } from "vitest";
import { formatDelay, formatRunPosition, fillStepWords, describeStepTiming } from "./describePlaybook";

const email = { action: "email", what: "Write to {first name}" } as const;

describe("words for playbooks", () => {
  it.each([
    [{ every: 1, unit: "day" }, "1 day"],
    [{ every: 2, unit: "working-day" }, "2 working days"],
    [{ every: 6, unit: "month" }, "6 months"],
    [{ every: 0, unit: "week" }, "at once"],
  ] as const)("say how long after: %o is %s", (after, words) => {
    expect(formatDelay(after)).toBe(words);
  });

  it.each([
    [0, { every: 1, unit: "working-day" }, "previous", "1 working day after it begins"],
    [1, { every: 2, unit: "week" }, "previous", "2 weeks after the step before"],
    [1, { every: 6, unit: "month" }, "start", "6 months after it begins"],
    [0, { every: 0, unit: "day" }, "start", "as soon as it begins"],
    [2, { every: 0, unit: "day" }, "previous", "as soon as the step before is done"],
  ] as const)("say when step %i is due", (index, after, from, words) => {
    expect(describeStepTiming({ ...email, after, from }, index)).toBe(words);
  });

  it("name who it is for, or nobody yet", () => {
    expect(fillStepWords("Write to {first name} about {event}", "Dana")).toBe(
      "Write to Dana about the event",
    );
    expect(fillStepWords("Write to {first name}")).toBe("Write to them");
  });

  it("count steps from one", () => {
    expect(formatRunPosition(0, 3)).toBe("step 1 of 3");
  });
});
