import { expect, post, test } from "../fixtures";
import { giveAnswerLink } from "../giveAnswerLink";

test("a step without a person: planned from Today, done by keyboard, opened again with its words, found when it is months ahead", async ({
  withSample: page,
}) => {
  const dialog = page.getByRole("dialog");
  const row = page.getByRole("listitem").filter({ hasText: "Renew the ALA membership" });
  await page.getByRole("button", { name: "New step" }).click();
  await dialog.getByLabel("What").fill("Renew the ALA membership");
  await dialog.getByLabel("When").fill("today");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Planned for today: Renew the ALA membership", { exact: true })).toBeVisible();

  // Nobody is to be written to: its main press is that it is done.
  await row.getByRole("button").first().click();
  await expect(row.getByRole("button", { name: "Write" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "Done: Renew the ALA membership" })).toBeVisible();
  await expect(dialog.getByText("Keep it as a conversation")).toHaveCount(0);
  await dialog.getByLabel("What came of it?").fill("Paid until June");
  await page.keyboard.press("Control+Enter");
  await expect(row).toBeHidden();
  await page.keyboard.press("z");
  await expect(row).toBeVisible();

  await page.keyboard.press("Control+k");
  await dialog.getByRole("combobox").fill("new step");
  await page.keyboard.press("Enter");
  await dialog.getByLabel("What").fill("Renew the passport");
  await dialog.getByLabel("When").fill("in 5 months");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Control+k");
  await dialog.getByRole("combobox").fill("passport");
  await dialog.getByRole("option", { name: /Renew the passport/ }).click();
  await expect(dialog.getByRole("heading", { name: "Step of your own" })).toBeVisible();
  await dialog.getByLabel("What").fill("Renew the passport and the visa");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/steps$/);
  await expect(
    page.getByRole("listitem").filter({ hasText: "Renew the passport and the visa" }),
  ).toBeVisible();
  // The address changes first, and the box with it.
  await page.getByLabel("Only my own").click();
  await expect(page.getByLabel("Only my own")).toBeChecked();
  await expect(page.getByRole("listitem").filter({ hasText: "Nora Feldman" })).toHaveCount(0);

  // What was done is opened again with its words, which stand in the field when it is done next.
  const membership = page.getByRole("listitem").filter({ hasText: "Renew the ALA membership" });
  await membership.getByRole("button").first().click();
  await page.keyboard.press("d");
  await dialog.getByLabel("What came of it?").fill("Paid until June");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Done", { exact: true }).first().click();
  await expect(membership).toContainText("Paid until June");
  await membership.getByRole("button").first().click();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("region", { name: "Notices" }).getByText("Open again: Renew the ALA membership"),
  ).toBeVisible();
  await page.getByText("Planned", { exact: true }).first().click();
  await membership.getByRole("button").first().click();
  await page.keyboard.press("d");
  await expect(dialog.getByLabel("What came of it?")).toHaveValue("Paid until June");
});

test("a step planned from anywhere may be with somebody", async ({ withSample: page }) => {
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "New step" }).click();
  await dialog.getByLabel("For or with").fill("Dana");
  await dialog.getByRole("option", { name: /Dana Ruiz/ }).click();
  await expect(dialog.getByLabel("How")).toBeVisible();
  await dialog.getByLabel("What").fill("Ask about the opening");
  await dialog.getByLabel("When").fill("tomorrow");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Planned for tomorrow: Ask about the opening", { exact: true })).toBeVisible();
});

test("a step of one's own is answered from its mail, where there is nobody to write to", async ({
  withSample: page,
  server,
}) => {
  const step = await post(page, server.url, "/follow-ups", {
    contactId: null,
    action: "other",
    what: "Renew the ALA membership",
    dueOn: "2026-06-25",
  });
  await page.goto(`${giveAnswerLink(server, step["id"] ?? "")}/done`);
  await expect(page.getByRole("heading", { name: "Done: Renew the ALA membership" })).toBeVisible();
  await expect(page.getByText("Write", { exact: true })).toHaveCount(0);
  await expect(page.getByText("Keep it as a conversation")).toHaveCount(0);
  await page.getByLabel("What came of it?").fill("Paid until June");
  await page.getByRole("radio", { name: "Another step…" }).check();
  await page.getByLabel("What", { exact: true }).fill("Book the train");
  await page.getByLabel("When").fill("in 2 weeks");
  await page.getByRole("button", { name: /^Save: done/ }).click();
  await expect(page.getByText(/Book the train/)).toBeVisible();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByLabel("What came of it?")).toHaveValue("Paid until June");
});

