import { readFileSync } from "node:fs";
import type { CDPSession, Locator, Page } from "@playwright/test";
import { expect, post, test } from "../fixtures";
import { intercept } from "../intercept";

const routes = readFileSync(new URL("../../web/src/routes.tsx", import.meta.url), "utf8");

/** Every address of the app, as its routes say. */
const addresses = ["/", ...[...routes.matchAll(/path: "([^"*]+)"/g)].map(([, path = ""]) => `/${path}`)];

/** Boxes that take text, of which there may be many alike in a list: one of each name is enough. */
const boxes = [
  "input[type=search]",
  "input[type=text]",
  "input[type=email]",
  "input[type=password]",
  "input:not([type])",
  "textarea",
  "[role=combobox]",
  "[role=searchbox]",
].join(", ");

/** With every letter that is a key of some page by itself, and the signs that are. */
const wanted = "/job? fix vlad zips mock regent";
/** 40 to 140 ms a key, unevenly, as people type. */
const pauses = [40, 140, 60, 45, 120, 80, 40, 100];
const slowest = 6;

/** Types at the pace of people, key by key, whatever the page does meanwhile. */
const type = async (page: Page, text: string): Promise<void> => {
  for (const [at, letter] of [...text].entries()) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(pauses[at % pauses.length] ?? 40);
  }
};

interface Found {
  readonly name: string;
  readonly box: Locator;
}

/** The boxes within, each once by what it is called. */
const boxesIn = async (within: Locator): Promise<Found[]> => {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const box of await within.locator(boxes).all()) {
    if (!(await box.isVisible()) || !(await box.isEditable())) continue;
    const name = await box.evaluate(
      (element: HTMLInputElement) =>
        element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.placeholder,
    );
    if (seen.has(name)) continue;
    seen.add(name);
    found.push({ name, box });
  }
  return found;
};

/** Types into a box on a slow device and says what became of it; null when all is there. */
const problemOf = async (page: Page, { name, box }: Found, device: CDPSession): Promise<string | null> => {
  await box.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await device.send("Emulation.setCPUThrottlingRate", { rate: slowest });
  await type(page, wanted);
  const atOnce = await box.inputValue();
  await device.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  // What arrives late has arrived by now.
  await page.waitForTimeout(250);
  const later = await box.inputValue();
  if (atOnce !== wanted || later !== wanted) return `${name}: “${atOnce}”, then “${later}”`;
  // The caret stays where it was put, and Ctrl-A is the box's: whatever the page does with it otherwise.
  await page.keyboard.press("Home");
  for (let at = 0; at < 4; at += 1) await page.keyboard.press("ArrowRight");
  await type(page, "ry");
  const inside = await box.inputValue();
  if (inside !== wanted.replace("/job", "/jobry")) return `${name}: typed within, “${inside}”`;
  await page.keyboard.press("Control+a");
  // A box for an address does not tell what is selected in it: `null`.
  const isWhole = await box.evaluate(
    ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
      selectionStart === null || (selectionStart === 0 && selectionEnd === value.length),
  );
  return isWhole ? null : `${name}: Ctrl-A selected something else`;
};

const ids = async (page: Page, url: string): Promise<Record<string, string>> => {
  const first = async (path: string, list: string) => {
    const answer: Record<string, { id: string }[]> = await (
      await page.request.get(`${url}/api${path}`)
    ).json();
    return answer[list]?.[0]?.id ?? "";
  };
  const response = await page.request.post(`${url}/api/imports`, {
    headers: { "content-type": "application/octet-stream" },
    data: Buffer.from("Name,Email\nBea Santos,bea@example.org\n"),
  });
  const made: { id: string } = await response.json();
  return {
    people: await first("/contacts?search=Dana", "contacts"),
    events: await first("/events", "events"),
    opportunities: await first("/opportunities", "opportunities"),
    import: made.id,
  };
};

