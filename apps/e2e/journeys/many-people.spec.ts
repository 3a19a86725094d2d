import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

test("many people are narrowed, kept as a view, picked, tagged at once and taken back", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/people`);
  await expect(page.getByText("32 people")).toBeVisible();
  await page.getByLabel("Who").selectOption({ label: "No next step" });
  await expect(page.getByText(/^\d+ of 32 people$/)).toBeVisible();
  await page.getByLabel("Order").selectOption({ label: "Last met first" });
  await page.getByRole("button", { name: "Keep this view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Waiting for a step");
  await page.keyboard.press("Enter");
  const views = page.getByRole("navigation", { name: "Views" });
  await views.getByRole("button", { name: "Everybody" }).click();
  await expect(page.getByText("32 people", { exact: true })).toBeVisible();
  await views.getByRole("button", { name: "Waiting for a step", exact: true }).click();
  await expect(page).toHaveURL(/filter=no-next-step&sort=met/);

  const rows = page.getByRole("list", { name: "People" }).getByRole("listitem");
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  const bar = page.getByRole("region", { name: "With those picked" });
  await expect(bar.getByText("3 people picked")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await bar.getByRole("button", { name: "Tags" }).click();
  await page.getByRole("dialog").getByLabel("Tags", { exact: true }).fill("spring");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("3 people tagged").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^spring 3$/ })).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Taken back for 3 people").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^spring/ })).toBeHidden();

  await page.keyboard.press("Control+a");
  await bar.getByRole("button", { name: "Plan a step" }).click();
  await expect(page.getByRole("dialog").getByText(/steps on \d+ days/)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("button", { name: /^Plan \d+ steps/ }).click();
  await expect(page.getByText(/with a next step/).first()).toBeVisible();
  await expect(page.getByText("Nobody fits")).toBeVisible();
});

test("lists that are cut say so and go on: events, the trash, tags; an old event is found where one is picked", async ({
  signedIn: page,
  server,
}) => {
  test.slow();
  const ids: string[] = [];
  for (let at = 0; at < 204; at += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
    const event = await post(page, server.url, "/events", {
      name: at === 0 ? "Zither fair" : `Salon ${at}`,
      startsOn: day,
    });
    ids.push(event["id"] ?? "");
  }
  const tags = Array.from({ length: 13 }, (_, at) => `tag ${at + 10}`);
  await post(page, server.url, "/contacts", { name: "Dana Ruiz", tags });

  await page.goto(`${server.url}/events`);
  const events = page.getByRole("list", { name: "Events" }).getByRole("listitem");
  await expect(events).toHaveCount(100);
  await page.getByRole("link", { name: "Older ones" }).click();
  await expect(page.getByRole("link", { name: /Salon 50/ })).toBeVisible();
  await page.getByRole("link", { name: "Older ones" }).click();
  await expect(page.getByRole("link", { name: /Zither fair/ })).toBeVisible();
  await expect(events).toHaveCount(4);
  await page.getByRole("link", { name: "The latest" }).click();
  await expect(events).toHaveCount(100);

  await page.goto(`${server.url}/people`);
  await page.getByRole("button", { name: "3 more tags" }).click();
  await expect(page.getByRole("button", { name: /^tag 22/ })).toBeVisible();
  await page.keyboard.press("n");
  await page
    .getByRole("dialog")
    .getByRole("combobox", { name: /^Event/ })
    .fill("zith");
  await expect(page.getByRole("option", { name: "Zither fair" })).toBeVisible();

  for (const id of ids.slice(1, 103))
    await page.request.delete(`${server.url}/api/events/${id}`, { headers: { "if-match": '"1"' } });
  await page.goto(`${server.url}/settings/trash`);
  await expect(page.getByText(/^102 things, 100 below/)).toBeVisible();
  await page.getByRole("link", { name: "Older ones" }).click();
  await expect(page.getByText(/^102 things, 2 below/)).toBeVisible();
});
