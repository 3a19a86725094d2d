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