test("no box on any page is overwritten by what arrives later, on a slow device", async ({
  withSample: page,
  server,
}) => {
  test.setTimeout(600_000);
  const known = await ids(page, server.url);
  await post(page, server.url, "/views", { name: "My stars", query: { filter: ["starred"] } });
  const device = await page.context().newCDPSession(page);
  const problems: string[] = [];
  const typed: string[] = [];
  const seen = new Set<string>();
  const walk = async (where: string, within: Locator) => {
    for (const found of await boxesIn(within)) {
      const key = `${where.split("?")[0]} ${found.name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      typed.push(key);
      const problem = await problemOf(page, found, device);
      if (problem) problems.push(`${where} ${problem}`);
      await page.keyboard.press("Escape");
    }
  };
  for (const address of addresses) {
    const path = address.replace(":id", known[address.split("/")[1] ?? ""] ?? "");
    await page.goto(`${server.url}${path}`);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    for (const fold of await page.getByRole("button", { name: /^Filters/, expanded: false }).all()) {
      await fold.click();
      // They are fetched when they are first opened.
      await expect(page.locator("main").getByRole("combobox").first()).toBeVisible();
    }
    await walk(address, page.locator("main"));
  }
  // The walk has found what there is to find: a page whose boxes are named otherwise must not pass unseen.
  for (const some of [
    "/people Search people",
    "/referrals Pointed out by",
    "/referrals/paths To",
    "/capture ",
  ])
    expect(
      typed.some((each) => each.startsWith(some)),
      `${some} in ${typed.join("; ")}`,
    ).toBe(true);
  expect(problems).toEqual([]);
});

test("no box of any dialog loses a key, on a slow device", async ({ withSample: page, server }) => {
  test.setTimeout(600_000);
  const known = await ids(page, server.url);
  const device = await page.context().newCDPSession(page);
  const problems: string[] = [];
  const opened: string[] = [];
  const seen = new Set<string>();
  const pressed = new Set<string>();
  const dialog = page.getByRole("dialog");
  for (const address of addresses) {
    const path = address.replace(":id", known[address.split("/")[1] ?? ""] ?? "");
    await page.goto(`${server.url}${path}`);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    // The keys that the page's own buttons say they have, and those of a list's rows; the same button once.
    const said = await page.locator("main [aria-keyshortcuts]").evaluateAll((elements) =>
      elements.map((element) => ({
        key: element.getAttribute("aria-keyshortcuts") ?? "",
        button: element.textContent,
      })),
    );
    const ofRows = address === "/" ? ["d", "s", "e"].map((key) => ({ key, button: "of a row" })) : [];
    for (const { key, button } of [...said, ...ofRows]) {
      if (!/^[a-z]$/i.test(key) || pressed.has(`${key} ${button}`)) continue;
      pressed.add(`${key} ${button}`);
      await page.keyboard.press(key.toLowerCase());
      // Some keys do something at once and open nothing.
      const isOpen = await dialog.waitFor({ timeout: 600 }).then(
        () => true,
        () => false,
      );
      if (!isOpen) {
        if (page.url() !== `${server.url}${path}`) await page.goto(`${server.url}${path}`);
        continue;
      }
      const title = (await dialog.getByRole("heading").first().textContent()) ?? "";
      const kind = title.split(/[ :]/).slice(0, 2).join(" ");
      const isNew = !opened.includes(kind);
      if (isNew) {
        opened.push(kind);
        for (const found of await boxesIn(dialog)) {
          // The day, the person and the step are the same parts wherever they are asked for.
          if (seen.has(found.name)) continue;
          seen.add(found.name);
          const problem = await problemOf(page, found, device);
          if (problem) problems.push(`${title}: ${problem}`);
        }
      } else {
        // Nothing was typed into it: once it is closed the page is as it was. What one like it was left with is asked about.
        await page.keyboard.press("Escape");
        const asked = dialog.getByRole("button", { name: "Throw away", exact: true });
        if (
          await asked.waitFor({ timeout: 300 }).then(
            () => true,
            () => false,
          )
        )
          await asked.click();
        await expect(dialog).toBeHidden();
        if (page.url() === `${server.url}${path}`) continue;
      }
      await page.goto(`${server.url}${path}`);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
    }
  }
  expect(opened.length, opened.join("; ")).toBeGreaterThan(8);
  expect(problems).toEqual([]);
});

test("the search of people follows what is typed, and a change from outside, and nothing else", async ({
  withSample: page,
  server,
}) => {
  const box = page.getByLabel("Search people");
  const search = () => new URL(page.url()).searchParams.get("search");
  await page.goto(`${server.url}/people`);
  for (const rate of [1, 3, 6]) {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    // Answers come late and out of order.
    const mend = await intercept(page, "**/api/contacts**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 50 + ((route.request().url().length * 37) % 400)));
      await route.continue().catch(() => undefined);
    });
    await box.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await type(page, wanted);
    await expect(box).toHaveValue(wanted);
    await expect.poll(search).toBe(wanted);
    await expect(box).toHaveValue(wanted);
    await mend();
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }
  // While there are people in the list Ctrl+A picks them all, but not from within the box.
  await box.fill("dana");
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("x");
  await expect(box).toHaveValue("x");
  // A filter chosen while the address is still behind takes the words along.
  await box.fill("dana");
  await page.getByLabel("Who").selectOption({ label: "Starred" });
  await expect.poll(() => new URL(page.url()).search).toBe("?search=dana&filter=starred");
  await expect(box).toHaveValue("dana");
  await page
    .getByRole("button", { name: "Show everybody" })
    .or(page.getByText("Everybody", { exact: true }))
    .first()
    .click();
  await expect(box).toHaveValue("");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await page.goBack();
  await expect(box).toHaveValue("dana");
});
