import { expect, post, test } from "../fixtures";
import { intercept } from "../intercept";

test("a save that fails says so and keeps what was typed", async ({ signedIn: page }) => {
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Fill in a form instead" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Sam Okafor");
  await dialog.getByLabel("E-mail").fill("not an address");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("is not an e-mail address")).toBeVisible();
  await dialog.getByLabel("E-mail").fill("sam.okafor@example.com");
  const mend = await intercept(page, "**/api/contacts", (route) => route.abort());
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText(/it will not be saved twice/)).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Sam Okafor");
  await mend();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sam Okafor" })).toBeVisible();
});

test("what stands in a box of several entries is saved with the form, and what is wrong in it stops the form", async ({
  signedIn: page,
  server,
}) => {
  const { id } = await post(page, server.url, "/contacts", { name: "Dana Ruiz" });
  await page.goto(`${server.url}/people/${id}`);
  await page.getByRole("button", { name: /^Edit/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Links").fill("dana.example.com");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("Begin with https://")).toBeVisible();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByLabel("Links")).toHaveValue("dana.example.com");
  await dialog.getByLabel("Links").fill("https://dana.example.com");
  await dialog.getByLabel("Tags").fill("mentor");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const details = page.getByRole("region", { name: "Details" });
  await expect(details.getByText("mentor", { exact: true })).toBeVisible();
  await expect(details.getByText("dana.example.com")).toBeVisible();
});

test("what was edited is put back as it was, by one key", async ({ signedIn: page, server }) => {
  const { id } = await post(page, server.url, "/contacts", {
    name: "Dana Ruiz",
    title: "Curator",
    nextStep: { action: "email", what: "Send Dana the map", dueOn: "2026-06-26" },
  });
  await page.goto(`${server.url}/people/${id}`);
  await expect(page.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
  const dialog = page.getByRole("dialog");
  const notices = page.getByRole("region", { name: "Notices" });
  await page.getByRole("button", { name: /^Edit/ }).first().click();
  await dialog.getByLabel("Title").fill("Head of maps");
  await page.keyboard.press("Control+Enter");
  await expect(notices.getByText("Saved Dana Ruiz")).toBeVisible();
  await expect(page.getByText("Head of maps").first()).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Head of maps")).toHaveCount(0);
  await expect(page.getByText("Curator").first()).toBeVisible();

  await page.goto(`${server.url}/steps`);
  await page.getByText("Send Dana Ruiz the map").click();
  await page.keyboard.press("e");
  await dialog.getByLabel("What", { exact: true }).fill("Send Dana both maps");
  await page.keyboard.press("Control+Enter");
  await expect(notices.getByText("Saved: Send Dana both maps")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText(/both maps/)).toHaveCount(0);
});

test("a step that was worded is never left out for want of a day, and words of an unknown day are kept", async ({
  withSample: page,
  server,
}) => {
  const dialog = page.getByRole("dialog");
  const when = dialog.getByLabel("When").last();
  const open = async (name: string) => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Control+k");
    await dialog.getByRole("combobox").fill(name);
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("heading", { name })).toBeVisible();
  };
  await open("Add a person");
  await dialog.getByLabel("Name", { exact: true }).fill("Ruth Adler");
  await dialog.getByLabel("Met on").fill("");
  await dialog.getByLabel("What was said").fill("She knows the archive's head");
  await dialog.getByLabel("What", { exact: true }).fill("Send Ruth the study");
  await page.keyboard.press("Control+Enter");
  await expect(when).toHaveAccessibleDescription("This needs a day.");
  await expect(when).toBeFocused();
  await when.fill("friday");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("She knows the archive's head")).toBeVisible();
  await expect(page.getByText("Send Ruth the study")).toBeVisible();

  // Nothing named: each field that is needed says so at once.
  await page.goto(`${server.url}/opportunities`);
  await open("New opportunity");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByLabel("What is it")).toHaveAccessibleDescription("This must not be empty.");
  await expect(dialog.getByText("Say whom to contact, or who told you")).toBeVisible();
  await dialog.getByLabel("What is it").fill("Cataloger");
  await dialog.getByLabel("Whom to contact").fill("Ruth");
  await dialog.getByRole("option", { name: /Ruth Adler/ }).click();
  await when.fill("");
  await page.keyboard.press("Control+Enter");
  await expect(when).toHaveAccessibleDescription("This needs a day.");
  await dialog.getByRole("button", { name: "None for now" }).click();
  // Pressed twice at once is one press.
  await page.waitForTimeout(400);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved: Cataloger", { exact: true })).toBeVisible();

  // Whoever has a step already gets another one only where it is asked for.
  await page.goto(`${server.url}/referrals`);
  await open("New referral");
  // What is missing is said, and is where the cursor goes.
  await page.keyboard.press("Control+Enter");
  const pointer = dialog.getByLabel("Who pointed you");
  await expect(pointer).toHaveAccessibleDescription("Name who pointed you there.");
  await expect(pointer).toBeFocused();
  await pointer.fill("Dana");
  await dialog.getByRole("option", { name: /Dana Ruiz/ }).click();
  await dialog.getByLabel("To whom").fill("Ruth");
  await dialog.getByRole("option", { name: /Ruth Adler/ }).click();
  await expect(dialog.getByText(/Planned already: Send Ruth the study/)).toBeVisible();
  await expect(dialog.getByLabel("What", { exact: true })).toBeHidden();
  await dialog.getByRole("button", { name: "Plan one" }).click();
  await when.fill("");
  await page.keyboard.press("Control+Enter");
  await expect(when).toHaveAccessibleDescription("This needs a day.");
});
