import { describe, expect, it } from "vitest";
import { answerHere } from "./answerHere";

const known = {
  today: "2026-06-25",
  now: "2026-06-25T18:00:00Z",
  step: null,
  nameOf: (id: string) => (id === "ala" ? "ALA Annual 2026" : ""),
};
const captured = (event: object | null) =>
  answerHere("PUT /captures/:id", { params: { id: "5f0c0001" }, body: { event, people: [] } }, known);

describe("a capture that waits", () => {
  it("was at the event there is, by its name", () => {
    expect(captured({ eventId: "ala" })).toMatchObject({
      event: { id: "ala", name: "ALA Annual 2026", isNew: false },
    });
  });
  it("leads to no event that is still to be made", () => {
    expect(captured({ name: "Code4Lib", startsOn: "2026-06-25" })).toMatchObject({ event: null });
    expect(captured(null)).toMatchObject({ event: null });
  });
});
