import type { Page } from "@playwright/test";
import { expect, post, test } from "../fixtures";

const names = ["Dana Ruiz", "Sam Okafor", "Claire Dubois", "Owen Price", "Hana Kowalska", "Tom Becker"];

/** Twelve steps slipped over two weeks; one is for today, and four people met yesterday wait for a first word. */
const slipped = async (page: Page, url: string) => {
  const people = [];
  for (const name of names) people.push(await post(page, url, "/contacts", { name }));
  for (let at = 0; at < 12; at += 1)
    await post(page, url, "/follow-ups", {
      contactId: people[at % people.length]?.["id"],
      action: "email",
      what: `Write to ${names[at % names.length]?.split(" ")[0]} about item ${at + 1}`,
      dueOn: `2026-06-${String(10 + at)}`,
    });
  await post(page, url, "/follow-ups", {
    contactId: people[0]?.["id"],
    action: "call",
    what: "Call Dana about the posts",
    dueOn: "2026-06-25",
  });
  const event = await post(page, url, "/events", { name: "ALA Annual", startsOn: "2026-06-24" });
  for (const name of ["Aiko Tanaka", "Grace Lin", "Kofi Mensah", "Paolo Ricci"])
    await post(page, url, "/contacts", { name, metOn: "2026-06-24", metAtEventId: event["id"] });
  await page.reload();
};

test("after a holiday: what slipped is folded, today's is on top, one act spreads it, and one takes that back", async ({
  signedIn: page,
  server,
}) => {
  await slipped(page, server.url);
  const notice = page.getByRole("region", { name: "12 slipped past their day" });
  await expect(notice).toContainText("The oldest is from Jun 10");
  await expect(page.locator("[data-selected]")).toContainText("Call Dana Ruiz about the posts");
  await expect(page.getByText("One is for today; about 10 minutes")).toBeVisible();
  await notice.getByRole("button", { name: "Show them" }).click();
  const overdue = page.getByRole("region", { name: /^Overdue/ });
  await expect(overdue.getByRole("listitem")).toHaveCount(12);
  await notice.getByRole("button", { name: "Hide them" }).click();

  await notice.getByRole("button", { name: "Fresh start…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("12 steps on 2 days, the last on Jun 26.")).toBeVisible();
  await dialog.getByLabel(/“Write to Sam Okafor about item 2”/).selectOption("drop");
  await dialog.getByLabel(/“Write to Dana Ruiz about item 1”/).selectOption("keep");
  await dialog.getByRole("button", { name: "Spread 10, drop 1" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Fresh start: 10 steps spread, 1 dropped", { exact: true })).toBeVisible();
  await expect(notice).toBeHidden();
  await expect(overdue.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("z");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("11 steps as before");
  await expect(notice).toBeVisible();
});

test("people of one event who wait for a first word stand in one line, and are planned in one act", async ({
  signedIn: page,
  server,
}) => {
  await slipped(page, server.url);
  const loops = page.getByRole("region", { name: /^Open loops/ });
  await expect(loops.getByRole("listitem").first()).toContainText("4 people from ALA Annual");
  await loops.getByRole("button", { name: "Plan a step with 4 people from ALA Annual" }).click();
  const dialog = page.getByRole("dialog", { name: "Next step with 4 people" });
  await dialog.getByRole("button", { name: "Plan 4 steps" }).click();
  await expect(dialog).toBeHidden();
  await expect(loops).not.toContainText("ALA Annual");
});
