import { expect, it } from "vitest";
import { congratulation, describeChangedJob } from "./jobWords";

const engineer = { organization: "Acme", title: "Engineer" };
const cto = { organization: "Beta AG", title: "CTO" };

it("a changed job is both jobs, and what to write about", () => {
  const job = { from: engineer, to: cto, choice: "take" as const };
  expect(describeChangedJob(job)).toBe("Acme, Engineer → Beta AG, CTO");
  expect(congratulation("Dana Ruiz", job)).toBe("Congratulate Dana Ruiz on the new job at Beta AG");
});

it("at the same place it is the title that is new; of a title nobody told nothing is said", () => {
  const raised = { from: engineer, to: { ...engineer, title: "CTO" }, choice: "take" as const };
  expect(congratulation("Dana Ruiz", raised)).toBe("Congratulate Dana Ruiz on becoming CTO");
  const untold = { from: engineer, to: { organization: "Beta AG", title: null }, choice: "keep" as const };
  expect(describeChangedJob(untold)).toBe("Acme, Engineer → Beta AG");
});
