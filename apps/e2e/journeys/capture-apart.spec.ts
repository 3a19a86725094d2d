import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { intercept } from "../intercept";

const boxOf = (page: Page) => page.getByLabel("Whom you met, what was said, what is next");

test("a capture on a network that is cut says so within seconds, keeps the words and is tried again", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill("Met Grace Lin. Call her every two weeks");
  await expect(page.getByRole("button", { name: "Save 1 person, 1 follow-up" })).toBeVisible();
  // Nothing is refused and nothing answered: neither who is known, nor the save.
  const held: (() => void)[] = [];
  const mend = await intercept(page, /\/api\/(captures|recognition)/u, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.abort().catch(() => undefined);
  });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Followthrough could not be reached so far. Your words are kept.")).toBeVisible(
    {
      timeout: 5_000,
    },
  );
  await expect(page.getByText(/it will not be saved twice. Your words are still here/)).toBeVisible({
    timeout: 15_000,
  });
  await expect(boxOf(page)).toHaveValue("Met Grace Lin. Call her every two weeks");
  for (const answer of held) answer();
  await mend();
  await page.getByRole("button", { name: "Try again" }).last().click();
  await expect(page.getByText("Saved Grace Lin")).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: /Grace Lin/ })).toHaveCount(1);
});

test("a capture that finds no server waits to be sent, and is sent once it is there", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill("Met Grace Lin. Call her tomorrow");
  await expect(page.getByRole("button", { name: "Save 1 person, 1 follow-up" })).toBeVisible();
  const mend = await intercept(page, "**/api/**", (route) => route.abort());
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("1 waiting to be sent", { exact: true })).toBeVisible({ timeout: 20_000 });
  await mend();
  await expect(page.getByText("1 waiting to be sent", { exact: true })).toBeHidden({ timeout: 30_000 });
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: /Grace Lin/ })).toHaveCount(1);
});

test("where the device keeps nothing, a capture that finds no server says so, and the words stay", async ({
  signedIn: page,
  server,
}) => {
  await page.evaluate(() => localStorage.setItem("keep-nothing", "on"));
  await page.goto(`${server.url}/capture`);
  await boxOf(page).fill("Met Grace Lin. Call her tomorrow");
  await expect(page.getByRole("button", { name: "Save 1 person, 1 follow-up" })).toBeVisible();
  const mend = await intercept(page, "**/api/**", (route) => route.abort());
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Try again.* Your words are still here/)).toBeVisible({
    timeout: 8_000,
  });
  await mend();
  await page.getByRole("button", { name: "Try again" }).last().click();
  await expect(page.getByText("Saved Grace Lin")).toBeVisible();
});

test("what was captured is taken back by z, on its page and from wherever one goes on to", async ({
  signedIn: page,
  server,
}) => {
  const capture = async (words: string) => {
    await boxOf(page).fill(words);
    await page.keyboard.press("Control+Enter");
  };
  await page.goto(`${server.url}/capture`);
  await capture("Met Grace Lin");
  await expect(page.getByText("Saved Grace Lin")).toBeVisible();
  // Where letters are letters it is one.
  await page.keyboard.press("z");
  await expect(boxOf(page)).toHaveValue("z");
  await boxOf(page).fill("");
  await page.getByRole("heading", { name: "Capture" }).click();
  await page.keyboard.press("z");
  await expect(boxOf(page)).toHaveValue("Met Grace Lin");

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Grace Lin")).toBeVisible();
  // Also where one has begun to write the next.
  await page.keyboard.type("Met Owen");
  await page.getByRole("link", { name: "People" }).first().click();
  await expect(page.getByRole("region", { name: "Notices" }).getByText("Saved Grace Lin")).toBeVisible();
  await expect(page.getByRole("link", { name: /Grace Lin/ })).toHaveCount(1);
  await page.keyboard.press("z");
  await expect(page.getByRole("link", { name: /Grace Lin/ })).toHaveCount(0);
  await page.goto(`${server.url}/capture`);
  await expect(boxOf(page)).toHaveValue("Met Grace Lin\n\nMet Owen");
});

test("on a phone what is opened in a long capture lies above the bar", async ({ signedIn: page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/capture`);
  const names = ["Grace Lin", "Owen Price", "Aiko Tanaka", "Bea Lima", "Kwame Boateng"];
  await boxOf(page).fill(names.map((name) => `Met ${name}. Call ${name} every two weeks`).join("\n"));
  const bar = page.getByRole("button", { name: "Save 5 people, 5 follow-ups" });
  await expect(bar).toBeVisible();
  const expectAbove = async (label: string) => {
    const field = page.getByRole("group", { name: "Follow-up" }).getByLabel(label, { exact: true });
    await field.focus();
    const [above, below] = [await field.boundingBox(), await bar.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  };
  const steps = page.getByRole("list", { name: "Follow-ups and referrals" });
  for (const index of [0, 4]) {
    await steps
      .getByRole("button", { name: /^call .* every 2 weeks$/ })
      .nth(index)
      .click();
    const opened = page.getByRole("group", { name: "Follow-up" });
    await expect(opened).toBeVisible();
    const [whole, below] = [await opened.boundingBox(), await bar.boundingBox()];
    expect(Math.min(whole?.height ?? 0, 500) + Math.max(whole?.y ?? 0, 0)).toBeLessThanOrEqual(
      (below?.y ?? 0) + 1,
    );
    for (const label of ["What", "When", "Repeats"]) await expectAbove(label);
    await page.keyboard.press("Escape");
  }
});
