import { type Page, expect } from "@playwright/test";

const probe = "**/is-intercepted";

/**
 * Answers requests of an open page in the server's place, as `page.route`, and returns once that holds: the browser takes a moment
 * to hear of it, and a request sent in between passes by unseen.
 */
export const intercept = async (
  page: Page,
  ...[pattern, handler]: Parameters<Page["route"]>
): Promise<void> => {
  await page.route(pattern, handler);
  await page.route(probe, (route) => route.fulfill({ status: 204 }));
  const ask = () =>
    page.evaluate(() =>
      fetch("/is-intercepted").then(
        ({ status }) => status,
        () => 0,
      ),
    );
  await expect.poll(ask).toBe(204);
  await page.unroute(probe);
};
