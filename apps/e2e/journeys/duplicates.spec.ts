import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

test("two Danas with one address: found, merged field by field by keyboard, and made two again", async ({
  signedIn: page,
  server,
}) => {
  const emails = [{ address: "dana@example.org" }];
  await post(page, server.url, "/contacts", {
    name: "Dana Ruiz",
    title: "Librarian",
    emails,
    notes: "Likes maps.",
  });
  const { id: second } = await post(page, server.url, "/contacts", {
    name: "D. Ruiz",
    title: "Head of the map room",
    place: "Chicago",
    emails,
    notes: "Knows the archive.",
  });
  for (const name of ["Bob Webb", "Robert Webb"]) await post(page, server.url, "/contacts", { name });

  await page.goto(`${server.url}/people`);
  await page.getByRole("link", { name: "2 possible duplicates" }).click();
  const list = page.getByRole("list", { name: "Possible duplicates" });
  await expect(list.getByText("Same e-mail, initials")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "Dana Ruiz" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "Librarian" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("radio", { name: "Head of the map room" })).toBeChecked();
  await page.waitForTimeout(200);
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press("Enter");

  // On to the next pair: they are two.
  await expect(dialog.getByRole("radio", { name: "Robert Webb" })).toBeFocused();
  await page.keyboard.press("x");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Nobody is here twice")).toBeVisible();

  await page.goto(`${server.url}/people/${second ?? ""}`);
  await expect(page.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
  await expect(page.getByText("Head of the map room").first()).toBeVisible();
  await expect(page.getByText("Knows the archive.")).toBeVisible();

  await page.goto(`${server.url}/people/duplicates`);
  await page.getByRole("button", { name: /Make two again/ }).click();
  await expect(list.getByText("Same e-mail, initials")).toBeVisible();
  await page.goto(`${server.url}/people/${second ?? ""}`);
  await expect(page.getByRole("heading", { name: "D. Ruiz" })).toBeVisible();

  await page.getByRole("button", { name: "Merge with…" }).click();
  await page.getByLabel("Who is the same person?").fill("Dana");
  await page.getByRole("option", { name: /Dana Ruiz/ }).click();
  await page.keyboard.press("Control+Enter");
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Likes maps.")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByRole("region", { name: "Notices" }).getByText("are two people again")).toBeVisible();
});
