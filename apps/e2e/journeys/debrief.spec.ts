import type { Page } from "@playwright/test";
import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";
import { intercept } from "../intercept";

const met = [
  "Dana Ruiz, metadata librarian, NYPL. Email her next week",
  "Tolu Adeyemi, designer at Skylane",
  "Renee Alvarez, branch manager. Send her the slides tomorrow",
  "Aiko Tanaka, CTO at Brightloom. Coffee in 3 weeks",
  "Marcus Webb, archivist at Getty",
  "Owen Price, recruiter. No openings until spring",
  "Yuki Sato, UX lead at SAP",
  "Kofi Mensah, data librarian. Call him on Tuesday",
  "Grace Lin, director, Lakeside. Digitization grant",
  "Priya Nair, research lead, Figma",
  "Bea Santos, Code4Lib",
  "Claire Dubois, head of digital. IIIF",
  "Sam Okafor, cataloger at Columbia",
  "Lena Fischer, product manager, Axiell. Wants a demo",
];

const box = (page: Page) => page.getByLabel(/^Whom did you meet/);
const cell = (page: Page, words: RegExp | string) => page.getByRole("gridcell", { name: words });

const paste = (page: Page, text: string) =>
  page.evaluate((lines) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", lines);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const nameEvent = async (page: Page, name: string) => {
  await page.getByRole("combobox", { name: "Event" }).fill(name);
  await page.getByRole("option", { name: `New event: ${name}` }).click();
};

test("fourteen people in five minutes, typed at forty words a minute", async ({ signedIn: page, server }) => {
  const began = Date.now();
  let typed = 0;
  let acts = 0;
  const type = async (text: string) => {
    typed += text.length;
    await page.keyboard.type(text);
  };
  const press = async (key: string) => {
    acts += 1;
    await page.keyboard.press(key);
  };

  await page.goto(`${server.url}/debrief`);
  await page.getByRole("combobox", { name: "Event" }).click();
  acts += 1;
  await type("SAA reception");
  await expect(page.getByRole("option", { name: "New event: SAA reception" })).toBeVisible();
  await press("Enter");
  await box(page).click();
  acts += 1;
  for (const line of met) {
    await type(line);
    await press("Enter");
  }
  await expect(page.getByText(/^14 met/)).toBeVisible();
  await expect(cell(page, "Organisation: NYPL")).toBeVisible();

  // Two things were heard wrong: up into the table, walk, type over, and back to the box.
  await press("ArrowUp");
  await expect(cell(page, "Name: Lena Fischer")).toBeFocused();
  await press("ArrowRight");
  await type("product lead");
  await press("Enter");
  await expect(cell(page, "Title: product lead")).toBeFocused();
  await cell(page, "Name: Sam Okafor").click();
  await press("ArrowRight");
  await press("ArrowRight");
  await press("ArrowRight");
  await type("sam.okafor@example.com");
  await press("Tab");
  await expect(cell(page, "E-mail: sam.okafor@example.com")).toBeVisible();

  await page.getByLabel("Playbook for all").selectOption({ label: "Conference" });
  acts += 1;
  await expect(
    page.getByText(/next steps on \d days; the fullest has [1-8], your limit is 8 a day/).first(),
  ).toBeVisible();
  await press("Control+Enter");

  await expect(page.getByRole("heading", { name: "SAA reception" })).toBeVisible();
  await expect(page.getByText("14 met, 0 of 14 followed up")).toBeVisible();
  // Forty words of five letters a minute, and a second for each key or press that is no letter.
  const seconds = (typed / 200) * 60 + acts + (Date.now() - began) / 1000;
  expect(seconds).toBeLessThan(300);

  await page.getByRole("link", { name: /Lena Fischer/ }).click();
  await expect(page.getByText("product lead").first()).toBeVisible();
  await expect(page.getByText("Wants a demo").first()).toBeVisible();
});

