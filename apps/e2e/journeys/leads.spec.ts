import type { Page } from "@playwright/test";
import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";
import { hands } from "../hands";

const toOpportunity = async (page: Page, title: string) => {
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
};

test("a lead is one act: the opportunity, who told of it, whom to contact and the step; and one undo", async ({
  signedIn: page,
  server,
}) => {
  await post(page, server.url, "/contacts", { name: "Priya Shah" });
  await page.goto(`${server.url}/opportunities`);
  await expect(page.getByText("No opportunities yet")).toBeVisible();
  const hand = hands(page);
  await hand.press("n");
  await hand.fill("What is it", "UX researcher");
  await hand.fill("Organisation", "Datawise");
  await hand.fill("Apply by", "Dec 15");
  await hand.fill("Whom to contact", "Marco Silva");
  await hand.pick("New: Marco Silva");
  await hand.fill("E-mail of Marco", "marco@datawise.example");
  await hand.fill("Who told you", "Priya");
  await hand.pick("Priya Shah");
  await hand.fill("What they said", "he knows the whole team");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("What", { exact: true })).toHaveValue("Write to Marco and mention Priya");
  expect(await seriousProblems(page)).toEqual([]);
  await hand.press("Control+Enter");
  expect(hand.acts()).toBeLessThanOrEqual(14);

  const card = page.getByRole("region", { name: "Heard of", exact: true }).getByRole("listitem");
  await expect(card).toContainText("Write to Marco and mention Priya");
  await expect(card).toContainText("Priya Shah → Marco Silva");
  await expect(card).toContainText("Closes Dec 15");
  await page.keyboard.press("z");
  await expect(page.getByText("No opportunities yet")).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: "Priya Shah" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Marco Silva" })).toBeHidden();
});

test("a whole sentence where the name of a lead goes fills in the form with one press", async ({
  signedIn: page,
  server,
}) => {
  await post(page, server.url, "/contacts", { name: "Marco Silva" });
  await page.goto(`${server.url}/opportunities`);
  await expect(page.getByText("No opportunities yet")).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  const sentence = "Priya Shah says Datawise is hiring a UX researcher, talk to Marco Silva, apply by Dec 15";
  await dialog.getByLabel("What is it").fill(sentence);
  const fill = dialog.getByRole("button", { name: /^Fill in/ });
  await expect(fill).toContainText("UX researcher · Datawise · Marco Silva · told by Priya Shah · by Dec 15");
  expect(await seriousProblems(page)).toEqual([]);
  await fill.click();
  await expect(dialog.getByLabel("What is it")).toHaveValue("UX researcher");
  await expect(dialog.getByLabel("Organisation")).toHaveValue("Datawise");
  await expect(dialog.getByLabel("Apply by")).toHaveValue(/Dec 15/);
  // He is known, so there is no second one of him; she is new.
  await expect(dialog.getByLabel("Whom to contact")).toHaveValue("Marco Silva");
  await expect(dialog.getByLabel("E-mail of Marco")).toBeHidden();
  await expect(dialog.getByLabel("E-mail of Priya")).toBeVisible();
  // Nothing that was typed is lost.
  await expect(dialog.getByLabel("Notes")).toHaveValue(sentence);
  await page.keyboard.press("Control+Enter");
  const card = page.getByRole("region", { name: "Heard of", exact: true }).getByRole("listitem");
  await expect(card).toContainText("Priya Shah → Marco Silva");
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: "Marco Silva" })).toHaveCount(1);
});

