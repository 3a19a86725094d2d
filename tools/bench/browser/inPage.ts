import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright";

/** What the page has noted so far, in milliseconds. */
interface Seen {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  readonly long: readonly { readonly at: number; readonly ms: number }[];
  readonly keys: readonly number[];
}

const read = async <T>(page: Page, expression: string): Promise<T> => (await page.evaluate(expression)) as T;

/** Has each page of a browser's session noted what it does. */
export const noteInPages = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript({ path: fileURLToPath(new URL("noting.mjs", import.meta.url)) });
};

export const seenIn = (page: Page): Promise<Seen> => read(page, "bench.seen");

export const scrollIn = (page: Page, frames: number, pixels: number): Promise<number[]> =>
  read(page, `bench.scroll(${frames}, ${pixels})`);
