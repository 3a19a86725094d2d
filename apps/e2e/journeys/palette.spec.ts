import type { Page } from "@playwright/test";
import { expect, post, test } from "../fixtures";

const open = async (page: Page, text = "") => {
  // Before the page is there nobody hears the keys.
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.keyboard.press("Control+k");
  const box = page.getByRole("dialog").getByRole("combobox");
  await box.fill(text);
  return box;
};

const run = async (page: Page, text: string, option: string) => {
  await open(page, text);
  await expect(page.getByRole("option", { name: option }).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
};

test("the palette acts on the person at hand, makes anything, and leads to every part of the settings", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/people?search=Dana`);
  await page.getByRole("link", { name: /Dana Ruiz/ }).click();
  await expect(page.getByRole("heading", { name: "Dana Ruiz", exact: true })).toBeVisible();
  const dialog = page.getByRole("dialog");
  for (const [text, option, title] of [
    ["log", "Log a conversation", /Conversation with Dana Ruiz|conversation/i],
    ["plan", "Plan a step", /Dana Ruiz/],
    ["next step done", "Next step done", /./],
    ["edit", "Edit", /Dana Ruiz|Edit/],
    ["add event", "New event", /event/i],
    ["new lead", "New opportunity", /opportunity/i],
    ["new ref", "New referral", /New referral/],
    ["introduce two", "New introduction", /introduc/i],
  ] as const) {
    await run(page, text, option);
    await expect(dialog.getByRole("heading", { name: title }).first(), text).toBeVisible();
    await expect(dialog.getByRole("listbox", { name: "Results" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  // A part of the settings is gone to, and has the focus.
  await run(page, "password", "Security");
  await expect(page.getByRole("heading", { name: "Security" })).toBeFocused();
  await run(page, "trash", "Trash");
  await expect(page).toHaveURL(/\/settings\/trash$/);
  // Lately: whom one looked at stands first.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toHaveText(/Dana Ruiz/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Dana Ruiz", exact: true })).toBeVisible();
});

test("the palette finds steps and opportunities, and makes nobody of what looks like a command", async ({
  withSample: page,
  server,
}) => {
  const bea = await post(page, server.url, "/contacts", { name: "Bea Santos" });
  await post(page, server.url, "/follow-ups", {
    contactId: bea["id"],
    action: "share",
    what: "Send the zebrafish paper",
    dueOn: "2026-07-20",
  });
  await post(page, server.url, "/opportunities", { contactId: bea["id"], title: "Zeppelin curator" });
  await open(page, "zebraf");
  await expect(page.getByRole("group", { name: "Steps" }).getByRole("option")).toHaveText(
    /Send the zebrafish paper.*Bea Santos/,
  );
  await page.keyboard.press("Escape");
  await run(page, "zepp", "Zeppelin curator");
  await expect(page).toHaveURL(/\/opportunities\/.+/);

  for (const text of ["go to peple", "add xyzzy", "undo", "log qwertz", "snooze", "snooze xyzzy"]) {
    await open(page, text);
    await expect(page.getByRole("status").filter({ hasText: /Nothing for|results?$/ })).toBeVisible();
    await page.waitForTimeout(200);
    await expect(page.getByRole("option", { name: /as a person/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
  }
  // A name that nobody has can be made somebody, and is in the form.
  await run(page, "Quetzal Xu", "Add “Quetzal Xu” as a person");
  await expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("Quetzal Xu");
});

test("what was just done can be taken back long after its notice, also with single keys off", async ({
  withSample: page,
  server,
}) => {
  await page.evaluate(() => localStorage.setItem("single-keys", "off"));
  const kofi = page.getByRole("heading", { name: /Kofi/ });
  const isKept = (words: string) =>
    page.waitForFunction(
      (said) => Object.values({ ...sessionStorage }).some((one) => String(one).includes(said)),
      words,
    );
  const toTrash = async () => {
    await page.goto(`${server.url}/people?search=Kofi`);
    await page.getByRole("link", { name: /Kofi/ }).click();
    await expect(kofi).toBeVisible();
    await page.getByRole("button", { name: "Move to trash" }).click();
    await expect(page.getByText(/is in the trash for 30 days/).last()).toBeVisible();
  };
  const isBack = async () => {
    await expect(page.getByText(/is in the trash for 30 days/)).toHaveCount(0);
    await page.getByRole("searchbox", { name: "Search people" }).fill("Kofi");
    await expect(page.getByRole("link", { name: /Kofi/ })).toBeVisible();
  };
  await toTrash();
  await page.keyboard.press("Control+z");
  await isBack();

  await toTrash();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await run(page, "what i", "What I just did");
  const list = page.getByRole("dialog", { name: "What I just did" });
  await list.getByRole("button", { name: /^Undo: Kofi.* is in the trash/ }).click();
  await expect(list.getByText("Nothing yet.")).toBeVisible();
  await page.keyboard.press("Escape");
  await isBack();

  // Loaded anew, the page has forgotten its notices; what was done is known all the same, once what keeps it has been fetched.
  await toTrash();
  await isKept("in the trash");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "What I just did" }).click();
  await list.getByRole("button", { name: /^Undo: Kofi.* is in the trash/ }).click();
  await expect(list.getByText("Nothing yet.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(`${server.url}/people?search=Kofi`);
  await expect(page.getByRole("link", { name: /Kofi/ })).toBeVisible();

  // So is an edit.
  await page.getByRole("link", { name: /Kofi/ }).click();
  await expect(kofi).toBeVisible();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const edit = page.getByRole("dialog");
  const was = await edit.getByLabel("Organisation").inputValue();
  await edit.getByLabel("Organisation").fill("Zebra Press");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Zebra Press").first()).toBeVisible();
  await isKept("Saved Kofi");
  await page.reload();
  await expect(kofi).toBeVisible();
  await page.getByRole("button", { name: "What I just did" }).click();
  await list.getByRole("button", { name: /^Undo: Saved Kofi/ }).click();
  await expect(list.getByText("Nothing yet.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Zebra Press")).toHaveCount(0);
  await expect(page.getByText(was).first()).toBeVisible();

  // The way there is in the menu too, at either width.
  await page.getByRole("button", { name: "What I just did" }).click();
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "What I just did" }).click();
  await expect(list).toBeVisible();
});

test("edits of one person are taken back in any order, and what was changed again stays", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/people?search=Kofi`);
  await page.getByRole("link", { name: /Kofi/ }).click();
  const name = page.getByRole("heading", { level: 1 });
  const was = "Kofi Mensah";
  await expect(name).toHaveText(was);
  const dialog = page.getByRole("dialog");
  const list = page.getByRole("dialog", { name: "What I just did" });
  const rename = async (to: string) => {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await dialog.getByLabel("Name", { exact: true }).fill(to);
    await page.keyboard.press("Control+Enter");
    await expect(name).toHaveText(to);
  };
  const undo = async (what: RegExp) => {
    await page.getByRole("button", { name: "What I just did" }).click();
    await list.getByRole("button", { name: what }).click();
    await expect(list.getByRole("button", { name: what })).toBeHidden();
    await page.keyboard.press("Escape");
  };
  await rename("Kofi Renamed");
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(page.getByText(/· archived/)).toBeVisible();
  // The older one first: the archive, which came after it, stays.
  await undo(/^Undo: Saved Kofi/);
  await expect(name).toHaveText(was);
  await expect(page.getByText(/· archived/)).toBeVisible();
  await undo(/is archived/);
  await expect(page.getByText(/· archived/)).toBeHidden();
  // Changed in the same field since, it is not put back over the newer one.
  await rename("Kofi Once");
  await rename("Kofi Twice");
  await page.getByRole("button", { name: "What I just did" }).click();
  await list.getByRole("button", { name: /^Undo: Saved Kofi Once/ }).click();
  await expect(page.getByText("It was changed again since, so that was not undone.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(name).toHaveText("Kofi Twice");
});

test("a step is done, snoozed or dropped, and a conversation logged, by a verb and a name", async ({
  withSample: page,
  server,
}) => {
  const zadie = await post(page, server.url, "/contacts", { name: "Zadie Quill" });
  await post(page, server.url, "/follow-ups", {
    contactId: zadie["id"],
    action: "share",
    what: "Send the zebrafish paper",
    dueOn: "2026-06-25",
  });
  const dialog = page.getByRole("dialog");
  for (const [text, option, title] of [
    ["snooze zadie", "Snooze: the next step with Zadie Quill", "Snooze"],
    ["snooze zadie tomorrow", "Snooze to tomorrow: the next step with Zadie Quill", "Snooze"],
    ["snooze zebra", /^Snooze: Send the zebrafish paper/, "Snooze"],
    ["drop zebra", /^Drop: Send the zebrafish paper/, "Drop it"],
    ["log zadie", "Log a conversation with Zadie Quill", /Conversation with Zadie Quill/],
    ["log zadie yesterday", "Log a conversation with Zadie Quill yesterday", /Conversation with Zadie Quill/],
    ["plan zadie", "Plan a step with Zadie Quill", /Zadie Quill/],
  ] as const) {
    await open(page, text);
    await expect(page.getByRole("option", { name: option }).first(), text).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("heading", { name: title }).first(), text).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  // A day that was said is chosen already.
  await open(page, "snooze zebra to tomorrow");
  await page.getByRole("option", { name: /^Snooze to tomorrow: Send the zebrafish paper/ }).click();
  await expect(dialog.getByLabel("Or another day")).toHaveValue("Fri, Jun 26");
  await page.keyboard.press("Escape");
  await open(page, "plan zadie in 2 weeks");
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("When", { exact: true })).toHaveValue("Thu, Jul 9");
  await page.keyboard.press("Escape");
  // The verb alone offers what is due.
  await open(page, "done");
  await page.getByRole("option", { name: /^Done: Send the zebrafish paper/ }).click();
  await expect(dialog).toContainText("zebrafish");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Done/).first()).toBeVisible();
  await page.goto(server.url);
  await expect(page.getByText("Send the zebrafish paper")).toHaveCount(0);
  // With nobody's step left there is nothing to open, and that is said.
  await open(page, "snooze zadie");
  await page.getByRole("option", { name: /next step with Zadie Quill/ }).click();
  await expect(page.getByText("Nothing is planned with Zadie Quill").first()).toBeVisible();
});

