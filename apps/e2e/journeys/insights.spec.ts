import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

test("insights say it in three sentences, and a figure opens the list it counts", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/insights`);
  const short = page.getByRole("region", { name: "In short" });
  await expect(short.getByRole("paragraph")).toHaveCount(3);
  await expect(short).toContainText(/You kept \d+ of \d+ promises on time/);
  await expect(short).toContainText(/You reached \d+ of \d+ people within 48 hours/);
  await expect(short).toContainText(/Dr. Grace Lin has led you furthest: 1 person, 1 opportunity, 1 won/);
  expect(await seriousProblems(page)).toEqual([]);

  const kept = short.getByRole("link", { name: /of \d+ promises/ });
  const count = Number(/\d+/.exec((await kept.textContent()) ?? "")?.[0] ?? 0);
  expect(count).toBeGreaterThan(0);
  await kept.click();
  await expect(page.getByRole("heading", { name: "Kept on time" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Kept on time" }).getByRole("listitem")).toHaveCount(count);
  expect(await seriousProblems(page)).toEqual([]);
  await page.goBack();

  const leaks = page.getByRole("region", { name: "Where it leaks" });
  const quiet = leaks.getByRole("listitem").filter({ hasText: "Met, not reached" }).getByRole("link");
  const lost = Number(/\d+/.exec((await quiet.textContent()) ?? "")?.[0] ?? 0);
  await quiet.click();
  await expect(page.getByRole("list", { name: "Met, not reached" }).getByRole("listitem")).toHaveCount(lost);
  await page.goBack();

  // The tables stand behind their names, and are as they were left after looking at what they count.
  await expect(page.getByRole("table", { name: "Chains that led furthest" })).toBeHidden();
  await page.getByRole("button", { name: "Chains that led furthest" }).click();
  await page.getByRole("button", { name: "By event" }).click();
  await expect(page.getByRole("table", { name: "Follow-through by event" })).toContainText(/\d+ of \d+/);
  expect(await seriousProblems(page)).toEqual([]);
  const chain = page
    .getByRole("table", { name: "Chains that led furthest" })
    .getByRole("row", { name: /Dana Ruiz/ });
  const people = await chain.getByRole("link").nth(1).textContent();
  await chain.getByRole("link").nth(1).click();
  await expect(page.getByText("the chain that began with Dana Ruiz")).toBeVisible();
  await expect(page.getByRole("list", { name: "People" }).getByRole("listitem")).toHaveCount(Number(people));
  expect(await seriousProblems(page)).toEqual([]);
  await page.goBack();
  await expect(chain).toBeVisible();
  await page.getByText("3 months", { exact: true }).click();
  await expect(page).toHaveURL(/months=3/);
  await expect(chain).toBeVisible();
});

test("an address that names a table opens it", async ({ withSample: page, server }) => {
  await page.goto(`${server.url}/insights#By%20how`);
  await expect(page.getByRole("table", { name: "Follow-ups by action" })).toBeVisible();
  await expect(page.getByRole("button", { name: "By how" })).toBeFocused();
});

test("of nobody and of one person insights say what is true, and what is missing", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/insights`);
  await expect(page.getByText("Nothing to count yet")).toBeVisible();
  const dana = await post(page, server.url, "/contacts", { name: "Dana Ruiz", metOn: "2026-06-01" });
  await page.goto(`${server.url}/insights`);
  const short = page.getByRole("region", { name: "In short" });
  await expect(short).toContainText("Nothing you promised has come due since");
  await expect(short).toContainText(
    "You reached 0 of 1 person within 48 hours of meeting them; 1 has not heard from you.",
  );
  await expect(short).toContainText("Nobody has led you to anybody else so far.");
  await post(page, server.url, "/follow-ups", {
    contactId: dana["id"],
    action: "email",
    what: "Send the map",
    dueOn: "2026-06-20",
  });
  await page.reload();
  await expect(short).toContainText("You kept 0 of 1 promise on time: 1 late and still open.");
});
