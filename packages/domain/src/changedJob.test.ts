import { expect, it } from "vitest";
import { changedJob } from "./changedJob";

const acme = { organization: "Acme Ltd.", title: "Engineer" };

it.each([
  [
    "another organisation",
    { organization: "Beta AG", title: "CTO" },
    { organization: "Beta AG", title: "CTO" },
  ],
  [
    "another one without a title",
    { organization: "Beta AG", title: null },
    { organization: "Beta AG", title: null },
  ],
  [
    "another title there",
    { organization: "ACME", title: "CTO" },
    { organization: "Acme Ltd.", title: "CTO" },
  ],
  ["the same, spelled otherwise", { organization: "Acme", title: "engineer" }, null],
  ["the same without a title", { organization: "Acme", title: null }, null],
  ["a title alone", { organization: null, title: "CTO" }, null],
])("of an engineer at Acme a file tells %s", (_, told, job) => {
  expect(changedJob(acme, told)).toEqual(job);
});

it("what fills an empty field is no news", () => {
  expect(changedJob({ organization: null, title: "Engineer" }, acme)).toBeNull();
  expect(changedJob({ organization: "Acme", title: null }, acme)).toBeNull();
});
