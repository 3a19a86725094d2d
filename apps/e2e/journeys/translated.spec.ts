import { expect, test } from "../fixtures";

/** Does to every page what a browser does that translates it: again and again, each text gives way to two `font` elements. */
const translateForGood = (): void => {
  const known = new WeakSet<Node>();
  const turn = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const isWords = text.data.trim() !== "" && !known.has(text);
      if (!isWords || text.parentElement?.closest("script, style, textarea, option, font")) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.append(document.createTextNode(text.data));
      outer.append(inner);
      text.replaceWith(outer);
      // One that is put back has been changed by somebody else, and waits for the next turn.
      known.add(inner);
    }
  };
  addEventListener("DOMContentLoaded", () => setInterval(turn, 40));
};

test("a page that the browser translates is used like any other: Today, People, a person, capture, the palette", async ({
  withSample: page,
  server,
}) => {
  test.slow();
  await page.addInitScript(translateForGood);
  const dialog = page.getByRole("dialog");
  const isTranslated = async () =>
    expect.poll(() => page.locator("main font font").count()).toBeGreaterThan(10);

  await page.goto(server.url);
  await expect(page.locator("[data-selected]")).toBeVisible();
  await isTranslated();
  const due = () => page.locator("main [data-row]").count();
  const before = await due();
  for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
  await page.keyboard.press("s");
  await dialog
    .getByRole("button", { name: /Next week|Tomorrow|Monday/ })
    .first()
    .click();
  await expect(dialog).toHaveCount(0);
  await page.waitForTimeout(200);
  await page.keyboard.press("z");
  await expect.poll(due).toBe(before);
  // What it was put back to has come.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await page.keyboard.press("d");
  await dialog.getByLabel(/What came of it/).fill("She asked for the paper");
  await page.waitForTimeout(200);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);

  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  await isTranslated();
  const box = page.getByRole("searchbox", { name: "Search people" });
  for (const text of ["dana", "library", "nobodyatall", ""]) {
    await box.fill(text);
    await page.waitForTimeout(500);
  }
  await expect(page.getByText("32 people")).toBeVisible();
  await page.getByRole("checkbox", { name: "Pick Aiko Tanaka" }).check();
  await expect(page.getByText("1 person picked")).toBeVisible();
  await page.getByRole("checkbox", { name: "Pick Bea Santos" }).check();
  await expect(page.getByText("2 people picked")).toBeVisible();
  await page.keyboard.press("Escape");
  await box.fill("dana");
  await expect(page.getByText("4 of 32 people")).toBeVisible();
  await page
    .getByRole("link", { name: /Dana Ruiz/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Dana Ruiz", exact: true })).toBeVisible();
  await page.waitForTimeout(200);
  await page.keyboard.press("l");
  await dialog.getByLabel("What was said").fill("She asked how it went");
  await page.waitForTimeout(200);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("She asked how it went").first()).toBeVisible();

  await page.keyboard.press("Control+k");
  for (const text of ["sam", "sec", "zzzz"]) {
    await dialog.getByRole("combobox").fill(text);
    await page.waitForTimeout(300);
  }
  await page.keyboard.press("Escape");

  await page.keyboard.press("c");
  const words = dialog.getByRole("textbox").first();
  for (const text of [
    "Met Tolu Adeyemi (SRE, Cloudflare)",
    "Met Tolu Adeyemi (SRE, Cloudflare). Says to call Bea Santos. Email him tomorrow",
    "Met Zora Neal",
  ]) {
    await words.fill(text);
    await page.waitForTimeout(500);
  }
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("Saved")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(
      async () =>
        (await (await page.request.get(`${server.url}/api/contacts?search=Zora`)).json()).contacts.length,
    )
    .toBe(1);
  // Every other screen is drawn, and left again.
  for (const name of ["Events", "Referrals", "Opportunities", "Insights", "Settings", "Today"]) {
    await page.getByRole("navigation", { name: "Main" }).first().getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await isTranslated();
  }
});
