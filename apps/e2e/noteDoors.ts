import type { Page } from "@playwright/test";

/** Runs in the page. */
const note = (): void => {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || event.defaultPrevented || !/^(?:mailto:|tel:|https:)/.test(link.href)) return;
    event.preventDefault();
    document.documentElement.dataset["opened"] = link.href;
  });
};

/**
 * Notes what would be opened in another program or beside the app, and does not open it: the browser's question whether
 * it may takes the keys. The answer says what was opened last.
 */
export const noteDoors = async (page: Page): Promise<() => Promise<string>> => {
  await page.addInitScript(note);
  await page.evaluate(note);
  return async () => decodeURIComponent((await page.locator("html").getAttribute("data-opened")) ?? "");
};
