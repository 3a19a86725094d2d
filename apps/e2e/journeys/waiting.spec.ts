import { expect, post, test } from "../fixtures";
import { noteDoors } from "../noteDoors";

test("sent, and waiting for an answer: it stands apart, is asked after again, answered, and taken back", async ({
  withSample: page,
}) => {
  const opened = await noteDoors(page);
  const selected = page.locator("[data-selected]");
  const dialog = page.getByRole("dialog");
  const waiting = page.getByRole("region", { name: "Waiting for them" });
  await expect(selected).toContainText("Nora Feldman");
  await expect(waiting).toBeHidden();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Sent, and wait for an answer" }).click();
  await expect(dialog).toBeHidden();
  await expect(waiting).toContainText("Nora Feldman to answer");
  await expect(waiting).toContainText("Asked today, email · left in peace until Jul 2");
  await expect(page.getByRole("button", { name: /^Answer Nora Feldman/ })).toBeHidden();

  // One key each, once the row is chosen.
  const row = waiting.getByRole("listitem").filter({ hasText: "Nora Feldman" });
  await row.getByRole("button").first().click();
  await expect(selected).toContainText("Nora Feldman to answer");
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Message")).toHaveValue(/Would you have a moment to answer\?/);
  // The one primary button opens the mail, then says that it was sent; so does the key, which pressed twice at once is one press.
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("button", { name: "I have asked again" })).toHaveAttribute("type", "submit");
  expect(await opened()).toMatch(/^mailto:/);
  await page.waitForTimeout(400);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(waiting).toContainText("asked again once");

  await row.getByRole("button").first().click();
  await page.keyboard.press("d");
  await expect(dialog.getByRole("heading", { name: "Answered: Nora Feldman to answer" })).toBeVisible();
  await page.keyboard.type("She wants to talk next week");
  await page.keyboard.press("Control+Enter");
  await expect(waiting).toBeHidden();
  await page.keyboard.press("z");
  await expect(waiting).toContainText("Nora Feldman to answer");

  await row.getByRole("button").first().click();
  await page.keyboard.press("x");
  await expect(page.getByText("Let go: Nora Feldman to answer", { exact: true })).toBeVisible();
  await expect(waiting).toBeHidden();
});

test("inviting somebody is not having met them", async ({ withSample: page, server }) => {
  await page.getByRole("button", { name: /^Coffee with Owen Price/ }).click();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Invited, and wait" }).click();
  await expect(page.getByRole("region", { name: "Waiting for them" })).toContainText(
    "Owen Price to say when we can meet",
  );
  await page.goto(`${server.url}/people?search=Owen`);
  await page.getByRole("link", { name: /Owen Price/ }).click();
  await expect(page.getByText("Waiting for Owen to say when we can meet")).toBeVisible();
  // The invitation is no coffee that was had.
  await expect(page.getByRole("listitem").filter({ hasText: /^Coffee/ })).toHaveCount(0);

  // He agrees on a day and a time: that is the next step, and still nobody has met.
  await page.getByRole("button", { name: /^Answered/ }).click();
  await dialog.getByLabel("What did they say?").fill("Thursday it is");
  await expect(dialog.getByLabel("How you talked")).toHaveValue("email");
  await expect(dialog.getByRole("button", { name: /^Thank Owen/ })).toBeHidden();
  await dialog.getByRole("button", { name: "Agreed on a day" }).click();
  await expect(dialog.getByLabel("How", { exact: true })).toHaveValue("coffee");
  await expect(dialog.getByLabel("What", { exact: true })).toHaveValue("Coffee with Owen Price");
  await dialog.getByLabel("When", { exact: true }).fill("thursday 3pm at Cafe Luna");
  await page.keyboard.press("Tab");
  await expect(dialog.getByLabel("Where")).toHaveValue("Cafe Luna");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Jul 2 · 3 PM/)).toBeVisible();
  await expect(page.getByText(/^At Cafe Luna/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Coffee/ })).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: /^Invited: Coffee with Owen/ })).toBeVisible();
  // What was said is told once.
  await expect(page.getByRole("main").getByText("Thursday it is", { exact: true })).toHaveCount(1);
});

