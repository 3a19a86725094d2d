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
