import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect, post, test } from "../fixtures";

/** Another window at an address, whose clock can be moved on. */
const openAnother = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(address);
  return page;
};

/** Somebody comes back to a window after a while: what it shows is read anew, whatever is open on it. */
const comeBack = async (page: Page, path: string): Promise<void> => {
  const read = page.waitForResponse(
    (response) => response.request().method() === "GET" && new URL(response.url()).pathname === `/api${path}`,
  );
  await page.clock.fastForward(20_000);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await read;
};

const openDialog = async (page: Page, button: RegExp | string): Promise<Locator> => {
  await page.getByRole("button", { name: button }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  return dialog;
};

const save = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
};

const refused = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("Changed elsewhere")).toBeVisible();
};

const notice = (page: Page, text: string): Locator =>
  page.getByRole("region", { name: "Notices" }).getByText(text, { exact: true }).last();

/** The field itself, whatever else speaks of it. */
const box = (dialog: Locator, label: string): Locator =>
  dialog.getByRole("textbox", { name: new RegExp(`^${label} ?optional$`) });

test("a person: another window's edit is merged, also once this window has read it behind the open dialog", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id } = await post(first, server.url, "/contacts", {
    name: "Dana Ruiz",
    notes: "Knows everybody.",
    emails: [{ address: "dana.ruiz@example.com", label: "work" }],
  });
  const address = `${server.url}/people/${id}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  const mine = await openDialog(second, /^Edit/);
  await mine.getByLabel("Notes").fill("Knows everybody. Prefers tea.");

  const theirs = await openDialog(first, /^Edit/);
  await theirs.getByLabel("Title").fill("Head of cataloging");
  await theirs.getByLabel("Tags").fill("mentor");
  await save(theirs);

  await comeBack(second, `/contacts/${id}`);
  await expect(mine.getByLabel("Notes")).toHaveValue("Knows everybody. Prefers tea.");
  await expect(mine.getByLabel("Title")).toHaveValue("");
  await save(mine);
  await expect(notice(second, "What was changed in another window meanwhile is kept too")).toBeVisible();
  const details = second.getByRole("region", { name: "Details" });
  await expect(details.getByText("Head of cataloging")).toBeVisible();
  await expect(details.getByText("mentor", { exact: true })).toBeVisible();
  await expect(details.getByText("Knows everybody. Prefers tea.")).toBeVisible();
  await expect(details.getByText("work", { exact: true })).toBeVisible();
});

test("a person: of what both windows changed both texts are shown, and nothing is saved until one is chosen", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id } = await post(first, server.url, "/contacts", {
    name: "Dana Ruiz",
    notes: "Knows everybody.",
    tags: ["alumni"],
    place: "Chicago",
  });
  const address = `${server.url}/people/${id}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  const mine = await openDialog(second, /^Edit/);
  await mine.getByLabel("Notes").fill("Prefers tea.");
  await mine.getByLabel("Place").fill("Chicago, IL");
  await mine.getByLabel("Tags").fill("tea");

  const theirs = await openDialog(first, /^Edit/);
  await theirs.getByLabel("Notes").fill("Prefers coffee.");
  await theirs.getByLabel("Place").fill("Oak Park");
  await theirs.getByLabel("Tags").fill("coffee");
  await theirs.getByLabel("Title").fill("Head of cataloging");
  await save(theirs);

  await comeBack(second, `/contacts/${id}`);
  await refused(mine);
  const notes = mine.getByRole("radiogroup", { name: "Notes" });
  const place = mine.getByRole("radiogroup", { name: "Place" });
  const tags = mine.getByRole("radiogroup", { name: "Tags" });
  await expect(notes.getByRole("radio", { name: "Prefers tea." })).not.toBeChecked();
  await expect(notes.getByRole("radio", { name: "Prefers coffee." })).not.toBeChecked();
  await expect(box(mine, "Notes")).toHaveValue("Prefers tea.");
  // What only the other window changed is there already.
  await expect(mine.getByLabel("Title")).toHaveValue("Head of cataloging");

  // By the keyboard alone: the first choice has the focus, and a second press on Save overwrites nothing.
  await expect(place.getByRole("radio").first()).toBeFocused();
  await second.keyboard.press("Control+Enter");
  await expect(mine.getByText("Choose one of them first.")).toHaveCount(3);
  await second.keyboard.press("Space");
  await expect(place.getByRole("radio", { name: "Chicago, IL" })).toBeChecked();
  await second.keyboard.press("ArrowRight");
  await expect(place.getByRole("radio", { name: "Oak Park" })).toBeChecked();
  await expect(box(mine, "Place")).toHaveValue("Oak Park");
  await second.keyboard.press("Control+Enter");
  await expect(notes.getByRole("radio").first()).toBeFocused();

  await notes.getByRole("radio", { name: "Both, to edit" }).check();
  const both = mine.getByLabel("Notes, of both");
  await expect(both).toHaveValue("Prefers tea.\n\nPrefers coffee.");
  await both.fill("Prefers tea; coffee in the morning.");
  // Looking at another one throws nothing away.
  await notes.getByRole("radio", { name: "Prefers coffee." }).check();
  await notes.getByRole("radio", { name: "Both, to edit" }).check();
  await expect(both).toHaveValue("Prefers tea; coffee in the morning.");
  await tags.getByRole("radio", { name: "Both" }).check();
  await save(mine);

  const details = second.getByRole("region", { name: "Details" });
  await expect(details.getByText("Prefers tea; coffee in the morning.")).toBeVisible();
  await expect(details.getByText("Oak Park")).toBeVisible();
  await expect(details.getByText("Head of cataloging")).toBeVisible();
  for (const tag of ["alumni", "tea", "coffee"])
    await expect(details.getByRole("link", { name: tag, exact: true })).toBeVisible();
});

