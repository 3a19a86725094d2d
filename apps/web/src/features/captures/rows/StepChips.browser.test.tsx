import { useState } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../../../testing/mount";
import { noEdits } from "../edits/captureEdits";
import { buildRows } from "../edits/captureRows";
import { onThursday } from "../edits/testing/onThursday";
import { saying } from "../model/testing/saying";
import { StepChips } from "./StepChips";

const draft = saying("Met Tolu and Bea. Call on Friday", {
  people: [{ name: "Tolu Adeyemi" }, { name: "Bea Santos" }],
  followUps: [{ person: 0, action: "call", what: "Call Tolu Adeyemi", isSure: false }],
});

const Chips = () => {
  const [edits, setEdits] = useState(noEdits);
  return (
    <StepChips
      rows={buildRows(draft, edits, onThursday)}
      today={onThursday.today}
      nextDay={onThursday.usualDay}
      edit={setEdits}
    />
  );
};

test("a step that may not be what was meant says so, until it is pressed", async () => {
  await mount(<Chips />);
  const unsure = page.getByRole("button", { name: /^call \(not sure\) Tolu/ });
  await expect.element(unsure).toBeVisible();
  await expect.element(page.getByText("call?")).toBeVisible();
  await unsure.click();
  await expect.element(page.getByRole("group", { name: "Follow-up" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: /^call Tolu/ })).toBeVisible();
});

test("a day that nobody said is shown as none", async () => {
  await mount(<Chips />);
  await expect.element(page.getByRole("button", { name: /no day said, so / })).toBeVisible();
});
