import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

test("a birthday is written without its year, shown with the person, and comes up on Today", async ({
  signedIn: page,
  server,
}) => {
  const { id = "" } = await post(page, server.url, "/contacts", { name: "Maya Cohen" });
  await page.goto(`${server.url}/people/${id}`);
  await page.getByRole("button", { name: /^Edit/ }).first().click();
  const dialog = page.getByRole("dialog");
  const birthday = dialog.getByRole("group", { name: /^Birthday/ });
  await birthday.getByLabel("Month").selectOption("June");
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByText("Choose a month, a day that it has")).toBeVisible();
  await expect(birthday.getByLabel("Month")).toHaveValue("06");
  await birthday.getByLabel("Day").selectOption("26");
  await dialog.getByLabel(/^Pronouns/).fill("she/her");
  await dialog.getByLabel(/^Address/).fill("12 Pier Road\nHalifax");
  expect(await seriousProblems(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog).toBeHidden();
  const details = page.getByRole("region", { name: "Details" });
  await expect(details.getByText("June 26", { exact: true })).toBeVisible();
  await expect(details.getByText("she/her")).toBeVisible();
  await expect(details.getByText("12 Pier Road")).toBeVisible();

  for (const name of ["Bo Li", "Cy Ray", "Di Fox"])
    await post(page, server.url, "/contacts", { name, birthday: "--06-25" });
  await page.goto(server.url);
  await expect(page.getByRole("link", { name: /birthday is/ })).toHaveCount(3);
  await page.getByRole("button", { name: "One more birthday" }).click();
  await page.getByRole("link", { name: "Maya Cohen’s birthday is Friday, June 26" }).click();
  await expect(page.getByRole("heading", { name: "Maya Cohen" })).toBeVisible();
});