test("what was saved is taken back whole, and the table is there again", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/debrief`);
  await nameEvent(page, "SAA reception");
  await box(page).click();
  await paste(page, met.slice(0, 4).join("\n"));
  await expect(page.getByText(/^4 met/)).toBeVisible();
  await page.getByRole("button", { name: /^Save 4 people/ }).click();
  await expect(page.getByText("4 met, 0 of 4 followed up")).toBeVisible();
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  await page.keyboard.press("z");
  await expect(cell(page, "Name: Aiko Tanaka")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Event" })).toHaveValue("SAA reception");
  await page.waitForLoadState("networkidle");
  // The event has gone too, and nothing of it is asked for again.
  expect(missing).toEqual([]);
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
  await expect(page.getByText("Aiko Tanaka")).toBeHidden();
});

test("what they promised is waited for, an opening told of is an opportunity; each is left out with one press", async ({
  signedIn: page,
  server,
}) => {
  const told = page.getByRole("list", { name: "Promised and told" });
  await page.goto(`${server.url}/debrief`);
  await box(page).click();
  await page.keyboard.type("met Maya Lindqvist, he'll send the slides");
  await expect(page.getByText("Wait for Maya to send the slides")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Noor Haddad, MoMA. She promised me a tour in January");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Bea Santos. Datawise is hiring a UX researcher");
  await page.keyboard.press("Enter");
  await expect(told).toContainText([
    /Maya to send the slides · .*Jul 2/,
    /Noor to give a tour · .*Jan 1/,
    "UX researcher, Datawise",
  ]);
  await page.getByRole("button", { name: "Leave out: wait for Noor to give a tour" }).click();
  await expect(told).toHaveCount(2);
  await page.keyboard.press("z");
  await expect(told).toHaveCount(3);
  await page.getByRole("button", { name: "Leave out: wait for Noor to give a tour" }).click();
  await expect(
    page.getByText("3 met · 1 next step · 1 to wait for · 1 opportunity · 1 without"),
  ).toBeVisible();
  await page.reload();
  await expect(told).toHaveCount(2);
  await page.getByRole("button", { name: /^Save 3 people/ }).click();
  await expect(page.getByText("Saved 3 people and 2 next steps", { exact: true })).toBeVisible();

  const read = async (path: string) => (await page.request.get(`${server.url}/api${path}`)).text();
  expect(await read("/opportunities")).toContain("UX researcher");
  await page.getByRole("link", { name: "Today" }).first().click();
  await expect(page.getByRole("region", { name: "Waiting for them" })).toContainText(
    "Maya Lindqvist to send the slides",
  );
  await page.keyboard.press("z");
  await expect(told).toHaveCount(2);
  expect(await read("/opportunities")).not.toContain("UX researcher");
  expect(await read("/follow-ups")).not.toContain("send the slides");
});

test("people added to an event there was are on its page, and no longer once they are taken back", async ({
  signedIn: page,
  server,
}) => {
  await post(page, server.url, "/events", { name: "Map Salon", startsOn: "2026-06-24" });
  const toEvent = async () => {
    await page.getByRole("link", { name: "Events" }).first().click();
    await page.getByRole("link", { name: /Map Salon/ }).click();
    await expect(page.getByRole("heading", { name: "Map Salon" })).toBeVisible();
  };
  await page.goto(server.url);
  await toEvent();
  await page.keyboard.press("n");
  await box(page).click();
  await page.keyboard.type("Dana Ruiz, librarian at NYPL. Says to call Sam Okafor");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Save 2 people/ }).click();
  await expect(page.getByText("Saved 2 people and 1 next step", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();

  await page.keyboard.press("z");
  await expect(cell(page, "Name: Dana Ruiz")).toBeVisible();
  await toEvent();
  await expect(page.getByRole("link", { name: /Dana Ruiz/ })).toBeHidden();
});

test("rows of a spreadsheet are pasted, a reload keeps the table, a refusal stands at its cell", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/debrief`);
  await nameEvent(page, "Code4Lib");
  await box(page).click();
  await paste(
    page,
    [
      "Name\tTitle\tOrganization\tEmail",
      "Dana Ruiz\tmetadata librarian\tNYPL\tdana.ruiz@example.org",
      "Kofi Mensah\tarchivist\tVolta Digital\tkofi@example.org",
      "Grace Lin\tdirector\tLakeside\tgrace@example.org",
    ].join("\n"),
  );
  await expect(page.getByText(/^3 met/)).toBeVisible();
  await expect(cell(page, "E-mail: kofi@example.org")).toBeVisible();
  await box(page).fill("Bea Santos, half a li");

  await cell(page, "Title: archivist").click();
  await page.keyboard.type(`${"very ".repeat(50)}long`);
  await page.keyboard.press("Enter");
  await page.reload();
  await expect(box(page)).toHaveValue("Bea Santos, half a li");
  await expect(cell(page, "Name: Grace Lin")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Event" })).toHaveValue("Code4Lib");

  await box(page).fill("");
  await page.getByRole("button", { name: /^Save 3 people/ }).click();
  await expect(page.getByText("1 thing to put right. Nothing was saved yet.")).toBeVisible();
  await page.getByRole("button", { name: "Show me" }).click();
  await expect(cell(page, /^Title: very/)).toBeFocused();
  await page.keyboard.type("archivist");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Save 3 people/ }).click();
  await expect(page.getByText("3 met, 0 of 3 followed up")).toBeVisible();
});