test("what is for nobody is captured: one line by keyboard, planned, on Today, undone", async ({
  withSample: page,
}) => {
  const dialog = page.getByRole("dialog");
  const row = page.getByRole("listitem").filter({ hasText: "Buy thank-you cards" });
  await page.keyboard.press("c");
  await page.keyboard.type("Buy thank-you cards by Friday");
  await expect(dialog.getByRole("list", { name: "Will be saved" })).toContainText("Buy thank-you cards");
  await expect(dialog.getByRole("button", { name: "Save 1 step of your own" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText(/^Planned for .+: Buy thank-you cards$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(row).toBeVisible();
  await page.keyboard.press("z");
  await expect(row).toBeHidden();
});

test("a step that comes again: what is missing is said at its field, a usual day is one press, how often is changed later", async ({
  withSample: page,
  server,
}) => {
  const dialog = page.getByRole("dialog");
  const row = page.getByRole("listitem").filter({ hasText: "Pay the rent of the reading room" });
  await page.goto(`${server.url}/steps`);
  await expect(page.getByRole("list", { name: "Steps" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(dialog.getByLabel("What")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  const what = dialog.getByLabel("What");
  await expect(what).toBeFocused();
  await expect(what).toHaveAccessibleDescription("This must not be empty.");
  await expect(dialog.getByLabel("When")).toHaveAccessibleDescription("This needs a day.");

  // What was said of a field goes as soon as something else stands there, and stays at the others.
  await what.fill("Pay the rent of the reading room");
  await expect(what).toHaveAccessibleDescription("");
  await expect(dialog.getByLabel("When")).toHaveAccessibleDescription("This needs a day.");
  await dialog.getByRole("button", { name: /^Tomorrow/ }).click();
  await expect(dialog.getByLabel("When")).toHaveAccessibleDescription("Tomorrow");
  await dialog.getByLabel("Repeats").selectOption("Every month");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("every month");

  await row.getByRole("button").first().click();
  await page.keyboard.press("e");
  await expect(dialog.getByLabel("Repeats")).toHaveValue("1 month schedule");
  await dialog.getByLabel("Repeats").selectOption("Every 2 weeks");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("every 2 weeks");
});

test("what comes again is captured so, and can be made to be once", async ({ signedIn: page, server }) => {
  await page.goto(`${server.url}/capture`);
  const will = page.getByRole("list", { name: "Will be saved" });
  await page
    .getByLabel("Whom you met, what was said, what is next")
    .fill("pay rent every month. Renew the pass every weekday");
  await expect(will).toContainText(/Pay rent.*every month/);
  await expect(
    page.getByText("How often was not understood: “every weekday”", { exact: false }),
  ).toBeVisible();
  await page.getByRole("button", { name: /^Pay rent/ }).click();
  await expect(page.getByLabel("Repeats")).toHaveValue("1 month schedule");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Planned 2 steps of your own")).toBeVisible();
  await page.goto(`${server.url}/steps`);
  await expect(page.getByRole("listitem").filter({ hasText: "Pay rent" })).toContainText("every month");
});

test("a debrief takes what is for nobody as steps of one's own, and no row waits for a name", async ({
  signedIn: page,
  server,
}) => {
  const box = page.getByLabel("Whom did you meet? One line a person");
  const own = page.getByRole("list", { name: /^Steps of your own/ }).getByRole("listitem");
  await page.goto(`${server.url}/debrief`);
  await box.click();
  await page.keyboard.type("Renew the ALA membership");
  await expect(page.getByText(/^Renew the ALA membership, /)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(own).toHaveText(/Renew the ALA membership/);
  await page.getByRole("button", { name: "Save 1 step of your own" }).click();
  await expect(page.getByText(/^Planned for .+: Renew the ALA membership$/)).toBeVisible();
  await expect(own).toHaveCount(0);
  await page.keyboard.press("Escape");

  await box.click();
  await page.keyboard.type("Grace Lin, Lakeside. Call her every two weeks");
  await page.keyboard.press("Enter");
  await page.keyboard.type("pay rent every month");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid").getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("grid")).toContainText("every 2 weeks");
  await expect(own).toHaveText(/Pay rent.*every month/);
  await page.reload();
  await expect(own).toHaveText(/Pay rent.*every month/);
  await page.getByRole("button", { name: "Save 1 person, 1 step of your own" }).click();
  await expect(page.getByText("Saved 1 person and 2 next steps", { exact: true })).toBeVisible();
  await page.goto(`${server.url}/steps`);
  const step = (what: string) => page.getByRole("listitem").filter({ hasText: what });
  await expect(step("Call")).toContainText("every 2 weeks");
  await expect(step("Pay rent")).toContainText("every month");
});
