import { ReferralState, StepDraft } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillStep } from "./fillStep";
import { fitStep } from "./fitStep";
import { introductionFollowUp } from "./introduction";
import { firstContactStep, thanksStep } from "./referral";
import { on } from "./testing/days";

const { what: kept } = StepDraft.shape;
const when = { today: on("2026-06-26"), madeOn: on("2026-06-12"), workingDays: [1, 2, 3, 4, 5] };
/** As long as a name may be, of letters that are one code unit or two. */
const name = fc
  .constantFrom("w", "🦄", "w🦄")
  .map((letters) => letters.repeat(200).slice(0, 200).toWellFormed());

describe("the words of a step that names people", () => {
  it("can be kept, however long the names are", () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom(...ReferralState.options), (one, other, state) => {
        for (const what of [
          firstContactStep(one, other, when).what,
          thanksStep(one, state, when).what,
          introductionFollowUp({ one, other }, when).what,
          fillStep("Ask {first name} and {first name} about {event}", { firstName: one, event: other }),
        ])
          expect(kept.parse(what)).toBe(what);
      }),
    );
  });

  it("are cut where they are too long, and not within a character", () => {
    expect(fitStep("Write to Dana Ruiz")).toBe("Write to Dana Ruiz");
    expect(fitStep(`${"x".repeat(299)}🦄`)).toBe("x".repeat(299));
    expect(fitStep(`${"x".repeat(298)}🦄!`)).toBe(`${"x".repeat(298)}🦄`);
    expect(fitStep(`${"x".repeat(299)} and more`)).toBe("x".repeat(299));
  });
});