test("lines pasted while the table is still on its way are shown at its end once it is there", async ({
  signedIn: page,
  server,
}) => {
  // Nothing is fetched ahead.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await page.goto(`${server.url}/debrief`);
  await expect(box(page)).toBeFocused();
  await page.waitForLoadState("networkidle");
  let held = 0;
  const mend = await intercept(page, /\/assets\/.*\.js$/, async (route) => {
    held += 1;
    await new Promise((resolve) => setTimeout(resolve, held * 150));
    await route.continue();
  });
  await paste(page, [...met, ...met.map((line) => `Dr ${line}`)].join("\n"));
  await page.keyboard.type("And whom");
  await expect(page.getByRole("grid", { name: "People met" })).toBeVisible();
  expect(held).toBeGreaterThan(1);
  await mend();
  await expect(cell(page, /^Name: .*Lena Fischer/).last()).toBeInViewport();
  await expect(box(page)).toBeInViewport();
  await expect(box(page)).toHaveValue("And whom");
});

test("somebody known is asked about, a day is moved by key and by dragging, a row is removed and brought back", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/debrief`);
  await nameEvent(page, "Museum Next");
  await box(page).click();
  await paste(page, [met[0], met[4], met[8], met[9]].join("\n"));
  await page.getByLabel("Playbook for all").selectOption({ label: "Conference" });
  await expect(page.getByText(/^Perhaps Dana Ruiz/)).toBeVisible();
  await page
    .getByRole("row", { name: /Dana Ruiz/ })
    .getByRole("button", { name: "Yes" })
    .click();
  await expect(page.getByText("known", { exact: true })).toBeVisible();

  const grace = page.getByRole("button", { name: /^Grace Lin: / });
  await expect(grace).toHaveAccessibleName(/Friday, June 26/);
  await grace.focus();
  await page.keyboard.press("ArrowRight");
  await expect(grace).toBeFocused();
  await expect(grace).toHaveAccessibleName(/Monday, June 29.*moved by hand/);

  const priya = page.getByRole("button", { name: /^Priya Nair: / });
  await priya.scrollIntoViewIfNeeded();
  const from = await priya.boundingBox();
  const to = await page.locator('[data-day="2026-06-30"]').boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect(priya).toHaveAccessibleName(/Tuesday, June 30.*moved by hand/);
  await page.getByRole("button", { name: "Put back the 2 you moved" }).click();
  await expect(priya).toHaveAccessibleName(/Friday, June 26/);

  await page.getByRole("button", { name: "More about Marcus Webb" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(cell(page, "Name: Marcus Webb")).toBeHidden();
  await page.keyboard.press("z");
  await expect(cell(page, "Name: Marcus Webb")).toBeVisible();

  // Who may be known is asked about once more, so that nobody is there twice unseen.
  await page.getByRole("button", { name: /^Save 4 people/ }).click();
  await expect(page.getByText(/may be (?:people|somebody) you know already/)).toBeVisible();
  await page.getByRole("button", { name: "Show me" }).click();
  await expect(page.getByRole("button", { name: /^More about/ }).and(page.locator(":focus"))).toBeVisible();
  await page.getByRole("button", { name: /^Save as (?:new people|somebody new)/ }).click();
  await expect(page.getByText("4 met, 0 of 4 followed up")).toBeVisible();
});

test("a debrief whose answer was lost is saved once, and nobody in it is taken for somebody known", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/debrief`);
  await nameEvent(page, "Code4Lib");
  await box(page).click();
  await paste(page, "Kofi Mensah, archivist, kofi@example.org\nGrace Lin, Lakeside, grace@example.org");
  await expect(page.getByText(/^2 met/)).toBeVisible();
  // The server saves it; the answer never comes.
  const mend = await intercept(page, "**/api/captures/*", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: /^Save 2 people/ }).click();
  await expect(page.getByText(/it will not be saved twice/)).toBeVisible();
  await mend();
  const recognition = page.waitForResponse("**/api/recognition");
  await page.reload();
  await recognition;
  await cell(page, "Title: archivist").click();
  await page.keyboard.type("curator");
  await page.keyboard.press("Enter");
  await expect(page.getByText("known", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: /^Save 2 people/ }).click();
  await expect(page.getByText("2 met, 0 of 2 followed up")).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: /Kofi Mensah/ })).toHaveCount(1);
});

