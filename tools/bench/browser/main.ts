import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Page, chromium } from "playwright";
import { build } from "../../build";
import { findBrowser } from "../../findBrowser";
import { fillFolder, program, settingsIn } from "../filledFolder";
import { startServer } from "../server";
import { noteInPages } from "./inPage";
import { measureOpening } from "./opening";
import { measurePressing } from "./pressing";
import { measureScrolling } from "./scrolling";
import { measureVitals, phone } from "./vitals";

// `pnpm bench:browser [--contacts 10000] [--times 5] [--only loading|typing|scrolling|opening]`: what the built program is like in
// Chromium. The screens that are opened first are opened on a slow phone, with nothing kept; the rest on a desk.

const { values } = parseArgs({
  options: {
    contacts: { type: "string", default: "10000" },
    times: { type: "string", default: "5" },
    only: { type: "string", default: "" },
  },
});
const isWanted = (name: string): boolean => name.includes(values.only);
const desk = { viewport: { width: 1360, height: 860 } };
const note =
  "Met Tolu Adeyemi (SRE, Cloudflare) at the Spring Meeting. Says to call Bea Santos about the grant. Email him tomorrow and send the slides in 2 weeks";

await build({ say: console.log });
const folder = mkdtempSync(join(tmpdir(), "followthrough-browser-"));
const { cookie } = await fillFolder(folder, Number(values.contacts));
const server = await startServer(program, settingsIn(folder));
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const [name = "", value = ""] = cookie.split("=");
const newcomer = async (screen: object) => {
  const context = await browser.newContext({ ...screen, locale: "en-US" });
  await noteInPages(context);
  return context;
};
const signedIn = async (screen: object) => {
  const context = await newcomer(screen);
  await context.addCookies([{ name, value, url: server.url }]);
  // Who was here before is known to the browser: its pages are fetched while the server is asked.
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.close();
  return context;
};

const loading = async (): Promise<void> => {
  const stranger = await newcomer(phone);
  const owner = await signedIn(phone);
  const screens = [
    ["sign-in", stranger, "/"],
    ["Today", owner, "/"],
    ["People", owner, "/people"],
  ] as const;
  for (const [screen, context, path] of screens) {
    const seen = await measureVitals(context, server.url + path, Number(values.times));
    console.log(
      `Opening ${screen} on a slow phone: score ${seen.score}; first paint ${Math.round(seen.firstPaint)} ms, largest ${Math.round(seen.largestPaint)} ms, blocked ${Math.round(seen.blocked)} ms, shift ${seen.shift.toFixed(3)}; ${seen.requests} requests, ${Math.round(seen.kb)} kB`,
    );
  }
};

const typing = async (): Promise<void> => {
  const context = await signedIn(desk);
  const search = {
    url: `${server.url}/people`,
    box: (page: Page) => page.keyboard.press("/"),
    words: "dana maps harbor library okafor",
  };
  const palette = {
    url: server.url,
    box: (page: Page) => page.keyboard.press("ControlOrMeta+k"),
    words: "dana maps harbor library okafor",
  };
  const capture = {
    url: `${server.url}/capture`,
    box: (page: Page) => page.getByRole("textbox").first().focus(),
    words: note,
  };
  // What the browser itself takes, on this machine and just now.
  const bare = {
    url: "data:text/html,<!doctype html><h1>A box</h1><textarea></textarea>",
    box: (page: Page) => page.getByRole("textbox").focus(),
    words: note,
  };
  for (const slower of [1, 6])
    for (const [what, one] of Object.entries({
      "a bare box": bare,
      "the search of People": search,
      "the palette": palette,
      capture,
    })) {
      const { p50, p98, slowest } = await measurePressing(context, { name: what, slower, ...one });
      console.log(
        `A key in ${what}, processor ${slower} times slower: shown after ${p50} ms, p98 ${p98}, at most ${slowest}`,
      );
    }
};

const scrolling = async (): Promise<void> => {
  const seen = await measureScrolling(await signedIn(desk), `${server.url}/people`);
  console.log(
    `Scrolling People: ${seen.late} of ${seen.frames} frames late, the slowest ${Math.round(seen.slowest)} ms; ${seen.busy.toFixed(1)} ms of work for each`,
  );
};

const opening = async (): Promise<void> => {
  const seen = await measureOpening(await signedIn(desk), server.url);
  console.log(
    `Opening a person out of the list, the server taking a second: the name after ${seen.name} ms, the rest after ${seen.whole}`,
  );
};

try {
  for (const [part, measure] of Object.entries({ loading, typing, scrolling, opening }))
    if (isWanted(part)) await measure();
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
