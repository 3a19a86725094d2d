import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("the picture of who led to whom is walked by arrows, narrowed to one person, and is a list as well", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals/chains`);
  const picture = page.getByRole("group", { name: /Who led to whom/ });
  await expect(picture.getByText("Dana Ruiz", { exact: true })).toBeVisible();
  await expect(picture.getByText("Archives Forum")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await page.getByPlaceholder("Find somebody").fill("Sofia");
  await page.getByRole("option", { name: /Sofia Rossi/ }).click();
  await expect(page.getByRole("link", { name: /Open Sofia Rossi/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("main").click({ position: { x: 5, y: 5 } });
  await picture.getByText("Sofia Rossi", { exact: true }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("link", { name: /Open Elena Petrova/ })).toBeVisible();
  await page.getByRole("button", { name: "Only their chains" }).click();
  await expect(picture.getByText("Marcus Webb")).toBeHidden();
  await expect(picture.getByText("Dana Ruiz", { exact: true })).toBeVisible();

  await page.getByText("List", { exact: true }).click();
  const list = page.getByRole("list", { name: "Who led to whom" });
  await expect(list.getByRole("link", { name: "Sofia Rossi" })).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("button", { name: /Show everybody/ }).click();
  await expect(list.getByRole("link", { name: "Marcus Webb" })).toBeVisible();

  await page.getByText("Picture", { exact: true }).click();
  await picture.getByText("Marcus Webb", { exact: true }).dblclick();
  await expect(page.getByRole("heading", { name: "Marcus Webb" })).toBeVisible();
});

test("the picture of who led to whom is moved and made larger in one's hands", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals/chains`);
  const picture = page.getByRole("group", { name: /Who led to whom/ });
  const marcus = picture.getByText("Marcus Webb", { exact: true });
  const box = async () => (await marcus.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await expect(marcus).toBeVisible();
  const before = await box();
  await page.mouse.move(before.x + 5, before.y + 5);
  await page.mouse.down();
  await page.mouse.move(before.x + 85, before.y + 45, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await box()).x - before.x)).toBe(80);
  await expect(page.getByRole("link", { name: /Open Marcus Webb/ })).toBeHidden();
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await box()).width).toBeGreaterThan(before.width * 1.2);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await picture.getByRole("button", { name: "Show all" }).click();
  // The last of the longest chain, which was beyond the edge.
  const luis = picture.getByText("Luis Ortega", { exact: true });
  await expect.poll(async () => (await box()).width).toBeLessThan(before.width);
  await expect(luis).toBeInViewport({ ratio: 1 });
});

test("names are read at once, and who is chosen is shown with all of their chain", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals/chains`);
  const picture = page.getByRole("group", { name: /Who led to whom/ });
  const named = (name: string) => picture.getByText(name, { exact: true });
  await expect(named("Wei Zhang")).toBeVisible();
  const size = await named("Wei Zhang").evaluate((one) => {
    const { height } = one.getBoundingClientRect();
    return (Number.parseFloat(getComputedStyle(one).fontSize) * height) / (one as HTMLElement).offsetHeight;
  });
  expect(size).toBeGreaterThanOrEqual(12);
  await named("Wei Zhang").click();
  await expect(page.getByRole("link", { name: /Open Wei Zhang/ })).toBeVisible();
  // A picture that is made smaller has edges between two pixels.
  for (const name of ["Wei Zhang", "Fatima Haddad", "Noah Lindqvist", "Maya Cohen", "Luis Ortega"])
    await expect(named(name)).toBeInViewport({ ratio: 0.95 });
});

test("a person on no chain can be found and opened while another is selected", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals/chains`);
  const picture = page.getByRole("group", { name: /Who led to whom/ });
  await picture.getByText("Marcus Webb", { exact: true }).click();
  await page.getByPlaceholder("Find somebody").fill("Jamal");
  await page.getByRole("option", { name: /Jamal Carter/ }).click();
  await expect(picture.getByText("Marcus Webb", { exact: true })).toBeHidden();
  const jamal = picture.getByRole("listitem").filter({ hasText: "Jamal Carter" });
  await expect(jamal).toHaveCSS("opacity", "1");
  await page.locator("main").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Jamal Carter" })).toBeVisible();
});

for (const size of [
  { width: 1360, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`somebody's chain is one line on their page, and its picture a press away, ${size.width} wide`, async ({
    withSample: page,
    server,
  }) => {
    await page.setViewportSize(size);
    await page.goto(`${server.url}/people`);
    await page.getByRole("link", { name: /Elena Petrova/ }).click();
    const chain = page.getByRole("region", { name: "How you know them" });
    await expect(chain.getByRole("link", { name: "1 person" })).toBeVisible();
    expect(await seriousProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await chain.getByRole("link", { name: "The whole picture" }).click();
    await expect(page).toHaveURL(/referrals\/chains\?focus=/);
    await expect(page.locator("main")).toContainText("Sofia Rossi");
  });
}
