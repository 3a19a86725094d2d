import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, post, test } from "../fixtures";

const routes = readFileSync(new URL("../../web/src/routes.tsx", import.meta.url), "utf8");

/** Every address of the app, as its routes say, but that of the forms which are pages already. */
const addresses = ["/", ...[...routes.matchAll(/path: "([^"*]+)"/g)].map(([, path = ""]) => `/${path}`)];

/** What takes free words; what is picked or is a day is no text. */
const boxes = "textarea, input[type=text]:not([role=combobox]), input:not([type]):not([role=combobox])";

const words = "half a thought about maps";

interface Typed {
  readonly name: string;
  readonly text: string;
}

const nameOf = (box: Locator): Promise<string> =>
  box.evaluate(
    (element: HTMLInputElement) =>
      element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.placeholder,
  );

/** Types into the first box of free words that takes them as they are; null where there is none. */
const typeInto = async (dialog: Locator): Promise<Typed | null> => {
  for (const box of await dialog.locator(boxes).all()) {
    if (!(await box.isVisible()) || !(await box.isEditable())) continue;
    const name = await nameOf(box);
    // Days, times and addresses are read, and what cannot be read is no text to keep; several entries have a box of their own.
    if (/day|time|when|until|due|e-mail|phone|tags|photo/i.test(name)) continue;
    await box.fill(words);
    return { name, text: await box.inputValue() };
  }
  return null;
};

const open = async (page: Page, key: string): Promise<boolean> => {
  await page.keyboard.press(key);
  return page
    .getByRole("dialog")
    .waitFor({ timeout: 1_500 })
    .then(
      () => true,
      () => false,
    );
};

const isThere = async (dialog: Locator, { text }: Typed): Promise<boolean> => {
  for (const box of await dialog.locator(boxes).all()) if ((await box.inputValue()) === text) return true;
  return false;
};

test("what is typed into any dialog is there again after Back and after the page was loaded anew", async ({
  withSample: page,
  server,
}) => {
  test.setTimeout(600_000);
  const first = async (path: string, list: string) => {
    const answer: Record<string, { id: string }[]> = await (
      await page.request.get(`${server.url}/api${path}`)
    ).json();
    return answer[list]?.[0]?.id ?? "";
  };
  const known: Record<string, string> = {
    people: await first("/contacts?search=Dana", "contacts"),
    events: await first("/events", "events"),
    opportunities: await first("/opportunities", "opportunities"),
  };
  await post(page, server.url, "/views", { name: "My stars", query: { filter: ["starred"] } });
  const dialog = page.getByRole("dialog");
  const lost: string[] = [];
  const walked: string[] = [];
  const pressed = new Set<string>();
  for (const address of addresses.filter((one) => one !== "/import/:id")) {
    const path = address.replace(":id", known[address.split("/")[1] ?? ""] ?? "");
    // What came before is what Back leads away from.
    const show = async () => {
      await page.goto(`${server.url}${path}`);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
    };
    await show();
    const said = await page.locator("main [aria-keyshortcuts]").evaluateAll((elements) =>
      elements.map((element) => ({
        key: element.getAttribute("aria-keyshortcuts") ?? "",
        button: element.textContent,
      })),
    );
    const ofRows = address === "/" ? ["d", "s", "e"].map((key) => ({ key, button: "of a row" })) : [];
    for (const { key, button } of [...said, ...ofRows]) {
      if (!/^[a-z]$/i.test(key) || pressed.has(`${key} ${button}`)) continue;
      pressed.add(`${key} ${button}`);
      if (!(await open(page, key.toLowerCase()))) {
        if (page.url() !== `${server.url}${path}`) await show();
        continue;
      }
      const title = (await dialog.getByRole("heading").first().textContent()) ?? "";
      const kind = title.split(/[ :]/).slice(0, 2).join(" ");
      const typed = walked.includes(kind) ? null : await typeInto(dialog);
      if (!typed) {
        await show();
        continue;
      }
      walked.push(kind);
      // Loaded anew.
      await show();
      if (!(await open(page, key.toLowerCase())) || !(await isThere(dialog, typed)))
        lost.push(`${title}, ${typed.name}: loaded anew`);
      // Back, within the program: this page was gone to from another one.
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Throw away", exact: true }).click();
      await expect(dialog).toBeHidden();
      await page.getByRole("link", { name: "Import" }).first().click();
      await expect(page).toHaveURL(/\/import$/);
      await page.goBack();
      await page.waitForLoadState("networkidle");
      await open(page, key.toLowerCase());
      const again = await typeInto(dialog);
      await page.goForward();
      await expect(page).toHaveURL(/\/import$/);
      await expect(page.getByText("Kept from before: 1 form")).toBeVisible();
      await page.goBack();
      await page.waitForLoadState("networkidle");
      if (!again || !(await open(page, key.toLowerCase())) || !(await isThere(dialog, again)))
        lost.push(`${title}, ${typed.name}: Back`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Throw away", exact: true }).click();
      await expect(dialog).toBeHidden();
      await show();
      await expect(page.getByText(/Kept from before/)).toBeHidden();
    }
  }
  expect(lost).toEqual([]);
  expect(walked.length, walked.join("; ")).toBeGreaterThan(8);
});

test("what was kept is opened by its name, and thrown away only with an undo", async ({
  withSample: page,
}) => {
  const dialog = page.getByRole("dialog");
  const kept = page.getByText("Kept from before: 1 form");
  await expect(page.locator("[data-selected]")).toContainText("Nora Feldman");
  await page.keyboard.press("d");
  await dialog.getByLabel("What came of it?").fill("She wants to talk next week");
  await page.reload();
  await expect(kept).toBeVisible();
  await page.getByRole("button", { name: "Throw away" }).click();
  await expect(kept).toBeHidden();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(kept).toBeVisible();
  await page.getByRole("link", { name: /^Done: Answer Nora Feldman/ }).click();
  await expect(dialog.getByLabel("What came of it?")).toHaveValue("She wants to talk next week");
});
