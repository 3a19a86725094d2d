import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("the week is gone through, loop by loop, to zero", async ({ withSample: page }) => {
  await page.getByRole("link", { name: "Review them" }).click();
  const progress = page.getByText(/^0 of \d+ closed/);
  await expect(progress).toBeVisible();
  const total = Number(/of (\d+)/.exec((await progress.textContent()) ?? "")?.[1] ?? 0);
  expect(total).toBeGreaterThan(5);
  expect(await seriousProblems(page)).toEqual([]);
  const primary = page.locator("main").getByRole("button").first();
  const kept = page.getByRole("button", { name: "Not now" });

  await expect(primary).toBeVisible();
  const key = await primary.getAttribute("aria-keyshortcuts");
  await page.keyboard.press((key ?? "p").toLowerCase());
  await expect(page.getByText(`1 of ${total} closed`)).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText(`0 of ${total} closed`)).toBeVisible();

  for (let left = total; left > 0; left -= 1) {
    await expect(kept).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.getByText(`${total - left + 1} left for another time`)).toBeVisible();
  }
  await expect(page.getByText("That is all for now")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
});
