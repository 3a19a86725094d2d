import { expect, test } from "../fixtures";
import { noteDoors } from "../noteDoors";

test("the rest of a conference, one by one: draft, done, next, and undo", async ({
  withSample: page,
  server,
}) => {
  const opened = await noteDoors(page);
  await page.goto(`${server.url}/events`);
  await page.getByRole("link", { name: /ALA Annual/ }).click();
  await expect(page.getByText("7 met, 1 of 7 followed up")).toBeVisible();
  await expect(page.getByText("6 h left to follow up within 48 h")).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByRole("heading", { name: "Finish ALA Annual" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ingrid Bjørnstad" })).toBeVisible();
  await expect(page.getByLabel("Subject")).toHaveValue("Good to meet you at ALA Annual");
  // The words as they were sent are kept as what was said.
  await page.getByLabel("Message").fill("Hello Ingrid, here is the law you asked about.");
  // The mail first, then done: pressed twice at once, the key is one press.
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /Done, next/ })).toHaveAttribute("type", "submit");
  expect(await opened()).toContain("here is the law you asked about");
  await expect(page.getByText("1 of 7 followed up")).toBeVisible();
  await page.waitForTimeout(400);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("2 of 7 followed up")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Jamal Carter" })).toBeVisible();
  await page.getByRole("heading", { name: "Finish ALA Annual" }).click();
  await page.keyboard.press("z");
  await expect(page.getByText("1 of 7 followed up")).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { name: "Jamal Carter" })).toBeVisible();
  await page.getByRole("radio", { name: "LinkedIn" }).click();
  await expect(page.getByText(/of the 300 characters/)).toBeVisible();
  await page.getByRole("button", { name: /Done, next/ }).click();
  await expect(page.getByText("2 of 7 followed up")).toBeVisible();
  // Whoever has a step planned: that step is done.
  await page.getByRole("button", { name: /Skip for now/ }).click();
  await expect(page.getByRole("heading", { name: "Hana Kowalska" })).toBeVisible();
  await page.getByRole("button", { name: /Done, next/ }).click();
  await expect(page.getByText("3 of 7 followed up")).toBeVisible();
  for (const name of ["Renee Alvarez", "Tom Becker"]) {
    await expect(page.getByRole("heading", { name })).toBeVisible();
    await page.getByRole("button", { name: /Skip for now/ }).click();
  }
  await expect(page.getByText("4 people left for later")).toBeVisible();
  await page.getByRole("button", { name: "Go through them again" }).click();
  await expect(page.getByRole("heading", { name: "Ingrid Bjørnstad" })).toBeVisible();
});