test("a text edited where it stands asks too, and opening it and leaving it again saves nothing", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id } = await post(first, server.url, "/contacts", { name: "Dana Ruiz", title: "Cataloger" });
  const address = `${server.url}/people/${id}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  const changeTitle = async (words: string) => {
    await first.getByRole("button", { name: /edit Title$/ }).click();
    await first.getByRole("textbox", { name: "Title" }).fill(words);
    await first.keyboard.press("Enter");
    await expect(first.getByRole("button", { name: `${words}: edit Title` })).toBeVisible();
  };
  const shown = (words: string) => second.getByRole("button", { name: `${words}: edit Title` });

  await shown("Cataloger").click();
  await changeTitle("Archivist");
  await comeBack(second, `/contacts/${id}`);
  await second.getByRole("textbox", { name: "Title" }).blur();
  await expect(shown("Archivist")).toBeVisible();

  await shown("Archivist").click();
  const title = second.getByRole("textbox", { name: "Title" });
  await title.fill("Head archivist");
  await changeTitle("Director");
  await comeBack(second, `/contacts/${id}`);
  await expect(title).toHaveValue("Head archivist");
  await second.keyboard.press("Enter");
  await expect(second.getByText("Changed elsewhere")).toBeVisible();
  await expect(second.getByRole("region", { name: "Details" }).getByText("Director")).toBeVisible();
  await expect(title).toHaveValue("Head archivist");
  await title.focus();
  await title.blur();
  await expect(title).toHaveValue("Head archivist");
  await title.press("Enter");
  await expect(second.getByRole("button", { name: "Save mine" })).toBeFocused();
  await second.keyboard.press("Enter");
  await expect(shown("Head archivist")).toBeVisible();
});

test("an event: what does not overlap is merged, what does is asked about", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id } = await post(first, server.url, "/events", { name: "ALA Annual", startsOn: "2026-06-25" });
  const address = `${server.url}/events/${id}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  const mine = await openDialog(second, /^Edit/);
  await mine.getByLabel("Notes").fill("Bring cards.");
  await mine.getByLabel("Place").fill("Hall B");

  const theirs = await openDialog(first, /^Edit/);
  await theirs.getByLabel("Last day").fill("2026-06-29");
  await theirs.getByLabel("Place").fill("McCormick Place");
  await save(theirs);

  await comeBack(second, `/events/${id}`);
  await refused(mine);
  await expect(mine.getByRole("radiogroup")).toHaveCount(1);
  await mine.getByRole("radio", { name: "McCormick Place" }).check();
  // Writing on in the field itself is a choice as well.
  await box(mine, "Place").fill("McCormick Place, Hall B");
  await expect(mine.getByRole("radio", { name: "McCormick Place, Hall B" })).toBeChecked();
  await save(mine);
  await expect(second.getByText("McCormick Place, Hall B")).toBeVisible();
  await expect(second.getByText("Bring cards.")).toBeVisible();
  await expect(second.getByText(/Jun 25.*29/).first()).toBeVisible();
});

