import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

const screens = [
  "/",
  "/capture",
  "/debrief",
  "/people",
  "/people/duplicates",
  "/events",
  "/referrals",
  "/import",
  "/settings",
  "/settings/playbooks",
  "/settings/messages",
  "/welcome",
  "/nowhere",
];

// Each theme in one width: colours are the theme's, and what is laid out is the same in both.
for (const [theme, width] of [
  ["light", 1360],
  ["dark", 390],
] as const) {
  test(`axe finds nothing serious on any screen, ${theme}, ${width} wide`, async ({
    withSample: page,
    server,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 860 });
    const found: string[] = [];
    const look = async (name: string) =>
      found.push(...(await seriousProblems(page)).map((problem) => `${name} ${problem}`));
    for (const screen of screens) {
      await page.goto(`${server.url}${screen}`);
      await expect(
        page.getByRole("heading").or(page.getByText("There is nothing at this address")).first(),
      ).toBeVisible();
      await page.waitForLoadState("networkidle");
      await look(screen);
    }
    await page.goto(`${server.url}/people?search=Dana`);
    await page.getByRole("link", { name: /Dana Ruiz/ }).click();
    await expect(page.getByText("came through them")).toBeVisible();
    await look("person");
    await page.goto(`${server.url}/events`);
    await page.getByRole("link", { name: /ALA Annual/ }).click();
    await expect(page.getByText("followed up").first()).toBeVisible();
    await look("event");
    await page.getByRole("link", { name: /Finish the rest/ }).click();
    await expect(page.getByRole("button", { name: /Done, next/ })).toBeEnabled();
    await look("finish the rest");
    await page.goto(server.url);
    for (const [name, open] of [
      // On a phone it is a page, looked at above.
      ...(width > 767 ? [["capture", "c"] as const] : []),
      ["done", "d"],
      ["snooze", "s"],
      ["do it", "Enter"],
      ["edit", "e"],
      ["keys", "?"],
      ["palette", "Control+k"],
    ] as const) {
      await expect(page.locator("[data-selected]")).toBeVisible();
      await page.keyboard.press(open);
      await expect(page.getByRole("dialog")).toBeVisible();
      await page.waitForTimeout(150);
      await look(name);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
    expect(found).toEqual([]);
  });
}

test("nothing is cut off at 320 pixels, on any screen", async ({ withSample: page, server }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const screen of screens) {
    await page.goto(`${server.url}${screen}`);
    await page.waitForLoadState("networkidle");
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(`${screen} ${tooWide}`).toBe(`${screen} 0`);
  }
});

test("the palette finds a person and the question mark lists the keys", async ({ withSample: page }) => {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("okafr");
  await page
    .getByRole("option", { name: /Sam Okafor/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sam Okafor" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").getByText("Log a conversation")).toBeVisible();
});