test("what was said is put right, a step done is opened again, and what others promise is waited for", async ({
  signedIn: page,
  server,
}) => {
  const dana = await post(page, server.url, "/contacts", { name: "Dana Ruiz" });
  await post(page, server.url, "/conversations", {
    channel: "call",
    heldOn: "2026-06-20",
    notes: "She likes mapps",
    contactIds: [dana["id"]],
  });
  await post(page, server.url, "/follow-ups", {
    contactId: dana["id"],
    action: "email",
    what: "Send the map",
    dueOn: "2026-06-24",
  });
  await page.goto(`${server.url}/people/${dana["id"] ?? ""}`);
  const dialog = page.getByRole("dialog");

  await expect(page.getByText("Send the map")).toBeVisible();
  // Done yesterday, with nothing more to do.
  await page.keyboard.press("d");
  await dialog.getByRole("button", { name: "I did it before today…" }).click();
  await dialog.getByLabel("When you did it").fill("yesterday");
  await dialog.getByLabel("Nothing more to do").check();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const done = page.getByRole("listitem").filter({ hasText: "Done: Send the map" });
  await expect(done).toContainText("Yesterday");
  await done.getByRole("button", { name: /^Reopen/ }).click();
  await expect(done).toBeHidden();
  await expect(page.getByRole("button", { name: /^Done/ })).toBeVisible();

  await page.getByRole("button", { name: "Change: She likes mapps" }).click();
  await dialog.getByLabel("What was said").fill("She likes maps");
  await dialog.getByLabel("When").fill("Jun 18");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("She likes maps")).toBeVisible();
  await page.getByRole("button", { name: "Change: She likes maps" }).click();
  await dialog.getByRole("button", { name: "Move to the trash" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("She likes maps")).toBeHidden();
  await page.keyboard.press("z");
  await expect(page.getByText("She likes maps")).toBeVisible();

  // Logged, its words say what is next: one press plans it.
  await page.keyboard.press("l");
  await dialog.getByLabel("What was said").fill("She promised me a tour in January. Email her next Tuesday");
  await expect(dialog.getByRole("button", { name: /Wait for Dana to give a tour/ })).toBeVisible();
  await dialog.getByRole("button", { name: /Email Dana/ }).click();
  await expect(dialog.getByLabel("What", { exact: true })).toHaveValue("Email Dana Ruiz");
  // The other thing that was said is planned beside it, unless it is left out.
  await expect(dialog.getByRole("checkbox", { name: /Wait for Dana to give a tour/ })).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByText("Conversation saved. Next: Email Dana Ruiz, and 1 more", { exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/give a tour/).first()).toBeVisible();

  await page.keyboard.press("c");
  await page.keyboard.type("Marcus Webb will send me the slides by Tuesday");
  await expect(page.getByRole("button", { name: /wait for Marcus to send the slides/ })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved Marcus Webb")).toBeVisible();
  await page.goto(`${server.url}/`);
  await expect(page.getByRole("region", { name: "Waiting for them" })).toContainText(
    "Marcus Webb to send the slides",
  );
});

test("words that are logged tell how it was said, when and who began, until it is chosen by hand", async ({
  signedIn: page,
  server,
}) => {
  const { id } = await post(page, server.url, "/contacts", { name: "Jamal Carter" });
  await page.goto(`${server.url}/people/${id}`);
  await expect(page.getByRole("heading", { name: "Jamal Carter" })).toBeVisible();
  await page.keyboard.press("l");
  const dialog = page.getByRole("dialog");
  const theirs = dialog.getByRole("checkbox", { name: "They got in touch with me" });
  await dialog.getByLabel("What was said").fill("He emailed me yesterday about the budget");
  await expect(dialog.getByLabel("How")).toHaveValue("email");
  await expect(dialog.getByLabel("When")).toHaveAccessibleDescription("Yesterday");
  await expect(theirs).toBeChecked();
  await dialog.getByLabel("What was said").fill("We met for coffee yesterday");
  await expect(dialog.getByLabel("How")).toHaveValue("coffee");
  await expect(theirs).toHaveCount(0);
  await dialog.getByLabel("How").selectOption("Call");
  await dialog.getByLabel("What was said").fill("He emailed me yesterday about the budget");
  await expect(dialog.getByLabel("How")).toHaveValue("call");
});

test("what words about one person say of another is offered to be captured, and nothing more to do is ticked by them", async ({
  signedIn: page,
  server,
}) => {
  const dana = await post(page, server.url, "/contacts", { name: "Dana Ruiz" });
  await post(page, server.url, "/follow-ups", {
    contactId: dana["id"],
    action: "call",
    what: "Call Dana",
    dueOn: "2026-06-25",
  });
  await page.goto(`${server.url}/people/${dana["id"]}`);
  await page.getByRole("button", { name: /^Done/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("What came of it?")
    .fill("She is well, nothing more to do. Write to Ana Lima by July 10.");
  await expect(
    dialog.getByText("What you wrote about Ana Lima can be captured once this is saved."),
  ).toBeVisible();
  await expect(dialog.getByLabel("Nothing more to do")).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Capture it" }).click();
  await expect(page.getByRole("heading", { name: "Capture" })).toBeVisible();
  const box = page.getByRole("textbox").first();
  await expect(box).toHaveValue("Write to Ana Lima by July 10.");
  expect(page.url()).not.toContain("Ana");
  await box.press("Control+Enter");
  await expect(box).toHaveValue("");
  await page.goto(`${server.url}/people?search=Ana`);
  await page.getByRole("link", { name: /Ana Lima/ }).click();
  await expect(page.getByText(/^(?:Write to|Email) Ana/).first()).toBeVisible();
});
