import { expect, test } from "../fixtures";

const met = [
  {
    name: "Dana Ruiz",
    organization: "Lakeside University Library",
    said: "Linked data in small libraries",
    when: "tomorrow",
    day: "Fri, Jun 26",
  },
  {
    name: "Renee Alvarez",
    organization: "Chicago Branch Libraries",
    said: "Runs job-search workshops",
    when: "next Tuesday",
    day: "Tue, Jun 30",
  },
  {
    name: "Tom Becker",
    organization: "Goldleaf Collection",
    said: "Wants to see the finding aid",
    when: "in 2 weeks",
    day: "Thu, Jul 9",
  },
  { name: "Hana Kowalska", organization: "Vistula Press", said: "Looks for authors", when: "", day: "" },
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
  for (const [index, person] of met.entries()) {
    await dialog.getByLabel("Name").fill(person.name);
    await dialog.getByLabel("Organisation").fill(person.organization);
    await dialog.getByLabel("What was said").fill(person.said);
    if (person.when) {
      await dialog.getByLabel("When").fill(person.when);
      await expect(dialog.getByText(person.day)).toBeVisible();
    } else {
      await dialog.getByRole("button", { name: "None for now" }).click();
    }
    await dialog
      .getByRole("button", { name: index < met.length - 1 ? "Save and add another" : "Save", exact: true })
      .click();
    if (index < met.length - 1) await expect(dialog.getByLabel("Name")).toHaveValue("");
  }
  await expect(page.getByText("0 of 4 followed up")).toBeVisible();
  await expect(page.getByText("3 planned")).toBeVisible();

  await page.getByRole("link", { name: /Dana Ruiz/ }).click();
  await expect(page.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
  await expect(page.getByText("Linked data in small libraries")).toBeVisible();
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
  await expect(page.getByText("Email Dana Ruiz")).toBeVisible();
  await expect(page.getByText("Email Sam Okafor")).toBeVisible();
  const loops = page.getByRole("region", { name: /Open loops/ });
  await expect(loops.getByText("Hana Kowalska")).toBeVisible();
  await loops.getByRole("button", { name: /Plan/ }).first().click();
  await expect(loops.getByText("Everybody you met has a next step")).toBeVisible();
});