test("a lead is one line of capture, with its deadline", async ({ signedIn: page, server }) => {
  await post(page, server.url, "/contacts", { name: "Priya Shah" });
  await page.goto(server.url);
  await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("textbox")
    .first()
    .fill(
      "Priya Shah says Datawise is hiring a UX researcher, talk to Marco Silva, marco@datawise.example, apply by Dec 15",
    );
  const chips = dialog.getByRole("list", { name: "Follow-ups and referrals" });
  await expect(chips.getByText("UX researcher, Datawise · Marco · apply by Dec 15")).toBeVisible();
  await expect(chips.getByText("Priya → Marco")).toBeVisible();
  await expect(chips.getByText("Marco · no day said, so tomorrow")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Priya Shah?" }).click();
  await dialog.getByRole("button", { name: /^Save 2 people, 1 follow-up, 1 opportunity/ }).click();
  await expect(dialog.getByText(/^Saved Priya Shah and Marco Silva/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(`${server.url}/opportunities`);
  const card = page.getByRole("region", { name: "Heard of", exact: true }).getByRole("listitem");
  await expect(card).toContainText("Email Marco Silva");
  await expect(card).toContainText("Priya Shah → Marco Silva");
  await expect(card).toContainText("Closes Dec 15");
});

test("from a person the lead is one they told of; with nobody else named it is with them", async ({
  signedIn: page,
  server,
}) => {
  const { id } = await post(page, server.url, "/contacts", { name: "Priya Shah" });
  const dialog = page.getByRole("dialog");
  const add = async (title: string) => {
    await page.goto(`${server.url}/people/${id}`);
    await page.getByRole("button", { name: "More: Priya Shah" }).click();
    await page.getByRole("menuitem", { name: "Add an opportunity" }).click();
    await dialog.getByLabel("What is it").fill(title);
  };
  await add("Archivist");
  await dialog.getByLabel("Whom to contact").fill("Lena Hart");
  await page.getByRole("option", { name: "New: Lena Hart" }).click();
  await dialog.getByLabel("Phone of Lena").fill("312 555 0142");
  await expect(dialog.getByLabel("What", { exact: true })).toHaveValue("Call Lena and mention Priya");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/opportunities`);
  await toOpportunity(page, "Archivist");
  await expect(page.getByText("Call Lena and mention Priya").first()).toBeVisible();
  await expect(page.getByText(/pointing you to/)).toBeVisible();

  await add("Data librarian");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/opportunities`);
  await toOpportunity(page, "Data librarian");
  await expect(page.getByText("Write to Priya").first()).toBeVisible();
  await expect(page.getByText(/pointing you to/)).toBeHidden();
});

test("in a new referral both may be new, each with a way to reach them, and its words stay with both", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals`);
  await expect(page.getByText("No referrals yet")).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who pointed you").fill("Lena Hart");
  await page.getByRole("option", { name: "New: Lena Hart" }).click();
  await dialog.getByLabel("E-mail of Lena").fill("lena@example.org");
  await dialog.getByLabel("To whom").fill("Ruth Adler");
  await page.getByRole("option", { name: "New: Ruth Adler" }).click();
  await dialog.getByLabel("Phone of Ruth").fill("312 555 0142");
  await dialog.getByLabel("What was said").fill("she knows the archive's head");
  await expect(dialog.getByLabel("What", { exact: true })).toHaveValue("Call Ruth and mention Lena");
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/people`);
  for (const name of ["Lena Hart", "Ruth Adler"]) {
    await page
      .getByRole("link", { name: new RegExp(name) })
      .first()
      .click();
    await expect(page.getByText(/she knows the archive's head/).first()).toBeVisible();
    await page.goBack();
  }
});

test("later links of a chain wait for the earlier, and all of them are thanked when something came of it", async ({
  signedIn: page,
  server,
}) => {
  const make = async (name: string) => (await post(page, server.url, "/contacts", { name }))["id"] ?? "";
  const [priya, lena, ruth] = [await make("Priya Shah"), await make("Lena Hart"), await make("Ruth Adler")];
  const refer = (referrerId: string, contactId: string, reason: string) =>
    post(page, server.url, "/referrals", {
      referrerId,
      referred: { contactId },
      reason,
      heardOn: "2026-06-24",
    });
  await refer(priya, lena, "");
  await refer(lena, ruth, "she knows the archive's head");
  await post(page, server.url, "/follow-ups", {
    contactId: ruth,
    action: "email",
    what: "Write to Ruth",
    dueOn: "2026-06-25",
  });
  await page.goto(server.url);
  const row = page.getByRole("listitem").filter({ hasText: "Ruth Adler" }).first();
  await expect(row.getByText("Waits for Lena")).toBeVisible();
  await expect(row.getByText(/she knows the archive's head/)).toBeVisible();
  await page.goto(`${server.url}/people/${ruth}`);
  await expect(page.getByText(/Waits until Lena Hart has answered/)).toBeVisible();
  const next = page.getByRole("region", { name: "Next step" });
  await expect(next.getByText("Lena Hart: “she knows the archive's head”")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await page.goto(`${server.url}/people/${lena}`);
  await page.getByRole("button", { name: "Log a conversation" }).click();
  await page.getByRole("dialog").getByLabel("What was said").fill("She will tell Ruth");
  // Nothing is known of how Lena is talked with, so none is made up.
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Say how you talked.")).toBeVisible();
  await page.getByRole("dialog").getByLabel("How", { exact: true }).selectOption("Call");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto(server.url);
  await expect(row.getByText("Waits for Lena")).toBeHidden();
  await expect(row.getByText("Today", { exact: true })).toBeVisible();

  await post(page, server.url, "/opportunities", { title: "Archivist", contactId: ruth });
  // What else is planned with her is no step of it; a step is, once it is said to be.
  await page.goto(`${server.url}/people/${ruth}`);
  await page.getByRole("button", { name: "Plan another" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("For the opportunity").selectOption({ label: "Archivist" });
  await dialog.getByLabel("What", { exact: true }).fill("Ask Ruth about the post");
  await dialog.getByLabel("When").fill("in 2 weeks");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/opportunities`);
  await expect(page.getByRole("region", { name: "Heard of", exact: true })).toContainText(
    "Ask Ruth about the post",
  );
  await page.getByRole("button", { name: "Move Archivist" }).click();
  await page.getByRole("menuitem", { name: "Won" }).click();
  await expect(
    page
      .getByRole("region", { name: "Notices" })
      .getByText("Lena Hart and Priya Shah led you there, one after the other."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Thank them" }).click();
  const owed = page.getByRole("list", { name: "Thanks and news" });
  await expect(owed.getByText("Lena Hart").first()).toBeVisible();
  await expect(owed.getByText("Priya Shah").first()).toBeVisible();
});
