import { type Page, expect } from "@playwright/test";

const probe = "**/is-intercepted";

/**
 * Answers requests of an open page in the server's place, as `page.route`, and returns once that holds: the browser takes a moment
 * to hear of it, and a request sent in between passes by unseen. Answers how to end it: what is under way is handled to its end
 * first, for a handler that goes on after `page.unroute` finds its request sent already, and fails the test.
 */
export const intercept = async (
  page: Page,
  ...[pattern, handler]: Parameters<Page["route"]>
): Promise<() => Promise<void>> => {
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
  return () => page.unrouteAll({ behavior: "wait" });
};
