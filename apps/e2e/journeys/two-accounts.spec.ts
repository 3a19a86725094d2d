import { expect, post, signUp, test } from "../fixtures";

test("two accounts see nothing of each other", async ({ withSample: jo, server, browser }) => {
  const context = await browser.newContext();
  const kim = await signUp(context, server.url, {
    name: "Kim Soto",
    email: "kim@example.org",
    password: "another good one",
  });
  await expect(kim.getByText("Nobody here yet")).toBeVisible();
  await post(kim, server.url, "/contacts", { name: "Kim's own contact" });

  await jo.goto(`${server.url}/people?search=Dana`);
  await jo.getByRole("link", { name: /Dana Ruiz/ }).click();
  await expect(jo.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();

  await kim.goto(jo.url());
  await expect(kim.getByText("There is nothing at this address")).toBeVisible();
  await kim.goto(`${server.url}/people`);
  await expect(kim.getByRole("link", { name: "Kim's own contact" })).toBeVisible();
  await expect(kim.getByText("Dana Ruiz")).toBeHidden();
  await kim.keyboard.press("Control+k");
  await expect(kim.getByRole("dialog")).toBeVisible();
  await kim.keyboard.type("dana");
  await expect(kim.getByRole("option", { name: "Add “dana” as a person" })).toBeVisible();
  await expect(kim.getByRole("option", { name: /Dana Ruiz/ })).toBeHidden();
  await jo.goto(`${server.url}/people?search=Kim`);
  await expect(jo.getByText("Nobody for “Kim”")).toBeVisible();
  await context.close();
});

test("a window that heard of no change shows and changes nothing of whoever is signed in now", async ({
  signedIn: page,
  server,
  context,
}) => {
  const contacts = async () =>
    (await (await page.request.get(`${server.url}/api/contacts`)).json()) as { contacts: { name: string }[] };
  await post(page, server.url, "/contacts", { name: "Maya Chen" });
  const other = await context.newPage();
  await other.goto(`${server.url}/people`);
  await expect(other.getByRole("link", { name: "Maya Chen" })).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("link", { name: "Maya Chen" })).toBeVisible();
  await page.keyboard.press("n");
  await page.getByRole("dialog").getByLabel("Name").fill("Typed for Jo");

  // Out, and in as Kim, without a word between the windows.
  await page.request.delete(`${server.url}/api/session`);
  await post(page, server.url, "/account", {
    name: "Kim Soto",
    email: "kim@example.org",
    password: "another good one",
    timeZone: "America/New_York",
  });

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("You are signed in as Kim Soto now").last()).toBeVisible();
  await expect(page.getByText("Nobody here yet")).toBeVisible();
  expect((await contacts()).contacts).toEqual([]);
  await other.bringToFront();
  await other.getByRole("link", { name: "Today" }).click();
  await expect(other.getByText("Maya Chen")).toHaveCount(0);
  await other.getByRole("link", { name: "People" }).click();
  await expect(other.getByText("Nobody here yet")).toBeVisible();
  await expect(other.getByText("Maya Chen")).toHaveCount(0);
});