for (const width of [1360, 390]) {
  test(`axe finds nothing serious in a full table, ${width} wide`, async ({ withSample: page, server }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 860 });
    await page.goto(`${server.url}/debrief`);
    await nameEvent(page, "SAA reception");
    await box(page).click();
    await paste(page, met.join("\n"));
    await page.getByLabel("Playbook for all").selectOption({ label: "Conference" });
    await expect(page.getByText(/next steps on/).first()).toBeVisible();
    await expect(page.getByText(/perhaps known|^Perhaps/i).first()).toBeVisible();
    const found = await seriousProblems(page);
    if (width < 768) {
      await page.getByRole("list", { name: "People met" }).getByRole("button").first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    } else {
      await cell(page, "Name: Dana Ruiz").dblclick();
      await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    }
    found.push(...(await seriousProblems(page)));
    expect(found).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBeLessThanOrEqual(0);
  });
}

test("a line about a call is a call and one that only names somebody a note, unless it is put right", async ({
  signedIn: page,
  server,
}) => {
  await post(page, server.url, "/events", { name: "Map Salon", startsOn: "2026-06-24" });
  await page.goto(server.url);
  await page.getByRole("link", { name: "Events" }).first().click();
  await page.getByRole("link", { name: /Map Salon/ }).click();
  await page.getByRole("link", { name: "Add the people met here" }).click();
  await box(page).click();
  await paste(
    page,
    [
      "Noor Haddad, designer at Skylane",
      "Jamal Carter emailed me about maps",
      "Call Claire Bow on Friday",
      "Ask Sam Okafor for the slides",
    ].join("\n"),
  );
  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) }).first();
  await expect(row("Jamal Carter")).toContainText("Email from them, today");
  await expect(row("Claire Bow")).toContainText("Only noted, not met");
  await page.getByRole("button", { name: "More about Claire Bow" }).click();
  await page.getByRole("menuitem", { name: /How you met/ }).click();
  await page.getByRole("dialog").getByText("Met or talked", { exact: true }).click();
  await page.keyboard.press("Control+Enter");
  await expect(row("Claire Bow")).not.toContainText("Only noted");
  await expect(page.getByText(/^2 met · 1 talked with · 1 only noted/)).toBeVisible();
  await page.getByRole("button", { name: /^Save 4 people/ }).click();
  await expect(page.getByText("2 met, 0 of 2 followed up")).toBeVisible();
  const held = await page.evaluate(async () => {
    const { contacts } = await (await fetch("/api/contacts")).json();
    const each = contacts.map(async ({ id, name }: { id: string; name: string }) => {
      const { timeline } = await (await fetch(`/api/contacts/${id}/timeline`)).json();
      return [
        name,
        timeline
          .filter(({ kind }: { kind: string }) => kind === "conversation")
          .map(({ channel }: { channel: string }) => channel),
      ];
    });
    return Object.fromEntries(await Promise.all(each));
  });
  expect(held).toEqual({
    "Noor Haddad": ["in-person"],
    "Jamal Carter": ["email"],
    "Claire Bow": ["in-person"],
    "Sam Okafor": ["note"],
  });
});
