import { describe, expect, it } from "vitest";
import { fillStep } from "./fillStep";

describe("the words of a step", () => {
  it("name the person and the event", () => {
    const what = "Write to {first name} about {event}";
    expect(fillStep(what, { firstName: "Dana", event: "ALA Annual" })).toBe("Write to Dana about ALA Annual");
    expect(fillStep(what, { firstName: "Dana", event: null })).toBe("Write to Dana about where we met");
  });

  it("stay within what a follow-up can hold", () => {
    expect(
      fillStep("{first name}".repeat(25), { firstName: "Maximiliane-Alexandra", event: null }),
    ).toHaveLength(300);
  });
});
