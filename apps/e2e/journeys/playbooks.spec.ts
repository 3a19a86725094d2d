import { expect, test } from "../fixtures";

test("a playbook of one's own: made, begun with a person, gone through, left by one key", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/settings/playbooks`);
  await page.getByRole("button", { name: "New playbook" }).click();
  await page.getByLabel("Name").fill("Neighbours");
  await page.getByLabel("What").fill("Bring {first name} some bread");
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("group", { name: "Step 2" }).getByLabel("What").fill("Ask {first name} to dinner");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Bring them some bread → Ask them to dinner")).toBeVisible();

  await page.goto(`${server.url}/people?search=Jamal`);
  await page.getByRole("link", { name: /Jamal Carter/ }).click();
  const next = page.getByRole("region", { name: "Next step" });
  await expect(next.getByText("No next step")).toBeVisible();
  await page.keyboard.press("b");
  await page.getByRole("radio", { name: /Neighbours/ }).check();
  await page.keyboard.press("Control+Enter");
  await expect(next.getByText("Bring Jamal some bread")).toBeVisible();
  await expect(next.getByText("Neighbours, step 1 of 2")).toBeVisible();

  await page.keyboard.press("d");
  await expect(page.getByRole("dialog").getByText("Ask Jamal to dinner")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(next.getByText("Neighbours, step 2 of 2")).toBeVisible();

  await page.keyboard.press("b");
  await expect(next.getByText("No next step")).toBeVisible();
  await page.keyboard.press("z");
  await expect(next.getByText("Neighbours, step 2 of 2")).toBeVisible();
});

test("a message of one's own: written with fields, seen as one person gets it, offered where the step is done", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/settings/messages`);
  await page.getByRole("button", { name: "New message" }).click();
  const dialog = page.getByRole("dialog");
  const message = dialog.getByLabel("Message", { exact: true });
  await dialog.getByLabel("Name").fill("Bread");
  await dialog.getByLabel("Subject").fill("Bread?");
  await message.fill("Hello ");
  // The next frame is late, as on a busy machine: what is typed until then goes into the message all the same.
  await page.evaluate(() => {
    const draw = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (run) => window.setTimeout(() => draw(run), 300);
  });
  await page.getByRole("button", { name: "first name", exact: true }).click();
  await page.keyboard.type(", there is bread from ");
  await page.getByRole("button", { name: "event", exact: true }).click();
  await expect(message).toHaveValue("Hello {first name}, there is bread from {event}");
  await expect(page.getByText(/^Not known of them: event/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Notices" }).getByText("Saved Bread")).toBeVisible();

  await page.goto(server.url);
  await page.getByRole("button", { name: /^Write to Renee Alvarez/ }).click();
  await page.keyboard.press("Enter");
  await page.getByLabel("Begin with").selectOption("Bread");
  await expect(message).toHaveValue("Hello Renee, there is bread from ALA Annual");
});
