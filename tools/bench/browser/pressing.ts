import type { BrowserContext, Page } from "playwright";
import { seenIn } from "./inPage";

export interface Pressed {
  readonly name: string;
  /** Milliseconds from a key to the picture that shows it. */
  readonly p50: number;
  readonly p98: number;
  readonly slowest: number;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

interface Typing {
  readonly name: string;
  readonly url: string;
  /** How many times slower than it is the processor is made. */
  readonly slower: number;
  /** Brings the box that is typed into. */
  readonly box: (page: Page) => Promise<void>;
  readonly words: string;
}

/** Types words as a quick hand does, and tells how long each key takes to show. */
export const measurePressing = async (
  context: BrowserContext,
  { name, url, slower, box, words }: Typing,
): Promise<Pressed> => {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(2500);
    await box(page);
    await page.waitForTimeout(500);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    // What a hand that has typed before meets: everything is there and warm.
    await page.keyboard.type(words.slice(0, 12), { delay: 120 });
    const before = (await seenIn(page)).keys.length;
    await page.keyboard.type(words.slice(12), { delay: 120 });
    await page.waitForTimeout(500);
    const sorted = (await seenIn(page)).keys.slice(before).toSorted((a, b) => a - b);
    return { name, p50: at(sorted, 0.5), p98: at(sorted, 0.98), slowest: at(sorted, 1) };
  } finally {
    await page.close();
  }
};
