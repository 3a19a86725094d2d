import type { Page } from "@playwright/test";
import { seriousProblems } from "../axe";
import { expect, post, signUp, test } from "../fixtures";
import { intercept } from "../intercept";

const line =
  "Met Kwame Boateng (SRE, Cloudflare). Says to call Bea Lima at Figma. Email him tomorrow, check back in 6 months";

const boxOf = (page: Page) => page.getByLabel("Whom you met, what was said, what is next");
const saved = (page: Page) => page.getByRole("list", { name: "Will be saved" }).getByRole("listitem");

test("a line becomes people and steps by keyboard, is taken back, and the next one is typed", async ({
  signedIn: page,
}) => {
  // At once after the key, though the screen may still be on its way.
  await page.keyboard.press("c");
  await page.keyboard.type(line);
  await expect(boxOf(page)).toHaveValue(line);
  await expect(boxOf(page)).toBeFocused();
  await expect(saved(page)).toHaveCount(2);
  await expect(saved(page).first()).toContainText("Kwame Boateng");
  await expect(saved(page).first()).toContainText("SRE · Cloudflare · met today");
  await expect(saved(page).last()).toContainText("referred by Kwame");
  await expect(page.getByRole("button", { name: "Save 2 people, 3 follow-ups" })).toBeVisible();

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Kwame Boateng and Bea Lima")).toBeVisible();
  await expect(boxOf(page)).toHaveValue("");
  await expect(boxOf(page)).toBeFocused();

  await page.keyboard.press("Control+z");
  await expect(boxOf(page)).toHaveValue(line);
  await expect(saved(page)).toHaveCount(2);
  await page.keyboard.press("Control+Enter");
  await expect(boxOf(page)).toHaveValue("");
  await page.keyboard.type("Met Aiko Tanaka, CTO at Brightloom");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Aiko Tanaka")).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto(`${new URL(page.url()).origin}/people?search=Boateng`);
  await page.getByRole("link", { name: /Kwame Boateng/ }).click();
  await expect(page.getByText("Says to call Bea Lima at Figma").first()).toBeVisible();
  // Taken back and saved again is once.
  await page.goto(`${new URL(page.url()).origin}/people`);
  await expect(page.getByRole("link", { name: /Kwame Boateng/ })).toHaveCount(1);
});

test("what was changed by hand stays while more is typed", async ({ signedIn: page, server }) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill(line);
  await saved(page)
    .first()
    .getByRole("button", { name: /Kwame Boateng/ })
    .click();
  await page.getByLabel("Title").fill("Staff engineer");
  await page.keyboard.press("Enter");
  await expect(saved(page).first()).toContainText("Staff engineer · Cloudflare");

  await page.getByRole("button", { name: /^call.* Bea/ }).click();
  await page.getByLabel("When").fill("in 2 weeks");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^call Bea/ })).toContainText("Jul 9");
  await page
    .getByRole("button", { name: /^Leave out: Email/ })
    .last()
    .click();
  await expect(page.getByRole("button", { name: "Save 2 people, 2 follow-ups" })).toBeVisible();

  await boxOf(page).press("End");
  await boxOf(page).pressSequentially(". He likes tea");
  await expect(saved(page).first()).toContainText("Staff engineer · Cloudflare");
  await expect(page.getByRole("button", { name: /^call Bea/ })).toContainText("Jul 9");
  await expect(page.getByRole("button", { name: "Save 2 people, 2 follow-ups" })).toBeVisible();
});

test("somebody known is asked about, and answered with one key", async ({ withSample: page }) => {
  await page.keyboard.press("c");
  await page.keyboard.type("Had coffee with Dana today. Thank her tomorrow");
  await expect(page.getByRole("group", { name: /^Is Dana/ })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /Dana Ruiz · .*\?/ })).toBeFocused();
  await page.keyboard.press("1");
  await expect(saved(page)).toContainText("known");
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Dana Ruiz")).toBeVisible();
});

