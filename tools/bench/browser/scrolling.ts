import type { BrowserContext, CDPSession } from "playwright";
import { scrollIn } from "./inPage";

export interface Scrolled {
  readonly frames: number;
  /** Frames that came a whole frame late, or more. */
  readonly late: number;
  /** Milliseconds of the processor that the page's own thread took for each frame: the clock says what others do as well. */
  readonly busy: number;
  readonly slowest: number;
}

const busyFor = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
};

/** Scrolls through a list of thousands, as a wheel that is turned on and on does. */
export const measureScrolling = async (context: BrowserContext, url: string): Promise<Scrolled> => {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(2500);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const frames = 600;
    const before = await busyFor(session);
    const took = await scrollIn(page, frames, 120);
    const busy = ((await busyFor(session)) - before) / frames;
    const usual = took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0;
    return {
      frames,
      late: took.filter((ms) => ms > 1.75 * usual).length,
      busy,
      slowest: Math.max(...took),
    };
  } finally {
    await page.close();
  }
};
