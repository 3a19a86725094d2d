import type { Locator } from "@playwright/test";
import { expect, post, test } from "../fixtures";

test("names from right to left, and marks that turn the direction, leave their neighbours where they are", async ({
  signedIn: page,
  server,
}) => {
  const made = await post(page, server.url, "/contacts", {
    name: "\u202Eecila reteP",
    organization: "Left Ltd",
  });
  expect(made["name"]).toBe("ecila reteP");
  await post(page, server.url, "/contacts", {
    name: "محمد العربي",
    organization: "مكتبة 1",
    metOn: "2026-06-24",
  });
  const nobody = await page.request.post(`${server.url}/api/contacts`, { data: { name: "\u3164\u200b" } });
  expect(nobody.status()).toBe(400);
  await page.goto(`${server.url}/people`);
  const row = page.getByRole("listitem").filter({ hasText: "محمد" });
  // What is beside a name stands to its right, in the order in which it is read.
  const [name, work] = [
    row.getByText("محمد العربي", { exact: true }),
    row.getByText("مكتبة 1", { exact: true }),
  ];
  const [first, second] = [await name.first().boundingBox(), await work.first().boundingBox()];
  expect(first && second && first.x + first.width <= second.x).toBe(true);
});

const paste = (box: Locator, text: string): Promise<void> =>
  box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    // A made-up event puts nothing into the box by itself.
    if (element.dispatchEvent(event)) throw new Error("it was left to the browser");
  }, text);

test("somebody pasted as a mail program copies them is a name and an address; a day too far away is refused in words", async ({
  signedIn: page,
  server,
}) => {
  const dialog = page.getByRole("dialog");
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("Nobody here yet")).toBeVisible();
  await page.keyboard.press("n");
  await paste(dialog.getByLabel("E-mail"), '"Doe, Jane" <jane@example.org>');
  await expect(dialog.getByLabel("Name")).toHaveValue("Jane Doe");
  await expect(dialog.getByLabel("E-mail")).toHaveValue("jane@example.org");
  await paste(dialog.getByLabel("Name"), "Maya Sato <maya..s@docomo.ne.jp>");
  await expect(dialog.getByLabel("Name")).toHaveValue("Maya Sato");
  await dialog.getByLabel("When", { exact: true }).fill("9999-12-31");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText(/too far away: choose a day before the year 2200/)).toBeVisible();
  await dialog.getByLabel("When", { exact: true }).fill("tomorrow");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Maya Sato" })).toBeVisible();

  // The form of everything takes several.
  await page.keyboard.press("e");
  await paste(dialog.getByLabel("E-mail"), '"Sato, Maya" <maya@example.org>, M. Sato <m@example.com>');
  await expect(dialog.getByText("maya@example.org")).toBeVisible();
  await expect(dialog.getByText("m@example.com")).toBeVisible();
  await dialog.getByLabel("E-mail").fill("maya@");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("“maya@” is not an e-mail address")).toBeVisible();
});
