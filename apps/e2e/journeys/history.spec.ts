import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

test("an edit is in the history of a person, and is put back from there", async ({
  signedIn: page,
  server,
}) => {
  const { id = "" } = await post(page, server.url, "/contacts", { name: "Dana Ruiz", title: "Cataloger" });
  await page.goto(`${server.url}/people/${id}`);
  await page.getByRole("button", { name: /^Edit/ }).first().click();
  await page
    .getByRole("dialog")
    .getByLabel(/^Title/)
    .fill("Head of cataloging");
  await page.getByRole("dialog").getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Show the history" }).click();
  const history = page.getByRole("list", { name: "History" });
  await expect(history.getByText("Title changed from “Cataloger” to “Head of cataloging”")).toBeVisible();
  await expect(history.getByText("Added")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await history.getByRole("button", { name: "Put back as it was: Title" }).click();
  await expect(page.getByText("Title is as it was").first()).toBeVisible();
  await expect(history.getByText("Title changed from “Head of cataloging” to “Cataloger”")).toBeVisible();
});
