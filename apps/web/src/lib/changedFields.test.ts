import { describe, expect, it } from "vitest";
import { changedFields, fieldName } from "./changedFields";

const changed = (before: object, after: object): string[] => [...changedFields(before, after)].toSorted();

describe("the fields that two states of a form differ in", () => {
  it.each([
    ["nothing", { what: "Call Dana", dueOn: null }, { what: "Call Dana", dueOn: "" }, []],
    ["one of two", { what: "Call", dueOn: null }, { what: "Call Dana", dueOn: null }, ["what"]],
    [
      "one that stands deeper",
      { step: { what: "a", dueOn: "b" } },
      { step: { what: "a", dueOn: "c" } },
      ["dueOn"],
    ],
    ["what is there at all now", { step: null }, { step: { what: "Call", dueOn: null } }, ["what"]],
    ["an entry of a list", { tags: ["maps"] }, { tags: ["maps", "tea"] }, ["tags"]],
    [
      "a field of an entry",
      { emails: [{ address: "dana@example", label: null }] },
      { emails: [{ address: "dana@example.org", label: null }] },
      ["address"],
    ],
  ])("%s", (_, before, after, names) => {
    expect(changed(before, after)).toEqual(names);
  });

  it("are called what the request calls them", () => {
    expect(["dueOn", "next.dueOn", "emails.0.address", "tags.3"].map(fieldName)).toEqual([
      "dueOn",
      "dueOn",
      "address",
      "tags",
    ]);
  });
});
