import { expect, post, test } from "../fixtures";

const met = [
  "Dana Ruiz, librarian at Lakeside University Library. Linked data in small libraries. Email her tomorrow",
  "Renee Alvarez, Chicago Branch Libraries. Call her next Tuesday",
  "Tom Becker, archivist, Goldleaf Collection. Email him in 2 weeks",
  "Hana Kowalska, Vistula Press",
];

test("after the conference: an event, four people, what was said, a referral, and a next step for each", async ({
  signedIn: page,
  server,
}) => {
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await expect(page.getByText("No events yet")).toBeVisible();
  await page.keyboard.press("n");
  await page.getByLabel("Name").fill("ALA Annual");
  await page.getByLabel("First day").fill("yesterday");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "ALA Annual" })).toBeVisible();
  await expect(page.getByText("Wed, Jun 24")).toBeVisible();

  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  const box = page.getByLabel(/^Whom did you meet/);
  for (const line of met) {
    await box.fill(line);
    await box.press("Enter");
    await expect(box).toHaveValue("");
  }
  await expect(page.getByText(/^4 met/)).toBeVisible();
  await page.getByRole("button", { name: /^Save 4 people/ }).click();
  await expect(page.getByText("0 of 4 followed up")).toBeVisible();
  await expect(page.getByText("3 planned")).toBeVisible();

  await page.getByRole("link", { name: /Dana Ruiz/ }).click();
  await expect(page.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
  await expect(page.getByText(/Linked data in small libraries/).first()).toBeVisible();
  await page.keyboard.press("r");
  await dialog.getByLabel("To whom").fill("Sam Okafor");
  await dialog.getByRole("option", { name: "New: Sam Okafor" }).click();
  await dialog.getByLabel("What was said").fill("He is hiring, use my name");
  await dialog.getByRole("textbox", { name: "What", exact: true }).fill("Call Sam and mention Dana");
  await dialog.getByLabel("When").last().fill("in 3 days");
  await page.keyboard.press("Control+Enter");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "Pointed you to" })
      .getByRole("link", { name: "Sam Okafor" }),
  ).toBeVisible();

  await page.goto(server.url);
  await expect(page.getByText("Email Dana Ruiz").first()).toBeVisible();
  await expect(page.getByText("Call Sam Okafor and mention Dana").first()).toBeVisible();
  const loops = page.getByRole("region", { name: /Open loops/ });
  await expect(loops.getByText("Hana Kowalska")).toBeVisible();
  await loops.getByRole("button", { name: /Plan/ }).first().click();
  await expect(loops.getByText(/^None\./)).toBeVisible();
});

test("who is added at an event that is over was met on its last day", async ({ signedIn: page, server }) => {
  await post(page, server.url, "/events", {
    name: "Archives Forum",
    startsOn: "2026-06-18",
    endsOn: "2026-06-20",
  });
  await page.goto(`${server.url}/people`);
  await page
    .getByRole("button", { name: /^Add a person/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Dana Ruiz");
  await dialog.getByRole("combobox", { name: /^Event/ }).fill("Archives");
  await page.getByRole("option", { name: /^Archives Forum/ }).click();
  await expect(dialog.getByLabel("Met on")).toHaveValue("Sat, Jun 20");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Dana Ruiz", { exact: true })).toBeVisible();
  await expect(page.getByText(/Met .*Jun 20/).first()).toBeVisible();
});