test("what is to be done with somebody is planned, and what was done is logged, with the day that was said", async ({
  withSample: page,
  server,
}) => {
  const zadie = await post(page, server.url, "/contacts", { name: "Zadie Quill" });
  const dialog = page.getByRole("dialog");
  for (const [text, option, what, when] of [
    ["call zadie tomorrow", "Plan: call Zadie Quill tomorrow", "Call Zadie", "Fri, Jun 26"],
    ["email zadie friday", "Plan: email Zadie Quill tomorrow", "Email Zadie", "Fri, Jun 26"],
    ["nudge zadie", "Plan: nudge Zadie Quill", "Nudge Zadie", null],
    ["invite zadie for coffee", "Plan: invite Zadie Quill for coffee", "Invite Zadie for coffee", null],
    ["send zadie the slides", "Plan: send Zadie Quill the slides", "Send Zadie the slides", null],
    ["zadie tomorrow", "Plan a step with Zadie Quill tomorrow", null, "Fri, Jun 26"],
  ] as const) {
    await open(page, text);
    await expect(page.getByRole("option", { name: option }).first(), text).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expect(page.getByRole("option", { name: /as a person/ })).toHaveCount(0);
    if (what !== null)
      await expect(page.getByRole("option", { name: `Capture “${text}”` }), text).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("heading", { name: /Zadie Quill/ }), text).toBeVisible();
    if (what !== null) await expect(dialog.getByLabel("What", { exact: true })).toHaveValue(what);
    if (when !== null) await expect(dialog.getByLabel("When", { exact: true })).toHaveValue(when);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  await run(page, "met zadie yesterday", "Log a conversation with Zadie Quill yesterday");
  await expect(dialog.getByLabel("How", { exact: true })).toHaveValue("in-person");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  // A step that is there stands first and once, and its day is not cut, however narrow it is.
  await post(page, server.url, "/follow-ups", {
    contactId: zadie["id"],
    action: "call",
    what: "Call Zadie about the long list of all that was said on the way back from the library",
    dueOn: "2026-07-20",
  });
  for (const width of [1360, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const first = (await open(page, "call zadie"), page.getByRole("option").first());
    await expect(first).toHaveText(/^Call Zadie Quill about the long list.*Jul 20$/);
    const day = first.getByText(/Jul 20$/);
    expect(await day.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await expect(page.getByRole("option", { name: /^Call Zadie Quill about/ })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await open(page, "done zadie yesterday");
    await expect(page.getByRole("option", { name: /^Done yesterday: / })).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(dialog.getByLabel("When you did it")).toHaveValue("Wed, Jun 24");
    await page.keyboard.press("Escape");
  }
});

test("a day within the words is taken, one that is none is asked for, and nothing that looks like a command makes a person", async ({
  withSample: page,
  server,
}) => {
  const zadie = await post(page, server.url, "/contacts", {
    name: "Zadie Quill",
    emails: [{ label: "", address: "zadie@quill.example" }],
  });
  await post(page, server.url, "/conversations", {
    contactIds: [zadie["id"]],
    channel: "email",
    heldOn: "2026-06-20",
    notes: "Wrote about the grant",
  });
  const dialog = page.getByRole("dialog");
  const when = dialog.getByLabel("When", { exact: true });
  const what = dialog.getByLabel("What", { exact: true });
  const close = async () => {
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  await run(
    page,
    "call zadie quill next friday about the grant",
    "Plan: call Zadie Quill about the grant Jul 3",
  );
  await expect(what).toHaveValue("Call Zadie about the grant");
  await expect(when).toHaveValue("Fri, Jul 3");
  await close();

  // No day stands in for one that there is not.
  for (const [text, words] of [
    ["meet zadie on june 31", "Meet Zadie on june 31"],
    ["call zadie yesterday", "Call Zadie yesterday"],
  ] as const) {
    await open(page, text);
    await expect(page.getByRole("option").first(), text).toContainText("Day not understood");
    await page.keyboard.press("Enter");
    await expect(what, text).toHaveValue(words);
    await expect(when, text).toHaveValue("");
    await expect(when, text).toHaveAccessibleDescription("The day was not understood. Say which one.");
    await close();
  }

  // How they spoke is as the last time they did, which was never: no e-mail.
  await run(page, "talked with zadie yesterday", "Log a conversation with Zadie Quill yesterday");
  await expect(when).toHaveValue("Wed, Jun 24");
  await expect(dialog.getByLabel("How", { exact: true })).toHaveValue("");
  await close();
  await run(page, "had coffee with zadie last friday", "Log a conversation with Zadie Quill Jun 19");
  await expect(dialog.getByLabel("How", { exact: true })).toHaveValue("coffee");
  await expect(when).toHaveValue("Fri, Jun 19");
  await close();
  // Of two days that may be meant each is offered.
  await open(page, "met zadie last tuesday");
  await expect(page.getByRole("option", { name: /^Log a conversation with Zadie Quill/ })).toHaveText([
    /Jun 23/,
    /Jun 16/,
  ]);
  await close();

  await run(page, "opportunity product adviser", "New opportunity: product adviser");
  await expect(dialog.getByLabel("What is it")).toHaveValue("product adviser");
  await close();
  await run(page, "new step friday renew membership", "New step: Renew membership tomorrow");
  await expect(what).toHaveValue("Renew membership");
  await expect(when).toHaveValue("Fri, Jun 26");
  await close();
  await run(page, "new event Zebra Days", "New event: Zebra Days");
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("Zebra Days");
  await close();

  for (const [text, offers] of [
    ["wait for qwertz until friday", "Capture “wait for qwertz until friday”"],
    ["had coffee with qwertz", "Capture “had coffee with qwertz”"],
    ["archive qwertz", "Capture “archive qwertz”"],
    ["delete qwertz", "Capture “delete qwertz”"],
    ["renew the zebra membership", "New step: Renew the zebra membership"],
    ["qwertz friday", "New step: Qwertz tomorrow"],
    ["delete zadie", "Open Zadie Quill"],
  ] as const) {
    await open(page, text);
    await expect(page.getByRole("option", { name: offers }), text).toBeVisible();
    await expect(page.getByRole("option", { name: /as a person/ }), text).toHaveCount(0);
    await close();
  }

  await run(
    page,
    "wait for zadie to send the deck until july 3",
    "Wait for Zadie Quill to send the deck until Jul 3",
  );
  await expect(dialog.getByLabel("Zadie is to")).toHaveValue("send the deck");
  await expect(dialog.getByLabel("Leave them in peace until")).toHaveValue("Fri, Jul 3");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Waiting for Zadie Quill to send the deck").first()).toBeVisible();

  await run(page, "archive zadie", "Archive Zadie Quill");
  await expect(page.getByText("Zadie Quill is archived").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Zadie Quill is archived")).toHaveCount(0);
});
