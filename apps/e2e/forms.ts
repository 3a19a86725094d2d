import { gunzipSync } from "node:zlib";
import { type Locator, type Page, expect } from "@playwright/test";

interface Row {
  readonly table: string;
  readonly row: Record<string, unknown>;
}

/** Everything the account holds, as its archive says. */
const rowsOf = async (page: Page, url: string): Promise<Row[]> => {
  const response = await page.request.get(`${url}/api/exports/archive`);
  expect(response.ok()).toBe(true);
  const lines = gunzipSync(await response.body())
    .toString("utf8")
    .trim()
    .split("\n");
  return lines.slice(1, -1).map((line): Row => JSON.parse(line));
};

export interface Form {
  readonly name: string;
  /** Opens it and fills in what it asks for. */
  open: (page: Page, url: string) => Promise<void>;
  /** How often it was done, of all the rows of the account. */
  count: (rows: readonly Row[]) => number;
}

export const countOf = async (form: Form, page: Page, url: string): Promise<number> =>
  form.count(await rowsOf(page, url));

export const submitOf = (page: Page): Locator => page.getByRole("dialog").locator("[type=submit]");

const inTable =
  (table: string) =>
  (rows: readonly Row[]): number =>
    rows.filter((one) => one.table === table).length;

const openPerson = async (page: Page, url: string, name: string): Promise<void> => {
  await page.goto(`${url}/people?search=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
};

const openByKey = async (page: Page, key: string): Promise<Locator> => {
  const dialog = page.getByRole("dialog");
  await page.keyboard.press(key);
  await expect(dialog).toBeVisible();
  return dialog;
};

const pick = async (page: Page, label: string, letters: string, name: string): Promise<void> => {
  await page.getByRole("dialog").getByLabel(label, { exact: true }).fill(letters);
  await page.getByRole("option", { name }).click();
};

const today = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await expect(page.locator("[data-selected]")).toBeVisible();
};

/** One of each kind of thing that is typed and sent. */
export const forms: readonly Form[] = [
  {
    name: "a person",
    open: async (page, url) => {
      await page.goto(`${url}/people`);
      await expect(page.getByText(/^\d+ people$/)).toBeVisible();
      await (await openByKey(page, "n")).getByLabel("Name").fill("Bea Santos");
    },
    count: inTable("Contact"),
  },
  {
    name: "an event",
    open: async (page, url) => {
      await page.goto(`${url}/events`);
      await expect(page.getByRole("link", { name: /ALA Annual/ })).toBeVisible();
      await (await openByKey(page, "n")).getByLabel("Name").fill("Spring supper");
    },
    count: inTable("Event"),
  },
  {
    name: "a conversation",
    open: async (page, url) => {
      await openPerson(page, url, "Dana Ruiz");
      await (await openByKey(page, "l")).getByLabel("What was said").fill("She asked how it went with Sam.");
    },
    count: inTable("Conversation"),
  },
  {
    name: "a step",
    open: async (page, url) => {
      await openPerson(page, url, "Dana Ruiz");
      const dialog = await openByKey(page, "n");
      await dialog.getByLabel("What", { exact: true }).fill("Send the paper");
      await dialog.getByLabel("When").fill("in 2 weeks");
    },
    count: inTable("FollowUp"),
  },
  {
    name: "a snooze",
    open: async (page, url) => {
      await today(page, url);
      await (await openByKey(page, "s")).getByLabel("Or another day").fill("in 2 weeks");
    },
    count: (rows) =>
      rows.reduce(
        (sum, { row }) => sum + (typeof row["snoozeCount"] === "number" ? row["snoozeCount"] : 0),
        0,
      ),
  },
  {
    name: "a step that is done",
    open: async (page, url) => {
      await today(page, url);
      await (await openByKey(page, "d")).getByLabel(/What came of it/).fill("Nothing open now");
    },
    count: (rows) => rows.filter(({ row }) => row["outcome"] === "Nothing open now").length,
  },
  {
    name: "a referral",
    open: async (page, url) => {
      await openPerson(page, url, "Dana Ruiz");
      await openByKey(page, "r");
      await pick(page, "To whom", "Bo Lindqvist", "New: Bo Lindqvist");
    },
    count: inTable("Referral"),
  },
  {
    name: "an opportunity",
    open: async (page, url) => {
      await page.goto(`${url}/opportunities`);
      await expect(page.getByRole("region", { name: "Talking", exact: true })).toBeVisible();
      await (await openByKey(page, "n")).getByLabel("What is it").fill("Head of maps");
      await pick(page, "Whom to contact", "Dana R", "Dana Ruiz");
    },
    count: inTable("Opportunity"),
  },
  {
    name: "an introduction",
    open: async (page, url) => {
      await openPerson(page, url, "Dana Ruiz");
      await openByKey(page, "i");
      await pick(page, "To", "Jamal", "Jamal Carter");
    },
    count: inTable("Introduction"),
  },
  {
    name: "a kept view",
    open: async (page, url) => {
      await page.goto(`${url}/people?filter=starred`);
      await page.getByRole("button", { name: "Keep this view" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill("My stars");
    },
    count: inTable("SavedView"),
  },
  {
    name: "a playbook",
    open: async (page, url) => {
      await page.goto(`${url}/settings/playbooks`);
      await page.getByRole("button", { name: "New playbook" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill("Neighbours");
      await page.getByRole("dialog").getByLabel("What").fill("Bring {first name} some bread");
    },
    count: inTable("Playbook"),
  },
  {
    name: "a message",
    open: async (page, url) => {
      await page.goto(`${url}/settings/messages`);
      await page.getByRole("button", { name: "New message" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name").fill("After the supper");
      await dialog.getByLabel("Message", { exact: true }).fill("It was good to meet you.");
    },
    count: inTable("MessageTemplate"),
  },
];
