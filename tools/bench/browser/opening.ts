import type { BrowserContext } from "playwright";

export interface Opened {
  /** Milliseconds from the press to the name as the page's title. */
  readonly name: number;
  /** To what only the server knows, which takes a second to answer here. */
  readonly whole: number;
}

const answersAfter = 1000;

/** Opens somebody out of the list, with a server that takes a second to answer. */
export const measureOpening = async (context: BrowserContext, url: string): Promise<Opened> => {
  const page = await context.newPage();
  try {
    await page.goto(`${url}/people`);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(2500);
    await page.route(/\/api\/contacts\/[\da-f-]{36}$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, answersAfter));
      await route.continue();
    });
    const row = page.getByRole("list", { name: "People" }).getByRole("link").nth(3);
    const name = ((await row.textContent()) ?? "").split(" · ")[0] ?? "";
    const begun = performance.now();
    await row.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const named = performance.now() - begun;
    await page.getByRole("heading", { name: "Timeline" }).waitFor();
    return { name: Math.round(named), whole: Math.round(performance.now() - begun) };
  } finally {
    await page.close();
  }
};
