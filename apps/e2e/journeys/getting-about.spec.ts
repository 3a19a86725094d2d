import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures";
import { intercept } from "../intercept";

test("going back shows a list where it was left, and going on begins at the top", async ({
  withSample: page,
  server,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, 700);
  await expect.poll(scrolled).toBeGreaterThan(600);
  const left = await scrolled();
  await page.getByRole("main").getByRole("link").nth(12).click();
  await expect(page).toHaveURL(/\/people\/.+/);
  await expect.poll(scrolled).toBe(0);
  await page.goBack();
  await expect(page.getByText("32 people")).toBeVisible();
  await expect.poll(scrolled).toBe(left);
  await page.goForward();
  await expect(page).toHaveURL(/\/people\/.+/);
  await expect.poll(scrolled).toBe(0);
});

test("a part of a page that cannot be fetched says so in its place, and is there once the server is", async ({
  withSample: page,
  server,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  const mend = await intercept(page, /\/(api|assets)\//, (route) => route.abort("failed"));
  await page.getByRole("checkbox", { name: "Pick Aiko Tanaka" }).check();
  const said = page.getByRole("alert").filter({ hasText: "Followthrough cannot be reached." });
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(said).toBeVisible();
  await expect(page.getByText("32 people")).toBeVisible();

  await mend();
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("1 person picked")).toBeVisible();
});

const routes = readFileSync(new URL("../../web/src/routes.tsx", import.meta.url), "utf8");

/** Every address of the app, as its routes say, with the first there is of what has an id. */
const addressesOf = async (
  get: (path: string) => Promise<Record<string, { id: string }[]>>,
): Promise<string[]> => {
  const paths = [...routes.matchAll(/path: "([^"*]+)"/g)].map(([, path = ""]) => path);
  const ids = new Map<string, string>();
  for (const [noun, list] of [
    ["people", "contacts"],
    ["events", "events"],
    ["opportunities", "opportunities"],
  ] as const)
    ids.set(noun, (await get(`/${list}`))[list]?.[0]?.id ?? "");
  return paths
    .filter((path) => path !== "import/:id")
    .map((path) => `/${path.replace(":id", ids.get(path.split("/")[0] ?? "") ?? "")}`);
};

test("every page has a name of its own in the browser's tab, and the phone's bar shows where one is", async ({
  withSample: page,
  server,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 800 });
  const get = async (path: string) => (await page.request.get(`${server.url}/api${path}`)).json();
  const views = ["/referrals?show=thanks", "/referrals?show=introductions", "/nowhere"];
  const titles = new Map<string, string>();
  const dark: string[] = [];
  for (const address of ["/", ...(await addressesOf(get)), ...views]) {
    await page.goto(`${server.url}${address}`);
    await expect(page.getByRole("heading").first()).toBeAttached();
    await page.waitForLoadState("networkidle");
    await expect(page).toHaveTitle(/. · Followthrough$/);
    const title = await page.title();
    expect([address, titles.get(title)]).toEqual([address, undefined]);
    titles.set(title, address);
    const lit = page.locator("nav[aria-label=Main]:visible [aria-current=page]");
    if ((await lit.count()) !== 1) dark.push(address);
  }
  expect(titles.size).toBeGreaterThan(25);
  expect(dark).toEqual(["/nowhere"]);
  // Search is one press of the thumb.
  await page.goto(`${server.url}/`);
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeVisible();
});