test("an opportunity: people and days of the other window stay, and both notes are shown", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id: contactId } = await post(first, server.url, "/contacts", { name: "Sam Okafor" });
  await post(first, server.url, "/contacts", { name: "Bea Santos" });
  const { id } = await post(first, server.url, "/opportunities", { title: "Metadata librarian", contactId });
  const address = `${server.url}/opportunities/${id}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  const mine = await openDialog(second, /^(Change|Edit)/);
  await mine.getByLabel("Organisation").fill("Northgate Health");

  const theirs = await openDialog(first, /^(Change|Edit)/);
  await theirs.getByLabel("Somebody else with a part in it").fill("Bea");
  await theirs.getByRole("option", { name: /Bea Santos/ }).click();
  await theirs.getByLabel("Notes").fill("Closes soon.");
  await save(theirs);

  await comeBack(second, `/opportunities/${id}`);
  await save(mine);
  await expect(second.getByText("Northgate Health").first()).toBeVisible();
  await expect(second.getByText("Bea Santos").first()).toBeVisible();

  const again = await openDialog(second, /^(Change|Edit)/);
  await again.getByLabel("Notes").fill("Closes on Friday.");
  await first.reload();
  const meanwhile = await openDialog(first, /^(Change|Edit)/);
  await meanwhile.getByLabel("Notes").fill("Closed to others.");
  await save(meanwhile);
  await comeBack(second, `/opportunities/${id}`);
  await refused(again);
  await again.getByRole("radio", { name: "Closed to others." }).check();
  await save(again);
  await expect(second.getByText("Closed to others.")).toBeVisible();
});

const limitBox = (page: Page): Locator => page.getByLabel("Follow-ups a day, at most");
const nameBox = (page: Page): Locator => page.getByLabel("Your name");
/** Until it is answered: a notice that it was saved may still be that of the time before. */
const saveProfile = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith("/api/account") && response.request().method() === "PATCH",
  );
  await page
    .locator("form")
    .filter({ has: nameBox(page) })
    .getByRole("button", { name: "Save" })
    .click();
  await answered;
};
/** The session is asked for again after a minute. */
const readSessionAnew = async (page: Page): Promise<void> => {
  const read = page.waitForResponse((response) => response.url().endsWith("/api/session"));
  await page.clock.fastForward(70_000);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await read;
};

test("the profile: what is typed stays when it is read anew, and what another window saved stays too", async ({
  signedIn: first,
  server,
  context,
}) => {
  await first.goto(`${server.url}/settings`);
  const second = await openAnother(context, `${server.url}/settings`);
  await nameBox(second).fill("Jo B.");
  await limitBox(first).fill("4");
  await saveProfile(first);
  await expect(notice(first, "Saved")).toBeVisible();
  await readSessionAnew(second);
  await expect(nameBox(second)).toHaveValue("Jo B.");
  await saveProfile(second);
  await expect(notice(second, "Saved")).toBeVisible();
  await expect(limitBox(second)).toHaveValue("4");

  // A window in which nothing is typed shows what the other one saved.
  await limitBox(first).fill("5");
  await saveProfile(first);
  await expect(nameBox(first)).toHaveValue("Jo B.");
  await readSessionAnew(second);
  await expect(limitBox(second)).toHaveValue("5");

  await limitBox(second).fill("7");
  await limitBox(first).fill("6");
  await saveProfile(first);
  await expect(notice(first, "Saved")).toBeVisible();
  await readSessionAnew(second);
  await saveProfile(second);
  await expect(second.getByText("Changed elsewhere")).toBeVisible();
  await second.getByRole("radio", { name: "Yours 7" }).check();
  await saveProfile(second);
  await expect(second.getByText("Changed elsewhere")).toBeHidden();
  await second.reload();
  await expect(limitBox(second)).toHaveValue("7");
  await expect(nameBox(second)).toHaveValue("Jo B.");
});

test("the stages: a name being typed stays, and a stage that another window added is not lost", async ({
  signedIn: first,
  server,
  context,
}) => {
  await first.goto(`${server.url}/settings/stages`);
  const second = await openAnother(context, `${server.url}/settings/stages`);
  await second.getByLabel("Name of stage 1").fill("Heard about it");

  await first.getByRole("button", { name: "Add a stage" }).click();
  await first.getByLabel("Name of stage 8").fill("Second interview");
  await first.getByRole("button", { name: "Save the stages" }).click();
  await expect(notice(first, "The stages are saved")).toBeVisible();

  await comeBack(second, "/opportunity-stages");
  await expect(second.getByLabel("Name of stage 1")).toHaveValue("Heard about it");
  await second.getByRole("button", { name: "Save the stages" }).click();
  await expect(second.getByText("Changed elsewhere")).toBeVisible();
  await second.getByRole("radio", { name: /^Saved meanwhile/ }).check();
  await expect(second.getByRole("combobox", { name: "What Second interview means" })).toBeVisible();
  await second.getByLabel("Name of stage 1").fill("Heard about it");
  await second.getByRole("button", { name: "Save the stages" }).click();
  await expect(notice(second, "The stages are saved")).toBeVisible();
  await second.reload();
  await expect(second.getByLabel("Name of stage 1")).toHaveValue("Heard about it");
  await expect(second.getByRole("combobox", { name: "What Second interview means" })).toBeVisible();
});

test("a step that another window rewrote: pressed from the old text nothing is done, what it is now is said, and the same again does it", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id: contactId } = await post(first, server.url, "/contacts", { name: "Dana Ruiz" });
  const step = await post(first, server.url, "/follow-ups", {
    contactId,
    action: "email",
    what: "Send the map",
    dueOn: "2026-07-03",
  });
  const address = `${server.url}/people/${contactId}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  await expect(second.getByText("Send the map")).toBeVisible();

  const rewritten = await first.request.patch(`${server.url}/api/follow-ups/${step["id"]}`, {
    data: { what: "Ask about the archive" },
    headers: { "if-match": '"1"' },
  });
  expect(rewritten.ok()).toBe(true);

  await second.getByRole("button", { name: /^More/ }).first().click();
  await second.getByRole("menuitem", { name: "Drop" }).click();
  const drop = second.getByRole("dialog");
  await drop.getByLabel("Why?").fill("Not needed");
  await second.keyboard.press("Control+Enter");
  await expect(drop.getByText(/Now it is: Ask about the archive/)).toBeVisible();
  await expect(drop.getByLabel("Why?")).toHaveValue("Not needed");
  await second.waitForTimeout(400);
  await second.keyboard.press("Control+Enter");
  await expect(drop).toBeHidden();
  await expect(notice(second, "Dropped: Ask about the archive")).toBeVisible();
});