test("words about nobody ask whom they are about", async ({ withSample: page, server }) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill("wants the slides by friday");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Who is this about?")).toBeFocused();
  await page.keyboard.type("okafor");
  await page.getByRole("option", { name: /^Sam Okafor/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect(saved(page)).toContainText("Sam Okafor");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Sam Okafor")).toBeVisible();
});

test("nothing typed is lost: not by reloading, closing, another window, or a save that fails", async ({
  signedIn: page,
  server,
  context,
}) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill(line);
  await expect(saved(page)).toHaveCount(2);
  await saved(page)
    .first()
    .getByRole("button", { name: /Kwame Boateng/ })
    .click();
  await page.getByLabel("Title").fill("Staff engineer");
  await page.reload();
  await expect(boxOf(page)).toHaveValue(line);
  await expect(saved(page).first()).toContainText("Staff engineer");

  const other = await context.newPage();
  await other.goto(`${server.url}/capture`);
  await expect(boxOf(other)).toHaveValue("");
  await boxOf(other).fill("Met Owen Price");
  await expect(saved(other)).toHaveCount(1);
  await other.reload();
  await expect(boxOf(other)).toHaveValue("Met Owen Price");
  await page.reload();
  await expect(boxOf(page)).toHaveValue(line);
  await other.close();

  const mend = await intercept(page, "**/api/captures/*", (route) => route.abort());
  await page.getByRole("button", { name: /^Save 2 people/ }).click();
  await expect(page.getByText(/it will not be saved twice/)).toBeVisible();
  await expect(boxOf(page)).toHaveValue(line);
  await mend();
  await page.getByRole("button", { name: /^Save 2 people/ }).click();
  await expect(boxOf(page)).toHaveValue("");
  await page.close();

  // The other window is closed; what was typed in it is taken up.
  const later = await context.newPage();
  await later.goto(`${server.url}/capture`);
  await expect(boxOf(later)).toHaveValue("Met Owen Price");
  await later.goto(`${server.url}/settings`);
  await later.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(later.getByRole("dialog").getByText("Met Owen Price")).toBeVisible();
  await later.getByRole("button", { name: "Sign out and discard" }).click();
  await expect(later.getByRole("button", { name: "Sign in" })).toBeVisible();
  expect(
    await later.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft "))),
  ).toEqual([]);
});

test("a save whose answer was lost is not saved twice", async ({ signedIn: page, server }) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill("Met Grace Lin. Email her tomorrow");
  await expect(saved(page)).toHaveCount(1);
  // The server saves it; the answer never comes.
  const mend = await intercept(page, "**/api/captures/*", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: /^Save 1 person/ }).click();
  await expect(page.getByText(/it will not be saved twice/)).toBeVisible();
  await mend();
  // What did get saved is taken back first, so she is not somebody known now.
  await page.reload();
  await boxOf(page).press("End");
  await boxOf(page).pressSequentially(", send the slides by Friday");
  await expect(page.getByRole("button", { name: "Save 1 person, 2 follow-ups" })).toBeVisible();
  // Until "Friday" is written out it might be somebody's name.
  await expect(saved(page)).toHaveCount(1);
  await expect(saved(page)).toContainText("new");
  await page.keyboard.press("Control+Enter");
  await expect(boxOf(page)).toHaveValue("");
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: /Grace Lin/ })).toHaveCount(1);
});

test("what is typed while a save is on its way stays, and takes nothing of it back", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill("Met Grace Lin. Email her tomorrow");
  await expect(saved(page)).toHaveCount(1);
  const held: (() => void)[] = [];
  const mend = await intercept(page, "**/api/captures/*", async (route) => {
    const response = await route.fetch();
    await new Promise<void>((resolve) => held.push(resolve));
    await route.fulfill({ response });
  });
  await page.getByRole("button", { name: /^Save 1 person/ }).click();
  await boxOf(page).press("End");
  await boxOf(page).pressSequentially(". Met Owen Price");
  await expect(saved(page)).toHaveCount(2);
  await expect.poll(() => held.length).toBe(1);
  // Longer than it takes until those named would be looked up.
  await page.waitForTimeout(600);
  for (const answer of held) answer();
  await expect(page.getByText("Saved Grace Lin")).toBeVisible();
  await mend();
  await expect(boxOf(page)).toHaveValue("Met Owen Price");
  await expect(saved(page)).toHaveCount(1);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Owen Price")).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("2 people", { exact: true })).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [1360, 390]) {
    test(`axe finds nothing serious while capturing, ${theme}, ${width} wide`, async ({
      context,
      server,
    }) => {
      const page = await signUp(context, server.url);
      await post(page, server.url, "/sample-network");
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 860 });
      await page.goto(`${server.url}/capture`);
      await expect(boxOf(page)).toBeVisible();
      const found = await seriousProblems(page);
      await boxOf(page).fill(`${line}. Had coffee with Dana today, friend of a friend`);
      await expect(page.getByRole("group", { name: /^Is Dana/ })).toBeVisible();
      await saved(page).first().getByRole("button", { name: /Kwame/ }).click();
      await page.getByRole("button", { name: /^call.* Bea/ }).click();
      found.push(...(await seriousProblems(page)));
      expect(found).toEqual([]);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBeLessThanOrEqual(0);
    });
  }
}

test("on a phone capture is in the middle of the bar and fills the screen", async ({ withSample: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Capture" }).click();
  await expect(page.getByRole("heading", { name: "Capture" })).toBeVisible();
  await boxOf(page).fill("Met Yuki Tanabe at ALA Annual today");
  await page.getByRole("button", { name: /^Save 1 person/ }).click();
  await expect(page.getByText("Saved Yuki Tanabe")).toBeVisible();
  await expect(page.getByRole("link", { name: "finish the debrief" })).toBeVisible();
});
