import type { Page } from "@playwright/test";
import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";
import { noteDoors } from "../noteDoors";

const tellOfRenee = async (page: Page, url: string) => {
  const forum = await post(page, url, "/events", { name: "Archives Forum", startsOn: "2026-06-22" });
  const tom = await post(page, url, "/contacts", { name: "Tom Becker" });
  const renee = await post(page, url, "/contacts", {
    name: "Renee Alvarez",
    metOn: "2026-06-22",
    metAtEventId: forum["id"],
  });
  await post(page, url, "/referrals", {
    referrerId: tom["id"],
    referred: { contactId: renee["id"] },
    heardOn: "2026-06-20",
    reason: "Said to give her his name",
  });
  await post(page, url, "/follow-ups", {
    contactId: renee["id"],
    action: "email",
    what: "Send Renee the Nielsen article",
    dueOn: "2026-06-25",
  });
  return `/people/${renee["id"] ?? ""}`;
};

/** Today, with the message to Renee open; which doors are opened is noted. */
const beginToWrite = async (page: Page, url: string) => {
  const opened = await noteDoors(page);
  const path = await tellOfRenee(page, url);
  await page.goto(`${url}/`);
  await expect(page.locator("[data-selected]")).toContainText("Renee Alvarez");
  await page.keyboard.press("Enter");
  return { opened, path, dialog: page.getByRole("dialog") };
};

test("a message is made from what was said, and goes out without a gap, where one writes mails", async ({
  signedIn: page,
  server,
}) => {
  const { opened, path, dialog } = await beginToWrite(page, server.url);
  const message = dialog.getByLabel("Message", { exact: true });
  await expect(message).toHaveValue(
    /Tom Becker pointed me to you, and said to give you that name\.\s+I promised you the Nielsen article: \[link\]/,
  );
  const known = dialog.getByLabel("What you know");
  await expect(known).toContainText("Send Renee the Nielsen article");
  await expect(known).toContainText("Tom Becker: “Said to give her his name”");
  await expect(known).toContainText("Archives Forum");
  expect(await seriousProblems(page)).toEqual([]);

  // What is unfilled is selected at once, and nothing goes out with it: neither by key nor by copying.
  await expect(message).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toContainText("It does not go out like this");
  await dialog.getByRole("button", { name: "Copy the message" }).click();
  expect(await opened()).toBe("");
  await expect(dialog.getByRole("button", { name: "I have done it" })).not.toHaveAttribute("type", "submit");
  await expect(message).toBeFocused();
  await page.keyboard.type("https://example.org/nielsen");
  await expect(message).toHaveValue(/the Nielsen article: https:\/\/example\.org\/nielsen/);
  await expect(dialog.getByRole("alert")).toBeHidden();

  // Nobody had an address: typed there, it is where the mail goes, and is saved with her.
  await dialog.getByLabel("E-mail of Renee Alvarez").fill("renee@example.org");
  await dialog.getByLabel("Where you write mails").selectOption("Gmail");
  await message.focus();
  await page.keyboard.press("Control+Enter");
  expect(await opened()).toMatch(
    /^https:\/\/mail\.google\.com\/mail\/\?view=cm&fs=1&to=renee@example\.org&su=As promised: the Nielsen article&body=Hello Renee,/,
  );
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Saved with Renee Alvarez");

  // The same key goes on to done, with the words that went out.
  await expect(dialog.getByRole("button", { name: "I have done it" })).toHaveAttribute("type", "submit");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("Sent: As promised: the Nielsen article")).toBeVisible();
  await dialog.getByLabel("What came of it?").fill("She will read it");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.goto(server.url + path);
  await expect(page.getByText("renee@example.org").first()).toBeVisible();
  const kept = page.getByRole("listitem").filter({ hasText: "Sent: As promised: the Nielsen article" });
  await expect(kept).toContainText("https://example.org/nielsen");
  await expect(kept).toContainText("She will read it");

  // Where mails are written is remembered in this browser.
  await post(page, server.url, "/follow-ups", {
    contactId: path.split("/").at(-1),
    action: "email",
    what: "Ask Renee about the internship",
    dueOn: "2026-06-25",
  });
  await page.goto(`${server.url}/`);
  await expect(page.locator("[data-selected]")).toContainText("Renee Alvarez");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("link", { name: "Write in Gmail" })).toBeVisible();
  await expect(message).toHaveValue(/I wanted to ask you about the internship\./);
});

test("what is unfilled is taken away by one press, and words need not be kept", async ({
  signedIn: page,
  server,
}) => {
  const { opened, path, dialog } = await beginToWrite(page, server.url);
  await dialog.getByRole("button", { name: "Take [link] away" }).click();
  await expect(dialog.getByLabel("Message", { exact: true })).toHaveValue(/the Nielsen article\.\n/);
  await dialog.getByLabel("Keep the words in the timeline").uncheck();
  await dialog.getByRole("link", { name: "Open an e-mail" }).click();
  expect(await opened()).toMatch(/^mailto:\?subject=As promised/);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByLabel("What came of it?")).toBeVisible();
  await expect(dialog.getByText("Sent: As promised")).toBeHidden();
  await dialog.getByLabel("What came of it?").fill("Gone");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.goto(server.url + path);
  await expect(page.getByText("Done: Send Renee the Nielsen article")).toBeVisible();
  await expect(page.getByText("Sent: As promised")).toBeHidden();
});