test("somebody changed in another window is not thrown away unseen; the notice says so, and the same press does it", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id } = await post(first, server.url, "/contacts", { name: "Dana Ruiz" });
  const address = `${server.url}/people/${id}`;
  await first.goto(address);
  const second = await openAnother(context, address);
  await expect(second.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
  const theirs = await openDialog(first, /^Edit/);
  await theirs.getByLabel("Title").fill("Head of cataloging");
  await save(theirs);

  await second.getByRole("button", { name: "Move to trash" }).first().click();
  const told = second.getByRole("region", { name: "Notices" }).getByText(/This has changed since you saw it/);
  await expect(told).toBeVisible();
  await expect(second.getByRole("region", { name: "Details" }).getByText("Head of cataloging")).toBeVisible();
  await second.getByRole("button", { name: "Do it all the same" }).click();
  await expect(notice(second, "Dana Ruiz is in the trash for 30 days")).toBeVisible();
});

/** What a column of a file is said to hold. */
const column = (page: Page, heading: string): Locator => page.getByLabel(`What ${heading} holds`);

test("a file of people: what one window says of a column stays when the other says something of another one", async ({
  signedIn: first,
  server,
  context,
}) => {
  await first.goto(`${server.url}/import`);
  const table = "Wer;Wo;Was\nGrace Lin;Eastgate;Curator\nBea Santos;Harbor;Editor\n";
  await first.getByLabel("Contact file").setInputFiles({
    name: "leute.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await expect(column(first, "Was")).toBeVisible();
  const second = await openAnother(context, first.url());
  await column(second, "Wo").selectOption({ label: "City" });

  await column(first, "Was").selectOption({ label: "Department" });
  await first.getByRole("button", { name: "Read it so" }).click();
  await expect(first.getByRole("button", { name: "Read it so" })).toBeDisabled();

  await second.getByRole("button", { name: "Read it so" }).click();
  await expect(notice(second, "What was changed in another window meanwhile is kept too")).toBeVisible();
  await expect(column(second, "Was")).toHaveValue("department");
  await expect(column(second, "Wo")).toHaveValue("city");

  // What this window left out is not brought in by one that shows it as it was before.
  await first.reload();
  await second.reload();
  await first.getByLabel("What becomes of Grace Lin").selectOption({ label: "Leave out" });
  await expect(first.getByRole("button", { name: "Import 1 person" })).toBeVisible();
  await second.getByRole("button", { name: "Import 2 people" }).click();
  await expect(
    second.getByRole("region", { name: "Notices" }).getByText(/This has changed since you saw it/),
  ).toBeVisible();
  await second.getByRole("button", { name: "Import 1 person" }).click();
  await expect(second.getByText("1 added.")).toBeVisible();
});
