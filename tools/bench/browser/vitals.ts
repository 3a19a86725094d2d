import type { BrowserContext, CDPSession, Page } from "playwright";
import { seenIn } from "./inPage";

/** What a page that is opened comes to, as Lighthouse names it; milliseconds, but for the shift and the score. */
export interface Vitals {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** For how long the browser could not answer, beyond 50 ms at a time. */
  readonly blocked: number;
  readonly shift: number;
  /** 0 to 100, by Lighthouse's weights and curves for a phone. */
  readonly score: number;
  readonly requests: number;
  /** As it is sent. */
  readonly kb: number;
}

/** A phone of the middle: Lighthouse's screen, its processor a quarter of this one, and its "slow 4G" as applied by DevTools. */
export const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };
const slowProcessor = 4;
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

/** The share of 1 that a figure is worth: .9 at `good`, .5 at `median`, along a log-normal curve. */
const worth = (figure: number, good: number, median: number): number => {
  if (figure <= 0) return 1;
  const spread = Math.abs(Math.log(good / median)) / (Math.SQRT2 * 0.9061938024368232);
  const x = Math.log(figure / median) / (Math.SQRT2 * spread);
  return (1 - erf(x)) / 2;
};

/** By Abramowitz and Stegun, 7.1.26: right to a millionth. */
const erf = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const powers =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - powers * Math.exp(-x * x));
};

/** Of ten tenths; the one of the speed index, which needs a film of the page, is that of the largest paint. */
const scoreOf = ({ firstPaint, largestPaint, blocked, shift }: Omit<Vitals, "score" | "requests" | "kb">) =>
  Math.round(
    10 * worth(firstPaint, 1800, 3000) +
      25 * worth(largestPaint, 2500, 4000) +
      10 * worth(largestPaint, 3387, 5800) +
      30 * worth(blocked, 200, 600) +
      25 * worth(shift, 0.1, 0.25),
  );

/** Waits until nothing has been fetched for a while. */
const settle = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 120_000 });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
};

const throttle = async (session: CDPSession): Promise<void> => {
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowProcessor });
};

/** Opens an address in a page of its own that has nothing kept. */
const openOnce = async (context: BrowserContext, url: string): Promise<Vitals> => {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await throttle(session);
    let requests = 0;
    let bytes = 0;
    session.on("Network.responseReceived", () => (requests += 1));
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(url);
    await settle(page);
    const seen = await seenIn(page);
    const blocked = seen.long
      .filter(({ at, ms }) => at + ms > seen.firstPaint)
      .reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0);
    const { firstPaint, largestPaint, shift } = seen;
    const vitals = { firstPaint, largestPaint, blocked, shift };
    return { ...vitals, score: scoreOf(vitals), requests, kb: bytes / 1024 };
  } finally {
    await page.close();
  }
};

/** Opens an address some times; the try in the middle, by its score. */
export const measureVitals = async (context: BrowserContext, url: string, times: number): Promise<Vitals> => {
  const tries: Vitals[] = [];
  for (let time = 0; time < times; time += 1) tries.push(await openOnce(context, url));
  const middle = tries.toSorted((a, b) => a.score - b.score)[Math.floor(times / 2)];
  if (!middle) throw new Error("it was not opened once");
  return middle;
};
