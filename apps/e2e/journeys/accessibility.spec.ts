import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

const screens = [
  "/",
  "/capture",
  "/debrief",
  "/people",
  "/people/duplicates",
  "/events",
  "/steps",
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
    await expect(page.getByText(/came through them/)).toBeVisible();
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

test("names without a place to break are broken all the same", async ({ signedIn: page, server }) => {
  test.slow();
  const make = async (path: string, data: object) => (await post(page, server.url, path, data))["id"] ?? "";
  const long = "W".repeat(199);
  const event = await make("/events", { name: long, place: long, startsOn: "2026-06-24" });
  const one = await make("/contacts", {
    name: `${long}1`,
    title: long,
    organization: long,
    place: long,
    tags: ["W".repeat(60)],
    emails: [{ address: `${"w".repeat(60)}@${"w".repeat(60)}.example` }],
    phones: [{ number: "+1 312 555 0142" }],
    metOn: "2026-06-24",
    metAtEventId: event,
  });
  const other = await make("/contacts", { name: `${long}2` });
  await make("/referrals", {
    referrerId: one,
    referred: { contactId: other },
    reason: long,
    heardOn: "2026-06-24",
  });
  await make("/introductions", { contactAId: one, contactBId: other, madeOn: "2026-06-24", reason: long });
  const step = { action: "other", what: "W".repeat(299), contactId: one };
  for (const dueOn of ["2026-06-20", "2026-06-25", "2026-06-29"])
    await make("/follow-ups", { ...step, dueOn });
  const lead = await make("/opportunities", { contactId: one, title: long, organization: long });
  await make("/views", { name: "W".repeat(60), query: {} });
  for (const width of [390, 1360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const screen of [
      "/",
      "/people",
      "/people?search=wwww",
      "/people/duplicates",
      "/events",
      `/events/${event}`,
      "/referrals",
      "/referrals?show=introductions",
      "/opportunities",
      "/opportunities?view=list",
      `/opportunities/${lead}`,
      "/insights",
      "/settings/messages",
      `/people/${one}`,
      `/people/${other}`,
      `/events/${event}/finish`,
      `/debrief?event=${event}`,
      `/referrals/chains?focus=${one}&view=graph`,
      `/referrals/paths?to=${other}`,
      "/review",
    ]) {
      await page.goto(`${server.url}${screen}`);
      await page.waitForLoadState("networkidle");
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const isOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
        return [...document.querySelectorAll("main *, aside *")]
          .filter((element) => isOut(element) && ![...element.children].some(isOut))
          .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 20)}`);
      });
      expect.soft([screen, width, ...tooWide]).toEqual([screen, width]);
    }
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
