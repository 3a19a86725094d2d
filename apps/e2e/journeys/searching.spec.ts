import { expect, post, test } from "../fixtures";

test("a misspelt name with accents is found from anywhere, and filters are words", async ({
  withSample: page,
  server,
}) => {
  await post(page, server.url, "/contacts", {
    name: "Lucía Fernández",
    notes: "restores palimpsests",
    tags: ["parchment"],
  });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("lucai fernandes");
  await expect(
    page
      .getByRole("option", { name: /Lucía Fernández/ })
      .locator("mark")
      .first(),
  ).toHaveText("Lucía");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Lucía Fernández" })).toBeVisible();

  await page.goto(`${server.url}/people`);
  const box = page.getByRole("searchbox", { name: "Search people" });
  await box.fill("palimps");
  await expect(page.getByRole("list", { name: "People" }).locator("mark")).toHaveText("palimps");
  await box.fill("tag:parchment no:next");
  await expect(page.getByRole("list", { name: "People" }).getByRole("listitem")).toHaveCount(1);
  await box.fill("colour:blue lucia");
  await expect(page.getByText("“colour:blue” is no filter")).toBeVisible();
  await expect(page.getByRole("link", { name: /Lucía Fernández/ }).first()).toBeVisible();
});

test("whoever is picked or found comes by name first, then by organisation, and by notes last, which says so", async ({
  signedIn: page,
  server,
}) => {
  const add = (person: object) => post(page, server.url, "/contacts", person);
  await add({ name: "Ada Quinn", notes: "Marsh introduced us", starred: true });
  await add({ name: "Bo Lind", organization: "Marsh Foundation" });
  await add({ name: "Cleo Marsh", title: "Curator", organization: "City Museum" });
  await add({ name: "Marsha Dean" });
  const order = ["Marsha Dean", "Cleo Marsh", "Bo Lind", "Ada Quinn"];
  const inOrder = order.map((name) => new RegExp(name));

  await page.goto(`${server.url}/people?search=marsh`);
  await expect(page.getByRole("list", { name: "People" }).getByRole("link")).toHaveText(inOrder);
  await expect(page.getByText("In notes: Marsh introduced us")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("marsh");
  await expect(page.getByRole("group", { name: "People" }).getByRole("option")).toHaveText(inOrder);
  await page.keyboard.press("Escape");

  // Whatever has a person in it: the address where it is, the key that opens it, and what the box is called.
  for (const [where, key, label] of [
    ["/opportunities", "n", "Whom to contact"],
    ["/referrals", "n", "Who pointed you"],
    ["/referrals", "n", "To whom"],
    ["/referrals", "i", "You introduced"],
    ["/referrals", "i", "To"],
    ["/referrals/paths", "", "From"],
    ["/referrals/paths", "", "To"],
  ] as const) {
    await page.goto(`${server.url}${where}`);
    await page.waitForLoadState("networkidle");
    if (key) await page.keyboard.press(key);
    const box = page.getByRole("combobox", { name: label, exact: true });
    await box.fill("marsh");
    const options = page
      .getByRole("listbox")
      .getByRole("option")
      .filter({ hasNotText: /“marsh”|Anyone|New/ });
    await expect(options, `${where} ${label}`).toHaveText(inOrder);
    await expect(options.nth(1)).toContainText("Curator, City Museum");
    await expect(options.nth(3)).toContainText("In notes: Marsh introduced us");
    await box.fill("nobodyatall");
    await expect(page.getByText(/Nobody by that name|New: nobodyatall|Anyone at/).first()).toBeVisible();
  }
});
